package dev.rota.verify;

import dev.rota.rule.Home;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What AWS knows about the things that rules name, in one account and region.
 *
 * <p>Every method begins to ask for all of its keys, in as few calls as the API takes, and gives a supplier that waits for the
 * answers. A key without an answer does not exist. Whoever may not ask, or gets no answer, has {@link Fact.Withheld}; only what
 * makes any further question pointless, such as credentials that have expired, is thrown by the supplier. Nothing here reads the
 * value of a secret.
 */
public interface Facts {

    /** Task definitions by family, {@code family:revision} or ARN; a family stands for its newest ACTIVE revision. */
    Supplier<Map<String, Fact<TaskDefinition>>> taskDefinitions(Set<String> names);

    /** Clusters by ARN. */
    Supplier<Map<String, Fact<Cluster>>> clusters(Set<String> arns);

    /** The VPCs of subnets, by the subnets' ids. */
    Supplier<Map<String, Fact<String>>> subnets(Set<String> ids);

    /** The VPCs of security groups, by the groups' ids. */
    Supplier<Map<String, Fact<String>>> securityGroups(Set<String> ids);

    /** Roles of the account, by ARN. */
    Supplier<Map<String, Fact<Role>>> roles(Set<String> arns);

    /** What IAM's simulation says. */
    Supplier<Map<Deed, Fact<Decision>>> decisions(Set<Deed> deeds);

    /** Log groups of the account, by themselves: there is nothing more to know about them. */
    Supplier<Map<Regional, Fact<Regional>>> logGroups(Set<Regional> groups);

    /** Parameters of the Parameter Store by name, with their ARNs. */
    Supplier<Map<Regional, Fact<String>>> parameters(Set<Regional> names);

    /** Secrets of Secrets Manager, by ARN or name. */
    Supplier<Map<Regional, Fact<Secret>>> secrets(Set<Regional> ids);

    /** Objects of S3, by ARN. */
    Supplier<Map<String, Fact<String>>> objects(Set<String> arns);

    /** Queues, by ARN. */
    Supplier<Map<String, Fact<Queue>>> queues(Set<String> arns);

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

    /**
     * What came of asking for something.
     *
     * @param <T> what there is to know about it
     */
    public sealed interface Fact<T> {

        /** It exists. */
        record Found<T>(T value) implements Fact<T> {}

        /** It does not exist. */
        record Missing<T>() implements Fact<T> {}

        /**
         * It cannot be told.
         *
         * @param reason why, with the way out: a sentence without a full stop
         */
        record Withheld<T>(String reason) implements Fact<T> {}

        /** What is known of it. */
        default Optional<T> found() {
            return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
        }
    }

    /**
     * A role of IAM.
     *
     * @param arn with its path
     * @param trustPolicy who may take it on, as a JSON document
     */
    public record Role(String arn, String trustPolicy) {}

    /**
     * A queue of SQS.
     *
     * @param fifo whether it keeps an order, which EventBridge does not send to
     * @param policy its own policy, as a JSON document
     * @param key the key it is encrypted with, where it is one of KMS
     */
    public record Queue(boolean fifo, Optional<String> policy, Optional<String> key) {}

    /**
     * A secret of Secrets Manager, without its value.
     *
     * @param arn with the suffix that Secrets Manager adds to the name
     * @param key the ARN or id of the customer's key it is encrypted with; absent where AWS's own is
     * @param deletionScheduled whether it is on its way out, so that nobody can read it
     */
    public record Secret(String arn, Optional<String> key, boolean deletionScheduled) {}

    /**
     * A cluster.
     *
     * @param name its name
     * @param status {@code ACTIVE} or another
     * @param capacityProviders the names of those that are associated with it
     * @param defaultStrategy the capacity providers that are used where nothing is said
     * @param instances how many container instances are registered
     */
    public record Cluster(
            String name, String status, List<String> capacityProviders, List<String> defaultStrategy, int instances) {

        public Cluster {
            capacityProviders = List.copyOf(capacityProviders);
            defaultStrategy = List.copyOf(defaultStrategy);
        }

        boolean isActive() {
            return status.equals("ACTIVE");
        }
    }

    /**
     * Something that a role would do.
     *
     * @param role the role's ARN
     * @param actions what it would do, such as {@code ecs:RunTask}; all of them have to be allowed
     * @param context what IAM is told of the circumstances, by condition key
     * @param resource to what
     */
    public record Deed(String role, List<String> actions, Map<String, String> context, String resource) {

        public Deed {
            actions = List.copyOf(actions);
            context = Collections.unmodifiableMap(new TreeMap<>(context));
        }

        static Deed of(String role, String action, String resource) {
            return new Deed(role, List.of(action), Map.of(), resource);
        }

        Deed when(String key, String value) {
            Map<String, String> more = new TreeMap<>(context);
            more.put(key, value);
            return new Deed(role, actions, more, resource);
        }

        Deed on(String other) {
            return new Deed(role, actions, context, other);
        }
    }

    /**
     * What IAM's simulation says of a deed.
     *
     * @param refused the actions that are not allowed
     * @param explicit whether a policy, a permissions boundary or the organization denies one of them, rather than nothing allowing it
     * @param unknown condition keys that decide it and that the simulation was not told
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
     */
    public record Decision(List<String> refused, boolean explicit, List<String> unknown) {

        /** Everything is allowed. */
        public static final Decision ALLOWED = new Decision(List.of(), false, List.of());

        public Decision {
            refused = List.copyOf(refused);
            unknown = List.copyOf(unknown);
        }

        boolean isAllowed() {
            return refused.isEmpty();
        }

        /** Whether it is refused for a condition that may well hold in truth. */
        boolean isOpen() {
            return !isAllowed() && !explicit && !unknown.isEmpty();
        }
    }
}
