package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.sandbox.Call;
import dev.rota.sandbox.Fault;
import dev.rota.sandbox.Fault.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of fault at every call of a run: never a second task, never 0 for a task that failed, never a lost line.
 *
 * <p>A build tries every third call with each kind, and a lost answer at all of them; {@code -Drota.matrix=full} tries everything.
 */
class RunFaultMatrixTest {

    private static final boolean FULL = "full".equals(System.getProperty("rota.matrix"));
    private static final int SAMPLE = 3;

    private static final String LIFE = """
            {"family": "report", "pending": "3s", "running": "6s",
             "containers": [{"name": "app", "exitCode": 3, "lines": ["first", "second", "last"]}]}""";

    private static final String LOG = "first\nsecond\nlast\n";

    /** What passes is tried again, so that a single one must not be noticed. */
    private static final Map<Kind, Boolean> TROUBLES = Map.of(
            Kind.THROTTLE, true,
            Kind.INTERNAL, true,
            Kind.RESET, true,
            Kind.LOST_ANSWER, true,
            Kind.ACCESS_DENIED, false,
            Kind.EXPIRED_TOKEN, false,
            Kind.REFUSE_ALL_AFTER, false);

    /** Calls without whose answer a run goes on all the same. */
    private static final Set<String> DISPENSABLE =
            Set.of("ListTagsForResource", "ListTasks", "GetLogEvents", "DescribeTaskDefinition");

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> endings = new LinkedHashMap<>();

    @Test
    void whateverGoesWrongThereIsOneTaskAndTheExitCodeIsTrue() {
        try (RunStory story = new RunStory(folder)) {
            CommandRun faultless = story.begin(LIFE).run();
            assertThat(faultless.exit()).as(faultless.toString()).isEqualTo(3);
            assertThat(faultless.out()).isEqualTo(LOG);
            int calls = story.sandbox().calls().count();
            int row = 0;
            for (Kind kind : Kind.values()) {
                boolean all = FULL || kind == Kind.LOST_ANSWER;
                int step = all ? 1 : SAMPLE;
                int first = all ? 1 : 1 + row++ % SAMPLE;
                for (int call = first; call <= calls && TROUBLES.containsKey(kind); call += step) {
                    tryOut(story, kind, call);
                }
            }
            System.out.printf("fault matrix of run: %d calls, %d wrong; runs ended %s%n", calls, wrong.size(), endings);
        }
        assertThat(wrong).isEmpty();
    }

    private void tryOut(RunStory story, Kind kind, int number) {
        story.begin(LIFE).sandbox().faults().add(Fault.of(kind).atCall(number));
        CommandRun run = story.run();
        Call hit = story.sandbox().calls().all().stream()
                .filter(call -> call.index() == number)
                .findFirst()
                .orElseThrow();
        endings.merge(kind + " " + run.exit(), 1, Integer::sum);
        String cell = "%s at call %d (%s): ".formatted(kind, number, hit.operation());
        check(story.tasks().size() <= 1, cell + "a second task", run);
        check(run.exit() == 3 || run.exit() == 125, cell + "an exit code of its own", run);
        check(!run.err().contains("bug"), cell + "a bug", run);
        check(!run.err().matches(Story.CLASS_NAMES), cell + "the name of a class", run);
        if (TROUBLES.getOrDefault(kind, false)) {
            check(run.exit() == 3 && run.out().equals(LOG), cell + "not tried again", run);
        } else if (kind == Kind.ACCESS_DENIED && DISPENSABLE.contains(hit.operation())) {
            check(run.exit() == 3, cell + "the task did not go on", run);
        } else if (kind == Kind.REFUSE_ALL_AFTER) {
            boolean told =
                    story.tasks().isEmpty() || run.exit() == 3 || run.err().contains("task/jobs/");
            check(told || hit.operation().equals("RunTask"), cell + "a task was left without a word", run);
        }
    }

    private void check(boolean holds, String complaint, CommandRun run) {
        if (!holds) {
            wrong.add(complaint + "\n" + run);
        }
    }
}
