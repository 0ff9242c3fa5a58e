package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of fault at every call of an apply that creates, changes, retargets, adopts and prunes, with and without a tagging
 * API that lags.
 *
 * <p>A build tries a part of the matrix, another part of it for each kind; {@code -Drota.matrix=full} tries all of it.
 */
class FaultMatrixTest {

    private static final boolean FULL = "full".equals(System.getProperty("rota.matrix"));
    private static final int SAMPLE_OF_FAULTS = 9;
    private static final int SAMPLE_OF_KILLS = 5;

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> endings = new LinkedHashMap<>();
    private int cells;

    @Test
    void whateverGoesWrongNothingIsLostAndTheNextRunFinishes() {
        for (Duration tagLag : List.of(Duration.ZERO, Duration.ofSeconds(30))) {
            try (Story story = new Story(folder, tagLag)) {
                tryAll(story, tagLag.isZero() ? "no lag" : "tags lag");
            }
        }
        System.out.printf(
                "fault matrix: %,d cells tried%s, %d wrong; first runs ended %s%n",
                cells, FULL ? ", which are all" : "", wrong.size(), endings);
        assertThat(wrong).isEmpty();
    }

    private void tryAll(Story story, String lag) {
        story.begin();
        CommandRun faultless = story.apply();
        assertThat(faultless.exit()).as(faultless.toString()).isZero();
        int calls = story.sandbox().calls().count();
        String desired = story.state();
        assertThat(story.apply().exit()).isZero();
        assertThat(story.state()).isEqualTo(desired);
        int row = 0;
        for (Trouble trouble : Trouble.values()) {
            int step = FULL ? 1 : trouble == Trouble.KILLED ? SAMPLE_OF_KILLS : SAMPLE_OF_FAULTS;
            int first = trouble == Trouble.KILLED ? 0 : 1;
            for (int call = first + row++ % step; call <= calls; call += step) {
                cells++;
                new Cell(story, trouble, call, lag, desired).run();
            }
        }
    }

    /** One fault at one call, and what must hold afterwards. */
    private final class Cell {

        private final Story story;
        private final Trouble trouble;
        private final int call;
        private final String lag;
        private final String desired;
        private final List<JsonObject> ofOthers;
        private CommandRun run;

        Cell(Story story, Trouble trouble, int call, String lag, String desired) {
            this.story = story;
            this.trouble = trouble;
            this.call = call;
            this.lag = lag;
            this.desired = desired;
            story.begin();
            this.ofOthers = ofOthers();
            story.sandbox().faults().add(trouble.at(call));
            this.run = story.apply(reports() ? "json" : "text");
            story.sandbox().faults().clear();
        }

        /** Every other run tells programs what it did. */
        private boolean reports() {
            return call % 2 == 0;
        }

        /** Whether the one document on standard output says of each change what the exit code says of all. */
        private boolean isReportTrue() {
            JsonObject report = (JsonObject) Json.parse(run.out());
            List<String> statuses = ((JsonArray) report.get("changes").orElseThrow())
                    .elements().stream()
                            .map(change -> Story.text((JsonObject) change, "status"))
                            .toList();
            boolean done = statuses.stream().allMatch("done"::equals)
                    && !(report.get("error").orElseThrow() instanceof JsonString);
            boolean refused = !((JsonArray) report.get("refused").orElseThrow())
                    .elements()
                    .isEmpty();
            return report.integer("exitCode").equals(Optional.of(run.exit()))
                    && (run.exit() == 0) == (done && !refused);
        }

        void run() {
            check(!reports() || isReportTrue(), "the report for programs is not true");
            endings.merge(trouble + " " + run.exit(), 1, Integer::sum);
            boolean finished = story.state().equals(desired);
            check(run.exit() != 0 || finished || couldNotAdopt(), "exit 0, but it is not as desired");
            check(run.exit() == 0 || !trouble.passes() || isBeyondAws(), "not tried again");
            check(run.exit() == 0 || run.exit() == 1, "an exit code of its own");
            check(!run.err().contains("bug"), "a bug");
            check(!run.err().matches(Story.CLASS_NAMES), "the name of a class");
            check(ofOthers().equals(ofOthers), "a rule of others was touched");
            Story.KEPT.forEach(name -> check(!targetsOf(name).isEmpty(), name + " has no target"));
            check(targetsOf("fivefold").size() >= 4, "more room was made than is needed");
            check(trouble == Trouble.KILLED || isBackOrReplaced(), "a target made room and was not put back");
            check(targetIds("mixed").contains("notify"), "the other service's target is gone");
            check(!isOldTargetOnNewSchedule(), "an old target fires on the new schedule");
            check(!isNewTargetStillAwake(), "what was to sleep got its new target while awake");
            if (!finished) {
                run = story.apply();
                check(run.exit() == 0, "the second run failed");
                check(story.state().equals(desired), "the second run did not finish");
            }
        }

        /** Whether every target that made room is there again, or a new one in its place. */
        private boolean isBackOrReplaced() {
            List<String> reduced = targetIds("five-to-one");
            return targetsOf("fivefold").size() == 5 && (reduced.size() == 5 || reduced.contains("new-0"));
        }

        /** STS modifies nothing, so it never says that someone else does. */
        private boolean isBeyondAws() {
            return trouble == Trouble.CONCURRENT_MODIFICATION && run.err().startsWith("sts:GetCallerIdentity");
        }

        /** An adoption is no difference, so one that was impossible is only told. */
        private boolean couldNotAdopt() {
            return run.err().contains("the tags of rules cannot be read")
                    && !Story.text(rule("adopted"), "Tags").contains("shop-jobs");
        }

        private boolean isOldTargetOnNewSchedule() {
            boolean rescheduled =
                    Story.text(rule("retargeted"), "ScheduleExpression").equals("cron(0 12 * * ? *)");
            return rescheduled && targetIds("retargeted").contains("old-id");
        }

        private boolean isNewTargetStillAwake() {
            boolean retargeted = targetsOf("put-to-sleep").stream()
                    .anyMatch(target -> Story.text(target, "Input").contains("new"));
            return retargeted && !Story.text(rule("put-to-sleep"), "State").equals("DISABLED");
        }

        private List<JsonObject> ofOthers() {
            return Story.OF_OTHERS.stream().map(this::rule).toList();
        }

        private JsonObject rule(String name) {
            return story.rule(name).orElseThrow(() -> new AssertionError(name + " is gone"));
        }

        private List<JsonObject> targetsOf(String name) {
            return Story.targets(rule(name));
        }

        private List<String> targetIds(String name) {
            return targetsOf(name).stream()
                    .map(target -> Story.text(target, "Id"))
                    .toList();
        }

        private void check(boolean holds, String complaint) {
            if (!holds) {
                String hit = story.sandbox().calls().all().stream()
                        .filter(logged -> logged.index() == call)
                        .map(Objects::toString)
                        .findFirst()
                        .orElse("");
                wrong.add("%s at call %d (%s; %s): %s%n%s".formatted(trouble, call, hit, lag, complaint, run.err()));
            }
        }
    }
}
