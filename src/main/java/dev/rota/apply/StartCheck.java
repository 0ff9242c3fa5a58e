package dev.rota.apply;

import dev.rota.apply.TaskDefinitions.TaskDefinition;
import dev.rota.live.Observer;
import dev.rota.live.Parallel;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.Refusal;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Before the first write: the task definitions of what is to be created or changed exist, can be started, and have the containers
 * that are overridden. Each distinct one is asked for once. A rule that fails the check is refused alone.
 *
 * <p>A rule that will not fire and keeps its task definitions is not checked: it starts nothing, and whoever turns a broken job off
 * must not be held up by what broke it.
 */
public final class StartCheck {

    private final TaskDefinitions definitions;
    private final Parallel parallel;
    private final Observer observer;

    /** A check through this port. */
    public StartCheck(TaskDefinitions definitions, Parallel parallel, Observer observer) {
        this.definitions = definitions;
        this.parallel = parallel;
        this.observer = observer;
    }

    /** The plan without the rules that would start nothing, which are refused instead. */
    public Plan check(Plan plan) {
        List<Rule> written = plan.changes().stream()
                .filter(change -> change instanceof Change.Create
                        || (change instanceof Change.Switch turned
                                && turned.rule().isEnabled()
                                && turned.flips())
                        || (change instanceof Change.Update update && !onlyTurnsOff(update, plan.home())))
                .flatMap(change -> change.after().stream())
                .toList();
        Map<String, Optional<TaskDefinition>> known = describe(written);
        if (known.isEmpty()) {
            return plan;
        }
        List<Refusal> refusals = new ArrayList<>();
        for (Rule rule : written) {
            rule.targets().stream()
                    .flatMap(target -> problem(target, known).stream())
                    .findFirst()
                    .ifPresent(reason -> refusals.add(new Refusal(rule.key(), reason)));
        }
        return plan.refusing(refusals);
    }

    private static boolean onlyTurnsOff(Change.Update update, Home home) {
        Set<String> before = taskDefinitions(update.comparable(), home);
        return !update.rule().isEnabled() && before.containsAll(taskDefinitions(update.rule(), home));
    }

    private static Set<String> taskDefinitions(Rule rule, Home home) {
        return rule.targets().stream()
                .map(target -> home.taskDefinitionArn(target.taskDefinition()))
                .collect(Collectors.toSet());
    }

    private Map<String, Optional<TaskDefinition>> describe(List<Rule> rules) {
        TreeSet<String> names = new TreeSet<>();
        rules.forEach(rule -> rule.targets().forEach(target -> names.add(target.taskDefinition())));
        List<String> distinct = List.copyOf(names);
        Map<String, Optional<TaskDefinition>> known = new TreeMap<>();
        try {
            List<Optional<TaskDefinition>> described = parallel.map(distinct, definitions::describe);
            for (int i = 0; i < distinct.size(); i++) {
                known.put(distinct.get(i), described.get(i));
            }
        } catch (ServiceException e) {
            if (e.kind() != Kind.DENIED) {
                throw e;
            }
            observer.warn("task definitions cannot be checked before the rules are written: " + e.sentence());
            known.clear();
        }
        return known;
    }

    private static Optional<String> problem(EcsTarget target, Map<String, Optional<TaskDefinition>> known) {
        String name = target.taskDefinition();
        Optional<TaskDefinition> definition = known.getOrDefault(name, Optional.empty());
        if (definition.isEmpty()) {
            return Optional.of("task definition %s does not exist; register it first".formatted(name));
        }
        if (!definition.get().isActive()) {
            return Optional.of(
                    "task definition %s is %s, so no task can be started from it; name an ACTIVE revision, or only the family"
                            .formatted(name, definition.get().status()));
        }
        return target.containerNames().stream()
                .filter(container -> !definition.get().containers().contains(container))
                .findFirst()
                .map(container -> "task definition %s has no container %s to override; it has %s"
                        .formatted(
                                name,
                                container,
                                String.join(", ", definition.get().containers())));
    }
}
