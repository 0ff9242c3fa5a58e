package dev.rota;

import static java.util.Comparator.comparing;

import dev.rota.sandbox.Call;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls as text that is the same however parallel calls interleave: first what is read, sorted and counted; then, for each resource by
 * itself, what is written, in its order, with the look at the owner right before a deletion. Deletions come last.
 *
 * <p>Left out are questions for the targets of a rule that turns out not to exist: they are asked beside the question for the rule, and
 * whether they are still asked after its answer is chance.
 *
 * <p>What the text cannot show is checked: nothing else is read after the first write, and no deletion begins before all other
 * rules are done.
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

    static String of(List<Call> log) {
        List<Call> calls = log.stream().filter(call -> !isInVain(call)).toList();
        List<Group> groups = groups(calls);
        Set<Call> written =
                groups.stream().flatMap(group -> group.calls().stream()).collect(Collectors.toSet());
        List<Call> read = calls.stream().filter(call -> !written.contains(call)).toList();
        requireOrder(read, groups);
        StringBuilder text = new StringBuilder();
        read.stream()
                .collect(Collectors.groupingBy(CallTranscript::line, TreeMap::new, Collectors.counting()))
                .forEach((line, count) ->
                        text.append(line).append(count == 1 ? "" : " ×" + count).append('\n'));
        for (Group group : groups) {
            text.append('\n');
            group.calls().forEach(call -> text.append(line(call)).append('\n'));
        }
        return text.toString();
    }

    /** The calls that write one resource, in their order. */
    private record Group(String resource, List<Call> calls) {

        static Group of(String resource, List<Call> all) {
            int first = 0;
            while (!isWrite(all.get(first))) {
                first++;
            }
            Group group = new Group(resource, all.subList(first, all.size()));
            boolean asksForOwner =
                    first > 0 && all.get(first - 1).operation().equals("ListTagsForResource") && group.beginsToDelete();
            return asksForOwner ? new Group(resource, all.subList(first - 1, all.size())) : group;
        }

        boolean deletes() {
            return calls.stream().anyMatch(call -> call.operation().equals("DeleteRule"));
        }

        /** A deletion may end with its first step, when that is refused. */
        boolean beginsToDelete() {
            return deletes() || calls.stream().allMatch(call -> call.operation().equals("RemoveTargets"));
        }

        long first() {
            return calls.get(0).index();
        }

        long last() {
            return calls.get(calls.size() - 1).index();
        }
    }

    private static List<Group> groups(List<Call> calls) {
        return calls.stream()
                .sorted(comparing(Call::index))
                .collect(Collectors.groupingBy(call -> shortName(call.resource())))
                .entrySet()
                .stream()
                .filter(group -> group.getValue().stream().anyMatch(CallTranscript::isWrite))
                .map(group -> Group.of(group.getKey(), group.getValue()))
                .sorted(comparing(Group::deletes).thenComparing(Group::resource))
                .toList();
    }

    private static void requireOrder(List<Call> read, List<Group> groups) {
        long firstWrite = groups.stream().mapToLong(Group::first).min().orElse(Long.MAX_VALUE);
        read.stream().filter(call -> call.index() > firstWrite).findFirst().ifPresent(call -> {
            throw new AssertionError("after the first write there is still a read: " + line(call));
        });
        long lastPut = groups.stream()
                .filter(group -> !group.deletes())
                .mapToLong(Group::last)
                .max()
                .orElse(0);
        groups.stream()
                .filter(Group::deletes)
                .filter(group -> group.first() < lastPut)
                .findFirst()
                .ifPresent(group -> {
                    throw new AssertionError(
                            group.resource() + " is being deleted while other rules are still being written");
                });
    }

    private static boolean isInVain(Call call) {
        return call.operation().equals("ListTargetsByRule") && call.error().equals("ResourceNotFoundException");
    }

    static boolean isWrite(Call call) {
        return WRITES.contains(call.operation());
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
