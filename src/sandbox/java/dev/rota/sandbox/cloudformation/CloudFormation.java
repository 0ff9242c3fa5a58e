package dev.rota.sandbox.cloudformation;

import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** CloudFormation. */
public final class CloudFormation implements QueryDialect {

    private CloudFormation() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Stacks stacks = new Stacks(environment);
        return new QueryService(
                new CloudFormation(),
                List.of(new DescribeStacks(stacks), new ListExports(stacks)),
                List.of(new StackSeeds(stacks)));
    }

    @Override
    public String serviceName() {
        return "cloudformation";
    }

    @Override
    public String version() {
        return "2010-05-15";
    }

    @Override
    public String namespace() {
        return "http://cloudformation.amazonaws.com/doc/2010-05-15/";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("StackName");
    }

    @Override
    public String arnOf(String resource, Home home) {
        return Stacks.arn(home, resource);
    }
}
