package dev.rota.verify;

import dev.rota.rule.Home;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What AWS knows about the things that rules name, in one account and region.
 *
 * <p>Every method begins to ask for all of its keys, in as few calls as the API takes, and gives a supplier that waits for the
 * answers. A key without an answer does not exist. Whoever may not ask, or gets no answer, has {@link Answer.Withheld}; only what
 * makes any further question pointless, such as credentials that have expired, is thrown by the supplier. Nothing here reads the
 * value of a secret.
 */
public interface Facts {

    /** Task definitions by family, {@code family:revision} or ARN; a family stands for its newest ACTIVE revision. */
    Supplier<Map<String, Answer<TaskDefinition>>> taskDefinitions(Set<String> names);

    /** Clusters by ARN. */
    Supplier<Map<String, Answer<Cluster>>> clusters(Set<String> arns);

    /** The VPCs of subnets, by the subnets' ids. */
    Supplier<Map<String, Answer<String>>> subnets(Set<String> ids);

    /** The VPCs of security groups, by the groups' ids. */
    Supplier<Map<String, Answer<String>>> securityGroups(Set<String> ids);

    /** Roles of the account, by ARN. */
    Supplier<Map<String, Answer<Role>>> roles(Set<String> arns);

    /** What IAM's simulation says. */
    Supplier<Map<Deed, Answer<Decision>>> decisions(Set<Deed> deeds);

    /** Log groups of the account, by themselves: there is nothing more to know about them. */
    Supplier<Map<Regional, Answer<Regional>>> logGroups(Set<Regional> groups);

    /** Parameters of the Parameter Store by name, with their ARNs. */
    Supplier<Map<Regional, Answer<String>>> parameters(Set<Regional> names);

    /** Secrets of Secrets Manager, by ARN or name. */
    Supplier<Map<Regional, Answer<Secret>>> secrets(Set<Regional> ids);

    /** Objects of S3, by ARN. */
    Supplier<Map<String, Answer<String>>> objects(Set<String> arns);

    /** Queues, by ARN. */
    Supplier<Map<String, Answer<Queue>>> queues(Set<String> arns);

    /**
     * A name and where it counts.
     *
     * @param region such as {@code ap-northeast-3}
     * @param name what it is called there, or its ARN
     */
    record Regional(String region, String name) {

        /** An ARN in its own region, or a name in that of the home. */
        static Regional of(String nameOrArn, Home home) {
            return new Regional(Home.ofArn(nameOrArn).orElse(home).region(), nameOrArn);
        }
    }
}
