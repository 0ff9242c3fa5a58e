package dev.rota.sandbox.ec2;

import static dev.rota.sandbox.service.Operation.operation;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.CommonError;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Xml;
import java.util.List;
import java.util.stream.Stream;

/** EC2, which speaks a query protocol of its own: results without a wrapper, lists of items, another form of error. */
public final class Ec2 implements QueryDialect {

    private Ec2() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Networks networks = new Networks(environment);
        Description subnets = Description.ofSubnets(networks);
        Description groups = Description.ofGroups(networks);
        return QueryService.shaped(
                new Ec2(),
                List.of(
                        operation("DescribeSubnets", subnets.input(), subnets::answer),
                        operation("DescribeSecurityGroups", groups.input(), groups::answer)),
                // VPCs first: the others belong to them.
                Stream.of(Kind.VPC, Kind.SUBNET, Kind.SECURITY_GROUP)
                        .map(kind ->
                                SeedSection.inRegion(kind.plural(), (value, home) -> networks.plant(kind, value, home)))
                        .toList());
    }

    @Override
    public String serviceName() {
        return "ec2";
    }

    @Override
    public String version() {
        return "2016-11-15";
    }

    @Override
    public String namespace() {
        return "http://ec2.amazonaws.com/doc/2016-11-15/";
    }

    @Override
    public String listElement() {
        return "item";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("SubnetId.1", "GroupId.1");
    }

    /** A permission to describe is not limited to what the call names. */
    @Override
    public String arnOf(String resource, AccountRegion home) {
        return "*";
    }

    @Override
    public AwsException invalidInput(String sentence) {
        String code = sentence.contains("Member must not be null") ? "MissingParameter" : "InvalidParameterValue";
        return new AwsException(code, sentence);
    }

    @Override
    public AwsException invalidToken() {
        return new AwsException("InvalidPaginationToken", "The specified pagination token is not valid.");
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
        return switch (refusal) {
            case THROTTLED -> new AwsException(503, "RequestLimitExceeded", "Request limit exceeded.");
            case DENIED -> new AwsException(403, "UnauthorizedOperation", message);
            case EXPIRED -> new AwsException("RequestExpired", message);
            case INTERNAL -> new AwsException(500, "InternalError", message);
            case LIMIT -> new AwsException("ResourceLimitExceeded", message);
            case CONCURRENT -> new AwsException("IncorrectState", message);
        };
    }

    @Override
    public HttpAnswer success(String operation, String result) {
        return HttpAnswer.of(200, MEDIA_TYPE, Xml.root(operation + "Response", namespace(), List.of(result)));
    }

    @Override
    public HttpAnswer error(AwsException error, String requestId) {
        String detail = Xml.parent("Error", Xml.element("Code", error.code()), Xml.element("Message", error.text()));
        String body =
                Xml.HEAD + Xml.parent("Response", Xml.parent("Errors", detail), Xml.element("RequestID", requestId));
        return HttpAnswer.of(error.status(), MEDIA_TYPE, body);
    }
}
