package dev.rota.verify;

import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.policy.Access;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The role that EventBridge starts tasks with may do all that a start takes.
 *
 * <p>EventBridge resolves a family to its newest revision before it asks, so the revision has to be allowed; a policy that names one
 * revision works until the next is registered.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html">Permissions for targets</a>
 */
final class EventsPermissionCheck {

    private static final String RUN = "ecs:RunTask";

    private EventsPermissionCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        String named = subject.target().role();
        if (named == null) {
            return;
        }
        String role = subject.home().roleArn(named);
        boolean cannotBeAsked = known.role(role) instanceof Fact.Missing
                || known.cluster(subject.clusterArn()) instanceof Fact.Missing
                || !subject.isOfThisAccount(role);
        if (cannotBeAsked) {
            return;
        }
        Rights rights = new Rights(known, findings);
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Doer doer = new Doer(role, "role " + Subject.shortName(role), rights);
            mayRun(subject, definition, doer, findings);
            mayPass(subject, definition, doer, findings);
            mayTag(subject, doer, findings);
        });
    }

    /** Who acts. */
    private record Doer(String role, String spoken, Rights rights) {

        Optional<Decision> refused(Deed deed, String what) {
            return rights.refused(deed, "whether %s may %s".formatted(spoken, what));
        }
    }

    private static void mayRun(Subject subject, TaskDefinition definition, Doer doer, FindingList findings) {
        Deed run = Deed.of(doer.role(), RUN, definition.arn()).when("ecs:cluster", subject.clusterArn());
        boolean lasts = !subject.isUnpinned() || doer.rights().isAllowed(run.on(definition.nextRevision()));
        Optional<Decision> refused = doer.refused(run, "run " + definition.name());
        if (refused.isPresent()) {
            findings.ng(
                    "%s may not run task definition %s on cluster %s"
                            .formatted(doer.spoken(), definition.name(), subject.clusterName()),
                    Rights.wayOut(
                            refused.get(),
                            subject.isUnpinned() ? definition.anyRevision() : definition.arn(),
                            subject.isUnpinned() ? "EventBridge resolves the newest revision" : ""));
        } else if (doer.rights().isAllowed(run) && lasts) {
            findings.ok("%s may run %s".formatted(doer.spoken(), definition.name()));
        } else if (doer.rights().isAllowed(run)) {
            findings.warn(
                    "%s may run %s, but no later revision of it".formatted(doer.spoken(), definition.name()),
                    "allow %s on %s: EventBridge resolves the newest revision"
                            .formatted(RUN, definition.anyRevision()));
        }
    }

    /** A start hands the task's roles on, those of the override in place of the definition's. */
    private static void mayPass(Subject subject, TaskDefinition definition, Doer doer, FindingList findings) {
        List<String> passed = Stream.of(subject.taskRole(definition), subject.executionRole(definition))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        for (String role : passed) {
            Deed pass = Deed.of(doer.role(), "iam:PassRole", role).when("iam:PassedToService", Access.TASKS);
            doer.refused(pass, "pass role " + Subject.shortName(role))
                    .ifPresent(decision -> findings.ng(
                            "%s may not pass role %s to ECS".formatted(doer.spoken(), Subject.shortName(role)),
                            Rights.wayOut(decision, role, "with iam:PassedToService " + Access.TASKS)));
        }
    }

    private static void mayTag(Subject subject, Doer doer, FindingList findings) {
        if (subject.target().settings().get("taskTags").isEmpty()
                && subject.target().settings().get("propagateTags").isEmpty()) {
            return;
        }
        String tasks = subject.clusterArn().replace(":cluster/", ":task/") + "/*";
        Deed tag = Deed.of(doer.role(), "ecs:TagResource", tasks).when("ecs:CreateAction", "RunTask");
        doer.refused(tag, "tag tasks")
                .ifPresent(decision -> findings.ng(
                        "%s may not tag tasks, but the target gives them tags".formatted(doer.spoken()),
                        Rights.wayOut(decision, tasks, "with ecs:CreateAction RunTask")));
    }
}
