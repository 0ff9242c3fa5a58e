package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ec2Test extends SandboxTestCase {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"";
    private static final String NETWORK = """
            "vpcs": [
              {"VpcId": "vpc-0a1", "CidrBlock": "10.0.0.0/16", "Tags": [{"Key": "team", "Value": "data"}]},
              {"VpcId": "vpc-0a2", "CidrBlock": "10.1.0.0/16", "IsDefault": true}],
            "subnets": [
              {"SubnetId": "subnet-0a1", "VpcId": "vpc-0a1", "CidrBlock": "10.0.1.0/24", "Tags": [{"Key": "team", "Value": "data"}]},
              {"SubnetId": "subnet-0a2", "VpcId": "vpc-0a2", "CidrBlock": "10.1.1.0/28", "AvailabilityZone": "ap-northeast-3b"}],
            "securityGroups": [{"GroupId": "sg-0b1", "VpcId": "vpc-0a1", "GroupName": "tasks", "Description": "in & out"}]
            """;

    private HttpResponse<String> ec2(String action, String... members) throws IOException, InterruptedException {
        return http.form("2016-11-15", action, members);
    }

    private void seed(String region) {
        sandbox.seed(Json.parse("{\"regions\": {\"ap-northeast-3\": {" + region + "}}}"), Path.of("."));
    }

    private static String ids(HttpResponse<String> answer, String element) {
        return answer.body()
                .lines()
                .skip(1)
                .collect(Collectors.joining())
                .replaceAll("^((?!<" + element + ">).)*", "")
                .replaceAll("<" + element + ">([^<]*)</" + element + ">((?!<" + element + ">).)*", "$1 ")
                .strip();
    }

    @Test
    void tellsASubnetInEc2sOwnXml() throws IOException, InterruptedException {
        seed(NETWORK);

        assertThat(ec2("DescribeSubnets", "SubnetId.1=subnet-0a2").body())
                .isEqualTo(HEAD + "<DescribeSubnetsResponse " + NAMESPACE + "><subnetSet><item>"
                        + "<ownerId>123456789012</ownerId><subnetId>subnet-0a2</subnetId>"
                        + "<subnetArn>arn:aws:ec2:ap-northeast-3:123456789012:subnet/subnet-0a2</subnetArn>"
                        + "<state>available</state><vpcId>vpc-0a2</vpcId><cidrBlock>10.1.1.0/28</cidrBlock>"
                        + "<availableIpAddressCount>11</availableIpAddressCount>"
                        + "<availabilityZone>ap-northeast-3b</availabilityZone><defaultForAz>false</defaultForAz>"
                        + "<mapPublicIpOnLaunch>false</mapPublicIpOnLaunch>"
                        + "<assignIpv6AddressOnCreation>false</assignIpv6AddressOnCreation><tagSet></tagSet>"
                        + "</item></subnetSet></DescribeSubnetsResponse>");
    }

    @Test
    void tellsASecurityGroup() throws IOException, InterruptedException {
        seed(NETWORK);

        assertThat(ec2("DescribeSecurityGroups", "Filter.1.Name=group-id", "Filter.1.Value.1=sg-0b1")
                        .body())
                .contains("<securityGroupInfo><item><ownerId>123456789012</ownerId><groupId>sg-0b1</groupId>"
                        + "<groupName>tasks</groupName><groupDescription>in &amp; out</groupDescription>"
                        + "<vpcId>vpc-0a1</vpcId>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    DescribeSubnets | subnetId | Filter.1.Name=vpc-id          | Filter.1.Value.1=vpc-0a1    | subnet-0a1
                    DescribeSubnets | subnetId | Filter.1.Name=subnet-id       | Filter.1.Value.1=subnet-*   | subnet-0a1 subnet-0a2
                    DescribeSubnets | subnetId | Filter.1.Name=subnet-id       | Filter.1.Value.1=subnet-0b1 | ''
                    DescribeSubnets | subnetId | Filter.1.Name=availability-zone | Filter.1.Value.1=*3a      | subnet-0a1
                    DescribeSubnets | subnetId | Filter.1.Name=state           | Filter.1.Value.1=available  | subnet-0a1 subnet-0a2
                    DescribeSubnets | subnetId | Filter.1.Name=tag:team        | Filter.1.Value.1=data       | subnet-0a1
                    DescribeSubnets | subnetId | Filter.1.Name=tag-key         | Filter.1.Value.1=stage      | ''
                    DescribeSecurityGroups | groupName | Filter.1.Name=group-name | Filter.1.Value.1=t*       | tasks
                    DescribeSecurityGroups | groupName | Filter.1.Name=description | Filter.1.Value.1=none    | ''
                    """)
    void filters(String operation, String element, String name, String value, String found)
            throws IOException, InterruptedException {
        seed(NETWORK);
        assertThat(ids(ec2(operation, name, value), element)).isEqualTo(found);
    }

    @Test
    void tellsTheTagsOfASubnet() throws IOException, InterruptedException {
        seed(NETWORK);
        assertThat(ec2("DescribeSubnets", "SubnetId.1=subnet-0a1").body())
                .contains("<tagSet><item><key>team</key><value>data</value></item></tagSet>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DescribeSubnets        | SubnetId.1=subnet-0c1        | DryRun=false             | 400 InvalidSubnetID.NotFound: The subnet ID 'subnet-0c1' does not exist
                    DescribeSecurityGroups | GroupId.1=sg-0c1             | DryRun=false             | 400 InvalidGroup.NotFound: The security group 'sg-0c1' does not exist
                    DescribeSecurityGroups | GroupId.1=tasks              | DryRun=false             | 400 InvalidGroupId.Malformed: Invalid id: &quot;tasks&quot; (expecting &quot;sg-...&quot;)
                    DescribeSecurityGroups | GroupName.1=tasks            | DryRun=false             | 400 InvalidParameterValue: The sandbox does not describe security groups by GroupName.
                    DescribeSubnets        | SubnetId.1=subnet-0a1        | MaxResults=5             | 400 InvalidParameterCombination: The parameter SubnetIds cannot be used with the parameter MaxResults
                    DescribeSubnets        | MaxResults=4                 | DryRun=false             | 400 InvalidParameterValue: 1 validation error detected: Value '4' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 5
                    DescribeSubnets        | NextToken=x                  | DryRun=false             | 400 InvalidPaginationToken: The specified pagination token is not valid.
                    DescribeSubnets        | DryRun=true                  | DryRun=true              | 412 DryRunOperation: Request would have succeeded, but DryRun flag is set.
                    DescribeSubnets        | Filter.1.Name=ipv6-native    | Filter.1.Value.1=true    | 400 InvalidParameterValue: The sandbox does not implement the filter 'ipv6-native' of DescribeSubnets.
                    CreateVpc              | CidrBlock=10.0.0.0/16        | DryRun=false             | 400 InvalidAction: The sandbox does not implement ec2:CreateVpc. Resources can be seeded: rota sandbox seed FILE.
                    """)
    void refusesWhatEc2Refuses(String operation, String first, String second, String refusal)
            throws IOException, InterruptedException {
        seed(NETWORK);
        HttpResponse<String> answer = ec2(operation, first, second);
        assertThat(answer.body())
                .isEqualTo(HEAD + "<Response><Errors><Error><Code>"
                        + refusal.substring(4, refusal.indexOf(':')) + "</Code><Message>"
                        + refusal.substring(refusal.indexOf(':') + 2) + "</Message></Error></Errors><RequestID>"
                        + answer.headers().firstValue("x-amzn-RequestId").orElse("") + "</RequestID></Response>");
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(refusal.substring(0, 3)));
    }

    @Test
    void describesInPages() throws IOException, InterruptedException {
        seed("\"vpcs\": [{\"VpcId\": \"vpc-0a1\", \"CidrBlock\": \"10.0.0.0/16\"}], \"subnets\": ["
                + IntStream.range(0, 7)
                        .mapToObj(
                                "{\"SubnetId\": \"subnet-%1$d\", \"VpcId\": \"vpc-0a1\", \"CidrBlock\": \"10.0.%1$d.0/24\"}"
                                        ::formatted)
                        .collect(Collectors.joining(","))
                + "]");

        HttpResponse<String> first = ec2("DescribeSubnets", "MaxResults=5");
        String token = ids(first, "nextToken");
        assertThat(ids(first, "subnetId")).isEqualTo("subnet-0 subnet-1 subnet-2 subnet-3 subnet-4");
        assertThat(ids(ec2("DescribeSubnets", "MaxResults=5", "NextToken=" + token), "subnetId"))
                .isEqualTo("subnet-5 subnet-6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/8"}]                                     | vpc-1: The CIDR '10.0.0.0/8' is invalid.
                    "vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.1/16"}]                                    | vpc-1: Value (10.0.0.1/16) for parameter cidrBlock is invalid. This is not a valid CIDR block.
                    "subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-0a1", "CidrBlock": "10.1.0.0/24"}]       | subnet-1: The CIDR '10.1.0.0/24' is invalid.
                    "subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-0a1", "CidrBlock": "10.0.0.0/23"}]       | subnet-1: The CIDR '10.0.0.0/23' conflicts with another subnet
                    "subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-0a1", "CidrBlock": "10.0.0.0/29"}]       | subnet-1: The CIDR '10.0.0.0/29' is invalid.
                    "securityGroups": [{"GroupId": "sg-1", "VpcId": "vpc-0a1", "GroupName": "tasks"}]           | sg-1: The security group 'tasks' already exists for VPC 'vpc-0a1'
                    "securityGroups": [{"GroupId": "sg-1", "VpcId": "vpc-0a1", "GroupName": "sg-a"}]            | sg-1: Value (sg-a) for parameter GroupName is invalid. Group names may not be in the format sg-*.
                    "vpcs": [{"VpcId": "a", "CidrBlock": "10.0.0.0/16"}]                                        | a: 1 validation error detected: Value 'a' at 'vpcId' failed to satisfy constraint: Member must satisfy regular expression pattern: vpc-[0-9a-z]+
                    "subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24"}]         | subnet-1: The vpc ID 'vpc-1' does not exist
                    "securityGroups": [{"GroupId": "sg-1", "VpcId": "vpc-1"}]                                   | sg-1: 1 validation error detected: Value null at 'groupName' failed to satisfy constraint: Member must not be null
                    "vpcs": [{"CidrBlock": "10.0.0.0/16"}]                                                      | one of 'vpcs': 1 validation error detected: Value null at 'vpcId' failed to satisfy constraint: Member must not be null
                    """)
    void refusesASeedThatNoNetworkIs(String seed, String sentence) {
        seed(NETWORK);
        assertThatThrownBy(() -> seed(seed)).isInstanceOf(RotaException.class).hasMessage(sentence);
    }
}
