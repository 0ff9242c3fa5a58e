package dev.rota.aws.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.aws.client.AwsClients;
import dev.rota.aws.client.Wire;
import dev.rota.aws.client.Wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

class Ec2Test {

    private final Wire wire = new Wire();
    private final AwsClients clients = wire.clients();

    @AfterEach
    void stop() {
        clients.close();
        wire.close();
    }

    private void answers(String operation, int status, String body) {
        wire.answers(operation, new Answer(status, Map.of("Content-Type", "text/xml;charset=UTF-8"), body));
    }

    private void refuses(String operation, int status, String code, String message) {
        answers(operation, status, """
                <?xml version="1.0" encoding="UTF-8"?>
                <Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors><RequestID>r-1</RequestID></Response>""".formatted(code, message));
    }

    @Test
    void readsSubnetsPageByPage() {
        answers("DescribeSubnets", 200, """
                <?xml version="1.0" encoding="UTF-8"?>
                <DescribeSubnetsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                    <requestId>r-1</requestId>
                    <subnetSet>
                        <item><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/24</cidrBlock></item>
                    </subnetSet>
                    <nextToken>a+b</nextToken>
                </DescribeSubnetsResponse>""");
        answers("DescribeSubnets", 200, """
                <DescribeSubnetsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                    <requestId>r-2</requestId>
                    <subnetSet><item><subnetId>subnet-2</subnetId><vpcId>vpc-2</vpcId></item></subnetSet>
                </DescribeSubnetsResponse>""");

        assertThat(new Ec2Facts(clients).subnets(List.of("subnet-1", "subnet-2")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("subnet-1", "vpc-1", "subnet-2", "vpc-2"));

        String first = "Action=DescribeSubnets&Version=2016-11-15"
                + "&Filter.1.Name=subnet-id&Filter.1.Value.1=subnet-1&Filter.1.Value.2=subnet-2";
        assertThat(wire.bodies("DescribeSubnets")).containsExactly(first, first + "&NextToken=a%2Bb");
        assertThat(wire.calls().get(0).headers())
                .hasEntrySatisfying(
                        "Authorization",
                        signature -> assertThat(signature)
                                .singleElement()
                                .asString()
                                .startsWith("AWS4-HMAC-SHA256 ")
                                .contains("/ap-northeast-3/ec2/aws4_request"));
        assertThat(wire.details().get(0)).matches("ec2:DescribeSubnets  200, \\d+ ms, 1 attempt, request r-1");
    }

    @Test
    void readsNoneOfNoSecurityGroup() {
        answers(
                "DescribeSecurityGroups",
                200,
                "<DescribeSecurityGroupsResponse><securityGroupInfo/></DescribeSecurityGroupsResponse>");

        assertThat(new Ec2Facts(clients).securityGroups(List.of("sg-1"))).isEmpty();

        assertThat(wire.bodies("DescribeSecurityGroups").get(0))
                .endsWith("&Filter.1.Name=group-id&Filter.1.Value.1=sg-1");
    }

    @Test
    void triesAgainWhenEc2IsAskedTooFast() {
        refuses("DescribeSubnets", 503, "RequestLimitExceeded", "Request limit exceeded.");
        answers("DescribeSubnets", 200, "<DescribeSubnetsResponse><subnetSet/></DescribeSubnetsResponse>");

        assertThat(new Ec2Facts(clients).subnets(List.of("subnet-1"))).isEmpty();

        assertThat(wire.details().get(0)).contains("200").contains("2 attempts");
    }

    @Test
    void saysWhatHasToBeAllowed() {
        refuses(
                "DescribeSubnets",
                403,
                "UnauthorizedOperation",
                "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/kato is not "
                        + "authorized to perform: ec2:DescribeSubnets because no identity-based policy allows the "
                        + "ec2:DescribeSubnets action");

        assertThatThrownBy(() -> new Ec2Facts(clients).subnets(List.of("subnet-1")))
                .hasMessageContaining("ec2:DescribeSubnets denied; allow user/kato to do ec2:DescribeSubnets");
    }

    @ParameterizedTest
    @CsvSource({
        "ap-northeast-3, https://ec2.ap-northeast-3.amazonaws.com",
        "cn-north-1,     https://ec2.cn-north-1.amazonaws.com.cn",
        "us-gov-west-1,  https://ec2.us-gov-west-1.amazonaws.com",
        "xx-new-1,       https://ec2.xx-new-1.amazonaws.com",
    })
    void asksInThePartitionOfTheRegion(String region, URI address) {
        Nowhere nowhere = new Nowhere();
        try (Ec2Client client = Ec2Client.builder()
                .httpClient(nowhere)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .overrideConfiguration(settings -> settings.retryStrategy(retries -> retries.maxAttempts(1)))
                .build()) {
            assertThatThrownBy(() -> client.call("DescribeSubnets", Map.of())).isInstanceOf(SdkClientException.class);
        }

        assertThat(nowhere.asked).singleElement().satisfies(request -> {
            assertThat(request.getUri()).isEqualTo(address);
            assertThat(request.firstMatchingHeader("Authorization").orElse(""))
                    .contains("/" + region + "/ec2/aws4_request");
        });
    }

    /** Remembers what it was asked, and answers nothing. */
    private static final class Nowhere implements SdkHttpClient {

        private final List<SdkHttpRequest> asked = new ArrayList<>();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            asked.add(request.httpRequest());
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    throw new IOException("nobody is there");
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
