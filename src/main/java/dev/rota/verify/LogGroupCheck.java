package dev.rota.verify;

import dev.rota.rule.Home;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Missing;
import dev.rota.verify.Facts.Fact.Withheld;
import dev.rota.verify.Facts.Regional;
import dev.rota.verify.TaskDefinition.Container;
import dev.rota.verify.TaskDefinition.Log;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log groups that containers write to are there, or may be created, and may be written to. A container whose log has nowhere to go
 * does not start.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html">The awslogs driver</a>
 */
final class LogGroupCheck {

    private static final List<String> CREATE = List.of("logs:CreateLogGroup");
    private static final List<String> WRITE = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    private LogGroupCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Map<Regional, Boolean> groups = new LinkedHashMap<>();
            definition.containers().stream()
                    .map(Container::log)
                    .flatMap(Optional::stream)
                    .filter(log ->
                            log.driver().equals("awslogs") && log.options().containsKey("awslogs-group"))
                    .forEach(log -> groups.merge(group(log, subject), creates(log), Boolean::logicalOr));
            Optional<String> role = subject.executionRole(definition).filter(subject::isOfThisAccount);
            Writer writer = new Writer(subject.home(), role, known, findings);
            groups.forEach(writer::look);
        });
    }

    private static Regional group(Log log, Subject subject) {
        String region =
                log.options().getOrDefault("awslogs-region", subject.home().region());
        return new Regional(region, log.options().getOrDefault("awslogs-group", ""));
    }

    private static boolean creates(Log log) {
        return log.options().getOrDefault("awslogs-create-group", "").equals("true");
    }

    /** Who writes: the execution role, or, where there is none, the machine, of which nothing is known here. */
    private static final class Writer {

        private final Home home;
        private final Optional<String> role;
        private final Known known;
        private final FindingList findings;
        private final Rights rights;

        Writer(Home home, Optional<String> role, Known known, FindingList findings) {
            this.home = home;
            this.role = role;
            this.known = known;
            this.findings = findings;
            this.rights = new Rights(known, findings);
        }

        void look(Regional group, boolean creates) {
            String named = "log group %s%s"
                    .formatted(group.name(), group.region().equals(home.region()) ? "" : " in " + group.region());
            Fact<Regional> answer = known.logGroup(group);
            boolean missing = answer instanceof Missing<Regional>;
            if (missing && !creates) {
                findings.ng(named + " does not exist", "create it, or set awslogs-create-group in the task definition");
                return;
            }
            if (answer instanceof Withheld<Regional> withheld) {
                findings.skip(named, withheld.reason());
            }
            String arn = "arn:%s:logs:%s:%s:log-group:%s"
                    .formatted(home.partition(), group.region(), home.account(), group.name());
            boolean writable = (!missing || may(CREATE, arn, "create " + named))
                    && may(WRITE, arn + ":log-stream:*", "write to " + named);
            if (writable && !(answer instanceof Withheld<Regional>)) {
                findings.ok(missing ? named + " will be created by the first task" : named + " exists");
            }
        }

        /** Whether nothing is known to be in the way; what is, is said. */
        private boolean may(List<String> actions, String resource, String what) {
            if (role.isEmpty()) {
                return true;
            }
            String writer = "execution role " + Subject.shortName(role.get());
            return rights.may(writer, what, new Deed(role.get(), actions, Map.of(), resource));
        }
    }
}
