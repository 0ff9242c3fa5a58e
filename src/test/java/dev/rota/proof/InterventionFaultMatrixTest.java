package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.Call;
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
 * Every kind of fault at every call of {@code delete}, {@code disable --reason} and {@code enable}: the exit code is true, the same
 * command again finishes, nobody else's rule moves, nothing of a rule but its state and its hold does, and no rule is on hold that
 * fires.
 *
 * <p>A build tries a part of the matrix, another part of it for each kind; {@code -Drota.matrix=full} tries all of it.
 */
class InterventionFaultMatrixTest {

    private static final boolean FULL = "full".equals(System.getProperty("rota.matrix"));
    private static final int SAMPLE = 9;
    private static final String[] DELETE = {"delete", "gone-*", "--yes"};
    private static final String[] DISABLE = {"disable", "re*", "mixed", "woken", "--reason", "incident 42", "--yes"};
    private static final String[] ENABLE = {"enable", "re*", "mixed", "woken", "--yes"};

    /** The rules that are switched. */
    private static final List<String> SWITCHED = List.of("rescheduled", "retargeted", "mixed", "woken");

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> endings = new LinkedHashMap<>();
    private int cells;

    @Test
    void whateverGoesWrongTheExitCodeIsTrueAndTheSameCommandAgainFinishes() {
        try (Story story = new Story(folder, Duration.ofSeconds(30))) {
            tryAll(story, story::begin, DELETE);
            tryAll(story, story::begin, DISABLE);
            tryAll(story, () -> beginOnHold(story), ENABLE);
        }
        System.out.printf(
                "fault matrix of delete, disable, enable: %,d cells tried%s, %d wrong; first runs ended %s%n",
                cells, FULL ? ", which are all" : "", wrong.size(), endings);
        assertThat(wrong).isEmpty();
    }

    private static void beginOnHold(Story story) {
        story.begin();
        assertThat(story.run(DISABLE).exit()).isZero();
        story.sandbox().calls().clear();
    }

    private void tryAll(Story story, Runnable beginning, String... command) {
        beginning.run();
        CommandRun faultless = story.run(command);
        assertThat(faultless.exit()).as(faultless.toString()).isZero();
        int calls = story.sandbox().calls().count();
        String desired = story.state();
        int row = 0;
        for (Trouble trouble : Trouble.values()) {
            int step = FULL ? 1 : SAMPLE;
            int first = trouble == Trouble.KILLED ? 0 : 1;
            for (int call = first + row++ % step; call <= calls; call += step) {
                cells++;
                beginning.run();
                new Cell(story, trouble, call, desired, command).run();
            }
        }
    }

    /** One fault at one call, and what must hold afterwards. */
    private final class Cell {

        private final Story story;
        private final Trouble trouble;
        private final int call;
        private final String desired;
        private final String[] command;
        private final List<Optional<JsonObject>> ofOthers;
        private final List<Optional<JsonObject>> before;
        private CommandRun run;

        Cell(Story story, Trouble trouble, int call, String desired, String... command) {
            this.story = story;
            this.trouble = trouble;
            this.call = call;
            this.desired = desired;
            this.command = command;
            this.ofOthers = ofOthers();
            this.before = switched();
            story.sandbox().faults().add(trouble.at(call));
            this.run = story.run(command);
            story.sandbox().faults().clear();
        }

        void run() {
            endings.merge(command[0] + " " + trouble + " " + run.exit(), 1, Integer::sum);
            boolean finished = story.state().equals(desired);
            check(run.exit() != 0 || finished, "exit 0, but it is not as asked");
            check(run.exit() == 0 || !trouble.passes() || isBeyondAws(), "not tried again");
            check(run.exit() == 0 || run.exit() == 1, "an exit code of its own");
            check(!run.err().contains("bug") && !run.out().contains("bug"), "a bug");
            check(!run.err().matches(Story.CLASS_NAMES), "the name of a class");
            check(ofOthers().equals(ofOthers), "a rule of others was touched");
            check(switched().equals(before), "something else than state and hold was touched");
            check(SWITCHED.stream().noneMatch(this::isOnHoldAndFires), "a rule is on hold and fires");
            if (!finished) {
                run = story.run(command);
                check(run.exit() == 0, "the second run failed");
                check(story.state().equals(desired), "the second run did not finish");
            }
        }

        /** STS modifies nothing, so it never says that someone else does. */
        private boolean isBeyondAws() {
            return trouble == Trouble.CONCURRENT_MODIFICATION && run.err().startsWith("sts:GetCallerIdentity");
        }

        /** Only while it is being ended, which starts with switching the rule on, a hold may stand on a rule that fires. */
        private boolean isOnHoldAndFires(String name) {
            JsonObject rule = story.rule(name).orElseThrow();
            boolean onHold = Story.text(rule, "Tags").contains("rota:hold");
            return onHold && Story.text(rule, "State").equals("ENABLED") && !command[0].equals("enable");
        }

        private List<Optional<JsonObject>> ofOthers() {
            return Story.OF_OTHERS.stream().map(story::rule).toList();
        }

        /** The rules that are switched, without what a switch is about. */
        private List<Optional<JsonObject>> switched() {
            return SWITCHED.stream()
                    .map(name -> story.rule(name).map(Cell::withoutStateAndTags))
                    .toList();
        }

        private static JsonObject withoutStateAndTags(JsonObject rule) {
            return new JsonObject(rule.members().stream()
                    .filter(member ->
                            !member.name().equals("State") && !member.name().equals("Tags"))
                    .toList());
        }

        private void check(boolean holds, String complaint) {
            if (!holds) {
                String hit = story.sandbox().calls().all().stream()
                        .filter(logged -> logged.index() == call)
                        .map((Call logged) -> Objects.toString(logged))
                        .findFirst()
                        .orElse("");
                wrong.add("%s: %s at call %d (%s): %s%n%s".formatted(command[0], trouble, call, hit, complaint, run));
            }
        }
    }
}
