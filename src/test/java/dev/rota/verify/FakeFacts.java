package dev.rota.verify;

import dev.rota.verify.Facts.Cluster;
import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Queue;
import dev.rota.verify.Facts.Role;
import dev.rota.verify.Facts.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** An account of which everything is known that a test puts into it; roles may do what is not refused. */
final class FakeFacts implements Facts {

    final Map<String, Fact<TaskDefinition>> taskDefinitions = new HashMap<>();
    final Map<String, Fact<Cluster>> clusters = new HashMap<>();
    final Map<String, Fact<String>> subnets = new HashMap<>();
    final Map<String, Fact<String>> securityGroups = new HashMap<>();
    final Map<String, Fact<Role>> roles = new HashMap<>();
    final Map<Regional, Fact<Regional>> logGroups = new HashMap<>();
    final Map<Regional, Fact<String>> parameters = new HashMap<>();
    final Map<Regional, Fact<Secret>> secrets = new HashMap<>();
    final Map<String, Fact<String>> objects = new HashMap<>();
    final Map<String, Fact<Queue>> queues = new HashMap<>();
    Function<Deed, Fact<Decision>> iam = deed -> new Fact.Found<>(Decision.ALLOWED);

    /** What was asked for, a line for each time. */
    final List<String> asked = new ArrayList<>();

    @Override
    public Supplier<Map<String, Fact<TaskDefinition>>> taskDefinitions(Set<String> names) {
        return among("task definitions", names, taskDefinitions);
    }

    @Override
    public Supplier<Map<String, Fact<Cluster>>> clusters(Set<String> arns) {
        return among("clusters", arns, clusters);
    }

    @Override
    public Supplier<Map<String, Fact<String>>> subnets(Set<String> ids) {
        return among("subnets", ids, subnets);
    }

    @Override
    public Supplier<Map<String, Fact<String>>> securityGroups(Set<String> ids) {
        return among("security groups", ids, securityGroups);
    }

    @Override
    public Supplier<Map<String, Fact<Role>>> roles(Set<String> arns) {
        return among("roles", arns, roles);
    }

    @Override
    public Supplier<Map<Deed, Fact<Decision>>> decisions(Set<Deed> deeds) {
        Map<Deed, Fact<Decision>> decisions = new HashMap<>();
        deeds.forEach(deed -> decisions.put(deed, iam.apply(deed)));
        return among("decisions", deeds, decisions);
    }

    @Override
    public Supplier<Map<Regional, Fact<Regional>>> logGroups(Set<Regional> groups) {
        return among("log groups", groups, logGroups);
    }

    @Override
    public Supplier<Map<Regional, Fact<String>>> parameters(Set<Regional> names) {
        return among("parameters", names, parameters);
    }

    @Override
    public Supplier<Map<Regional, Fact<Secret>>> secrets(Set<Regional> ids) {
        return among("secrets", ids, secrets);
    }

    @Override
    public Supplier<Map<String, Fact<String>>> objects(Set<String> arns) {
        return among("objects", arns, objects);
    }

    @Override
    public Supplier<Map<String, Fact<Queue>>> queues(Set<String> arns) {
        return among("queues", arns, queues);
    }

    /** Answers only for what was asked, and only when it is waited for. */
    private <K, V> Supplier<Map<K, Fact<V>>> among(String kind, Set<K> keys, Map<K, Fact<V>> all) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.toString()));
        asked.add(kind + ": " + String.join(", ", names));
        return () -> {
            Map<K, Fact<V>> found = new HashMap<>(all);
            found.keySet().retainAll(keys);
            return found;
        };
    }
}
