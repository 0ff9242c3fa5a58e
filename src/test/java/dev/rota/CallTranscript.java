package dev.rota;

import static java.util.Comparator.comparing;

import dev.rota.sandbox.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls as text that is the same however parallel calls interleave: first what is read before the first write, sorted and counted;
 * then, for each resource by itself, everything from there on in its order. Deletions come last; that they also happened last is
 * checked.
 */
final class CallTranscript {

    private static final Set<String> WRITES = Set.of(
            "PutRule",
            "PutTargets",
            "RemoveTargets",
            "DeleteRule",
            "TagResource",
            "UntagResource",
            "EnableRule",
            "DisableRule");

    private CallTranscript() {}

    static String of(List<Call> calls) {
        long firstWrite = calls.stream()
                .filter(call -> WRITES.contains(call.operation()))
                .mapToLong(Call::index)
                .min()
                .orElse(Long.MAX_VALUE);
        Map<String, Long> reads = calls.stream()
                .filter(call -> call.index() < firstWrite)
                .collect(Collectors.groupingBy(CallTranscript::line, TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder();
        reads.forEach((line, count) ->
                text.append(line).append(count == 1 ? "" : " ×" + count).append('\n'));
        for (Group group : groups(calls.stream().filter(call -> call.index() >= firstWrite))) {
            text.append('\n');
            group.calls().forEach(call -> text.append(line(call)).append('\n'));
        }
        return text.toString();
    }

    /** Calls about one resource, in their order. */
    private record Group(String resource, List<Call> calls) {

        boolean deletes() {
            return calls.stream().anyMatch(call -> call.operation().equals("DeleteRule"));
        }

        long first() {
            return calls.get(0).index();
        }

        long last() {
            return calls.get(calls.size() - 1).index();
        }
    }

    private static List<Group> groups(Stream<Call> calls) {
        List<Group> groups = calls
                .sorted(comparing(Call::index))
                .collect(Collectors.groupingBy(call -> shortName(call.resource())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(comparing(Group::deletes).thenComparing(Group::resource))
                .toList();
        long lastPut = groups.stream()
                .filter(group -> !group.deletes())
                .mapToLong(Group::last)
                .max()
                .orElse(0);
        groups.stream()
                .filter(Group::deletes)
                .filter(group -> group.first() < lastPut)
                .forEach(group -> {
                    throw new AssertionError(
                            group.resource() + " is being deleted while other rules are still being written");
                });
        return groups;
    }

    private static String line(Call call) {
        Function<String, String> after = text -> text.isEmpty() ? "" : " " + text;
        String status = call.status() == 200 ? "" : Integer.toString(call.status());
        return call.region() + " " + call.service() + ":" + call.operation() + after.apply(shortName(call.resource()))
                + after.apply(status) + after.apply(call.error());
    }

    /** A rule is called by its name, whether the call had that or the rule's ARN. */
    private static String shortName(String resource) {
        int start = resource.indexOf(":rule/");
        return start < 0 ? resource : resource.substring(start + ":rule/".length());
    }
}
