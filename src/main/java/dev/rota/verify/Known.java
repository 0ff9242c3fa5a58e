package dev.rota.verify;

import dev.rota.lazy.Waves;
import dev.rota.lazy.Waves.Loader;
import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the checks know. Each thing is asked for once, however many rules name it. */
final class Known {

    private final Waves waves = new Waves();
    private final Loader<String, Fact<TaskDefinition>> taskDefinitions;
    private final Loader<String, Fact<Cluster>> clusters;
    private final Loader<String, Fact<String>> subnets;
    private final Loader<String, Fact<String>> securityGroups;
    private final Loader<String, Fact<Role>> roles;
    private final Loader<Deed, Fact<Decision>> decisions;
    private final Loader<Regional, Fact<Regional>> logGroups;
    private final Loader<Regional, Fact<String>> parameters;
    private final Loader<Regional, Fact<Secret>> secrets;
    private final Loader<String, Fact<String>> objects;
    private final Loader<String, Fact<Queue>> queues;

    Known(Facts facts) {
        this.taskDefinitions = loader(facts::taskDefinitions);
        this.clusters = loader(facts::clusters);
        this.subnets = loader(facts::subnets);
        this.securityGroups = loader(facts::securityGroups);
        this.roles = loader(facts::roles);
        this.decisions = loader(facts::decisions);
        this.logGroups = loader(facts::logGroups);
        this.parameters = loader(facts::parameters);
        this.secrets = loader(facts::secrets);
        this.objects = loader(facts::objects);
        this.queues = loader(facts::queues);
    }

    Fact<TaskDefinition> taskDefinition(String name) {
        return known(taskDefinitions, name);
    }

    Fact<Cluster> cluster(String arn) {
        return known(clusters, arn);
    }

    Fact<String> subnet(String id) {
        return known(subnets, id);
    }

    Fact<String> securityGroup(String id) {
        return known(securityGroups, id);
    }

    Fact<Role> role(String arn) {
        return known(roles, arn);
    }

    Fact<Decision> decision(Deed deed) {
        return known(decisions, deed);
    }

    Fact<Regional> logGroup(Regional group) {
        return known(logGroups, group);
    }

    Fact<String> parameter(Regional name) {
        return known(parameters, name);
    }

    Fact<Secret> secret(Regional id) {
        return known(secrets, id);
    }

    Fact<String> object(String arn) {
        return known(objects, arn);
    }

    Fact<Queue> queue(String arn) {
        return known(queues, arn);
    }

    /** The result of checks that lacked no answer. */
    <T> T evaluate(Supplier<T> checks) {
        return waves.evaluate(checks);
    }

    private <K, V> Loader<K, Fact<V>> loader(Function<Set<K>, Supplier<Map<K, Fact<V>>>> ask) {
        return waves.loader(ask, new Fact.Missing<>());
    }

    /** What is made of an answer that is not there yet is not used. */
    private static <K, V> Fact<V> known(Loader<K, Fact<V>> answers, K key) {
        return answers.get(key).orElse(new Fact.Withheld<>("it has not been asked for yet"));
    }
}
