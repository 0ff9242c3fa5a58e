package dev.rota.sandbox.cloudformation;

import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** CloudFormation. */
public final class CloudFormation {

    private static final String VERSION = "2010-05-15";

    private CloudFormation() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Stacks stacks = new Stacks(environment);
        return new QueryService(
                        "cloudformation",
                        VERSION,
                        "http://cloudformation.amazonaws.com/doc/" + VERSION + "/",
                        List.of(new DescribeStacks(stacks), new ListExports(stacks)))
                .about("StackName", Stacks::arn)
                .seededBy(List.of(new StackSeeds(stacks)));
    }
}
