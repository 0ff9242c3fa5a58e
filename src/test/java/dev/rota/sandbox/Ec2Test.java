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
              {"SubnetId": "subnet-0a1", "VpcId": "vpc-0a1", "CidrBlock": "10.0.1.0/24"},
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
                    DescribeVpcs    | vpcId    | Filter.1.Name=tag:team        | Filter.1.Value.1=data       | vpc-0a1
                    DescribeVpcs    | vpcId    | Filter.1.Name=tag-key         | Filter.1.Value.1=stage      | ''
                    DescribeVpcs    | vpcId    | Filter.1.Name=is-default      | Filter.1.Value.1=true       | vpc-0a2
                    """)
    void filters(String operation, String element, String name, String value, String found)
            throws IOException, InterruptedException {
        seed(NETWORK);
        assertThat(ids(ec2(operation, name, value), element)).isEqualTo(found);
    }

    @Test
    void makesANetworkStepByStep() throws IOException, InterruptedException {
        String vpc = ids(
                ec2(
                        "CreateVpc",
                        "CidrBlock=10.0.0.0/16",
                        "TagSpecification.1.ResourceType=vpc",
                        "TagSpecification.1.Tag.1.Key=team",
                        "TagSpecification.1.Tag.1.Value=data"),
                "vpcId");
        String subnet = ids(ec2("CreateSubnet", "VpcId=" + vpc, "CidrBlock=10.0.1.0/24"), "subnetId");
        String group = ids(ec2("CreateSecurityGroup", "VpcId=" + vpc, "GroupName=g", "GroupDescription=d"), "groupId");

        assertThat(vpc).matches("vpc-0[0-9a-f]{16}");
        assertThat(ec2("DescribeVpcs", "VpcId.1=" + vpc).body())
                .contains("<tagSet><item><key>team</key><value>data</value></item></tagSet>");
        assertThat(ids(ec2("DescribeSubnets", "SubnetId.1=" + subnet), "vpcId")).isEqualTo(vpc);
        assertThat(ids(ec2("DescribeSecurityGroups", "GroupId.1=" + group), "groupName"))
                .isEqualTo("g");
        assertThat(ids(ec2("DescribeSecurityGroups", "Filter.1.Name=group-name", "Filter.1.Value.1=default"), "vpcId"))
                .isEqualTo(vpc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DescribeSubnets        | SubnetId.1=subnet-0c1        | DryRun=false             | 400 InvalidSubnetID.NotFound: The subnet ID 'subnet-0c1' does not exist
                    DescribeVpcs           | VpcId.1=vpc-0c1              | DryRun=false             | 400 InvalidVpcID.NotFound: The vpc ID 'vpc-0c1' does not exist
                    DescribeSecurityGroups | GroupId.1=sg-0c1             | DryRun=false             | 400 InvalidGroup.NotFound: The security group 'sg-0c1' does not exist
                    DescribeSecurityGroups | GroupId.1=tasks              | DryRun=false             | 400 InvalidGroupId.Malformed: Invalid id: &quot;tasks&quot; (expecting &quot;sg-...&quot;)
                    DescribeSecurityGroups | GroupName.1=tasks            | DryRun=false             | 400 InvalidParameterValue: The sandbox does not describe security groups by GroupName.
                    DescribeSubnets        | SubnetId.1=subnet-0a1        | MaxResults=5             | 400 InvalidParameterCombination: The parameter SubnetIds cannot be used with the parameter MaxResults
                    DescribeSubnets        | MaxResults=4                 | DryRun=false             | 400 InvalidParameterValue: 1 validation error detected: Value '4' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 5
                    DescribeSubnets        | NextToken=x                  | DryRun=false             | 400 InvalidPaginationToken: The specified pagination token is not valid.
                    DescribeSubnets        | DryRun=true                  | DryRun=true              | 412 DryRunOperation: Request would have succeeded, but DryRun flag is set.
                    DescribeSubnets        | Filter.1.Name=ipv6-native    | Filter.1.Value.1=true    | 400 InvalidParameterValue: The sandbox does not implement the filter 'ipv6-native' of DescribeSubnets.
                    DescribeInstances      | DryRun=false                 | DryRun=false             | 400 InvalidAction: The sandbox does not implement ec2:DescribeInstances. Resources can be seeded: rota sandbox seed FILE.
                    CreateVpc              | CidrBlock=10.0.0.0/8         | DryRun=false             | 400 InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid.
                    CreateVpc              | CidrBlock=10.0.0.1/16        | DryRun=false             | 400 InvalidParameterValue: Value (10.0.0.1/16) for parameter cidrBlock is invalid. This is not a valid CIDR block.
                    CreateVpc              | CidrBlock=10.0.0.0/16        | InstanceTenancy=host     | 400 InvalidParameterValue: The sandbox does not implement other tenancies than default.
                    CreateVpc              | CidrBlock=10.0.0.0/16        | Ipv6Pool=p               | 400 InvalidParameterValue: The sandbox does not implement Ipv6Pool.
                    CreateSubnet           | VpcId=vpc-0c1                | CidrBlock=10.0.0.0/24    | 400 InvalidVpcID.NotFound: The vpc ID 'vpc-0c1' does not exist
                    CreateSubnet           | VpcId=vpc-0a1                | CidrBlock=10.1.0.0/24    | 400 InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid.
                    CreateSubnet           | VpcId=vpc-0a1                | CidrBlock=10.0.0.0/23    | 400 InvalidSubnet.Conflict: The CIDR '10.0.0.0/23' conflicts with another subnet
                    CreateSubnet           | CidrBlock=10.0.0.0/24        | DryRun=false             | 400 MissingParameter: 1 validation error detected: Value null at 'vpcId' failed to satisfy constraint: Member must not be null
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
    void refusesASecondGroupOfAName() throws IOException, InterruptedException {
        seed(NETWORK);
        assertThat(ec2("CreateSecurityGroup", "VpcId=vpc-0a1", "GroupName=tasks", "GroupDescription=d")
                        .body())
                .contains("<Code>InvalidGroup.Duplicate</Code>"
                        + "<Message>The security group 'tasks' already exists for VPC 'vpc-0a1'</Message>");
        assertThat(ec2("CreateSecurityGroup", "GroupName=tasks", "GroupDescription=d")
                        .statusCode())
                .isEqualTo(200);
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
                    "vpcs": [{"VpcId": "a", "CidrBlock": "10.0.0.0/16"}]                                        | a: 1 validation error detected: Value 'a' at 'vpcId' failed to satisfy constraint: Member must satisfy regular expression pattern: vpc-[0-9a-z]+
                    "subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24"}]         | subnet-1: The vpc ID 'vpc-1' does not exist
                    "securityGroups": [{"GroupId": "sg-1", "VpcId": "vpc-1"}]                                   | sg-1: 1 validation error detected: Value null at 'groupName' failed to satisfy constraint: Member must not be null
                    "vpcs": [{"CidrBlock": "10.0.0.0/16"}]                                                      | one of 'vpcs': 1 validation error detected: Value null at 'vpcId' failed to satisfy constraint: Member must not be null
                    """)
    void refusesASeedThatNoNetworkIs(String seed, String sentence) {
        assertThatThrownBy(() -> seed(seed)).isInstanceOf(RotaException.class).hasMessage(sentence);
    }
}
