package dev.rota.sandbox.iam;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.QueryDialect;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Service;
import java.util.List;

/** IAM. */
public final class Iam implements QueryDialect {

    private Iam() {}

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Roles roles = new Roles(environment);
        Policies policies = new Policies(environment);
        return QueryService.shaped(
                new Iam(),
                List.of(
                        new CreateRole(roles),
                        new GetRole(roles),
                        new ListRoles(roles),
                        new DeleteRole(roles),
                        new UpdateAssumeRolePolicy(roles),
                        new PutRolePolicy(roles),
                        new GetRolePolicy(roles),
                        new ListRolePolicies(roles),
                        new DeleteRolePolicy(roles),
                        new AttachRolePolicy(roles, policies),
                        new DetachRolePolicy(roles),
                        new ListAttachedRolePolicies(roles),
                        new CreatePolicy(policies),
                        new GetPolicy(policies),
                        new GetPolicyVersion(policies),
                        new DeletePolicy(policies),
                        new SimulatePrincipalPolicy(new RolePolicies(roles, policies))),
                List.of(new PolicySeeds(policies), new RoleSeeds(roles, policies)));
    }

    @Override
    public String serviceName() {
        return "iam";
    }

    @Override
    public String version() {
        return "2010-05-08";
    }

    @Override
    public String namespace() {
        return "https://iam.amazonaws.com/doc/2010-05-08/";
    }

    @Override
    public List<String> namingMembers() {
        return List.of("RoleName", "PolicySourceArn", "PolicyArn");
    }

    @Override
    public String arnOf(String resource, Home home) {
        return resource.startsWith("arn:")
                ? resource
                : IamShapes.arn(home.partition(), home.account(), "role", "/", resource);
    }

    @Override
    public AwsException invalidToken() {
        return invalidInput("Invalid Marker.");
    }
}
