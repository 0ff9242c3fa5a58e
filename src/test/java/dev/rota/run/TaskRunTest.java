package dev.rota.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;
import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import dev.rota.run.TaskRun.RunOptions;
import dev.rota.run.TaskRun.RunResult;
import dev.rota.run.Tasks.Started;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRunTest {

    private static final String STREAM = "report/app/0123456789abcdef";
    private static final String OTHER_STREAM = "report/sidecar/0123456789abcdef";
    private static final LogTarget LOG =
            new LogTarget.CloudWatch("ap-northeast-3", "/ecs/report", Optional.of("report"));
    private static final Blueprint BLUEPRINT =
            new Blueprint(FakeTasks.DEFINITION, List.of(new Container("app", true, LOG)));
    private static final Blueprint TWO = new Blueprint(
            FakeTasks.DEFINITION, List.of(new Container("app", true, LOG), new Container("sidecar", false, LOG)));
    private static final String EXITED = "EssentialContainerExited";
    private static final RunOptions USUAL = new RunOptions(Duration.ofMinutes(10), Optional.empty(), Optional.empty());

    private final FakeTime time = new FakeTime();
    private final FakeTasks tasks = new FakeTasks(time);
    private final FakeLogs logs = new FakeLogs(time);
    private final Heard heard = new Heard();
    private boolean interrupted;

    /** What an observer heard, and what it answers. */
    private static final class Heard implements RunObserver {

        private final List<String> lines = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private boolean stops;

        @Override
        public void lines(List<TaskLine> more) {
            more.forEach(line -> lines.add(line.line().text()));
        }

        @Override
        public void warn(String sentence) {
            said.add(sentence);
        }

        @Override
        public void ending(String reason) {
            said.add("ending: " + reason);
        }

        @Override
        public boolean shallStop(List<TaskState> going) {
            said.add("asked");
            return stops;
        }
    }

    @Test
    void readsTheLineThatComesSecondsAfterTheEnd() {
        tasks.at(5, FakeTasks.running(5)).at(20, FakeTasks.stopped(5L, 20, EXITED, "", 0));
        logs.line(STREAM, 6, "first").line(STREAM, 23, "late").line(STREAM, 27, "last");

        assertThat(watch(BLUEPRINT, USUAL).code()).isZero();

        assertThat(heard.lines).containsExactly("first", "late", "last");
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(40));
    }

    /** There is nothing that could come late. */
    @Test
    void waitsForNoLogWhereThereIsNoneToRead() {
        tasks.at(5, FakeTasks.running(5)).at(20, FakeTasks.stopped(5L, 20, EXITED, "", 0));

        assertThat(watch(
                                new Blueprint(
                                        FakeTasks.DEFINITION,
                                        List.of(new Container("app", true, new LogTarget.Elsewhere("splunk")))),
                                USUAL)
                        .code())
                .isZero();

        assertThat(time.passed()).isLessThan(Duration.ofSeconds(24));
    }

    @Test
    void losesNoneOfManyLinesAndKeepsTheirOrder() {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 0));
        List<String> written = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> "line " + number)
                .toList();
        for (int i = 0; i < written.size(); i++) {
            logs.line(STREAM, 6 + i / 90, written.get(i));
        }

        watch(BLUEPRINT, USUAL);

        assertThat(heard.lines).isEqualTo(written);
    }

    @Test
    void putsTheLinesOfSeveralContainersInTheOrderOfTime() {
        tasks.at(1, FakeTasks.running(1)).at(30, FakeTasks.stopped(1L, 30, EXITED, "", 0, 9));
        logs.line(STREAM, 25, "a")
                .line(STREAM, 28, "c")
                .line(OTHER_STREAM, 27, "b")
                .line(OTHER_STREAM, 29, "d");

        assertThat(watch(TWO, USUAL).code()).isZero();

        assertThat(heard.lines).containsExactly("a", "b", "c", "d");
    }

    @Test
    void looksSeldomerTheLongerATaskRuns() {
        tasks.at(30, FakeTasks.running(30)).at(3_600, FakeTasks.stopped(30L, 3_600, EXITED, "", 0));

        watch(BLUEPRINT, USUAL);

        // One every quarter of a minute, and more only at the beginning.
        assertThat(tasks.asked("describe")).isBetween(200L, 300L);
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(3_630));
    }

    @Test
    void goesOnWhileEcsHasNoTimeToAnswer() {
        tasks.at(5, FakeTasks.running(5)).at(200, FakeTasks.stopped(5L, 200, EXITED, "", 3));
        tasks.failing(() -> time.passed().toSeconds() < 150 ? Optional.of(refusal(Kind.THROTTLED)) : Optional.empty());

        assertThat(watch(BLUEPRINT, USUAL).code()).isEqualTo(3);

        assertThat(heard.said).containsExactly("the task is looked at again later: ecs:DescribeTasks refused");
    }

    @Test
    void givesUpWhenEcsDoesNotAnswerForTenMinutesAndSaysWhichTaskItWas() {
        tasks.failing(() -> Optional.of(refusal(Kind.UNAVAILABLE)));

        assertThatThrownBy(
                        () -> watch(BLUEPRINT, new RunOptions(Duration.ofHours(2), Optional.empty(), Optional.empty())))
                .isInstanceOf(RotaException.class)
                .hasMessage("ecs:DescribeTasks refused; it may still run: " + FakeTasks.ARN);
        assertThat(time.passed()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void stopsATaskThatIsNotRunningInTime() {
        tasks.afterStop(FakeTasks.stopped(null, 601, "UserInitiated", "rota: not running within 10 min"));

        RunResult result = watch(BLUEPRINT, USUAL);

        assertThat(result.code()).isEqualTo(125);
        assertThat(tasks.asked()).contains("stop rota: not running within 10 min");
        assertThat(heard.said).containsExactly("ending: not running within 10 min");
        assertThat(result.verdicts().values()).extracting(Verdict::kind).containsExactly(Verdict.Kind.NOT_STARTED);
    }

    @Test
    void stopsATaskThatTakesTooLongAndDoesNotTakeItsZeroForSuccess() {
        tasks.at(5, FakeTasks.running(5)).afterStop(FakeTasks.stopped(5L, 61, "UserInitiated", "rota", 0));

        RunResult result = watch(
                BLUEPRINT,
                new RunOptions(Duration.ofMinutes(10), Optional.of(Duration.ofMinutes(1)), Optional.empty()));

        assertThat(result.code()).isEqualTo(125);
        assertThat(tasks.asked("stop")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "255, 255", "256, 255", "512, 255", "381, 255", "-1, 255", "-1073741824, 255"})
    void neverShowsTheShellASuccessThatWasNone(int code, int shown) {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", code));

        RunResult result = watch(BLUEPRINT, USUAL);

        assertThat(result.code()).isEqualTo(shown);
        assertThat(result.verdicts().values()).extracting(Verdict::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2, ECS started only 1 of 2 tasks: it gave no reason",
        "10, ECS started only 1 of 10 tasks: it gave no reason"
    })
    void taskThatIsMissingWithoutAReasonIsMissingAllTheSame(int wanted, String said) {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 0));
        Launch launch = launch().withCount(wanted);
        TaskRun run = new TaskRun(tasks, logs, time, heard, () -> interrupted);

        RunResult result = run.watch(launch, run.start(launch), Optional.of(BLUEPRINT), USUAL);

        assertThat(heard.said).containsExactly(said);
        assertThat(result.code()).isEqualTo(125);
    }

    @Test
    void tellsTheReasonsAndThatSomeAreMissing() {
        tasks.answering(new Started(List.of(FakeTasks.pending(), FakeTasks.pending()), List.of("RESOURCE:MEMORY")));

        Started started = new TaskRun(tasks, logs, time, heard, () -> interrupted).start(launch().withCount(3));

        assertThat(started.failures()).containsExactly("RESOURCE:MEMORY", "it gave no reason");
        assertThat(heard.said)
                .containsExactly("ECS started only 1 of 3 tasks: RESOURCE:MEMORY: no container instance has enough"
                        + " MEMORY left; make room, or ask for less; it gave no reason");
    }

    @Test
    void givesUpOnATaskThatDoesNotHeedBeingStopped() {
        tasks.at(5, FakeTasks.running(5));

        assertThatThrownBy(() -> watch(
                        BLUEPRINT,
                        new RunOptions(Duration.ofMinutes(10), Optional.of(Duration.ofMinutes(1)), Optional.empty())))
                .hasMessageStartingWith(
                        "the task was asked to stop (not over within 1 min), but has not stopped after 5 min");
    }

    @Test
    void leavesTheTaskAloneWhenNobodyWantsItStopped() {
        tasks.at(5, FakeTasks.running(5));
        interrupted = true;

        RunResult result = watch(BLUEPRINT, USUAL);

        assertThat(result.interrupted()).isTrue();
        assertThat(tasks.asked("stop")).isZero();
        assertThat(heard.said).containsExactly("asked");
    }

    @Test
    void stopsTheTaskWhenSomebodyWantsThatAndReadsItsLogToTheEnd() {
        tasks.at(1, FakeTasks.running(1)).afterStop(FakeTasks.stopped(1L, 3, "UserInitiated", "rota", 137));
        logs.line(STREAM, 6, "terminated");
        heard.stops = true;
        interrupted = true;

        RunResult result = watch(BLUEPRINT, USUAL);

        assertThat(result.interrupted()).isTrue();
        assertThat(tasks.asked()).contains("stop rota: stopped on request");
        assertThat(heard.said).containsExactly("asked", "ending: stopped on request");
        assertThat(heard.lines).containsExactly("terminated");
    }

    @Test
    void saysOnceThatALogCannotBeReadAndGoesOn() {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 3));
        logs.failing(() -> Optional.of(refusal(Kind.NOT_FOUND)));

        assertThat(watch(BLUEPRINT, USUAL).code()).isEqualTo(3);

        assertThat(heard.said).containsExactly("the log of container app is not shown: ecs:DescribeTasks refused");
    }

    @Test
    void saysNothingOfALogGroupThatIsMadeAsItsContainerStarts() {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 0));
        logs.line(STREAM, 6, "first").line(STREAM, 50, "last");
        logs.failing(() -> time.passed().toSeconds() < 20 ? Optional.of(refusal(Kind.NOT_FOUND)) : Optional.empty());

        watch(BLUEPRINT, USUAL);

        assertThat(heard.lines).containsExactly("first", "last");
        assertThat(heard.said).isEmpty();
    }

    @Test
    void readsALogFromItsBeginningOnceReadingIsPossible() {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 0));
        logs.line(STREAM, 6, "first").line(STREAM, 50, "last");
        logs.failing(() -> time.passed().toSeconds() < 70 ? Optional.of(refusal(Kind.THROTTLED)) : Optional.empty());

        watch(BLUEPRINT, USUAL);

        assertThat(heard.lines).containsExactly("first", "last");
        assertThat(heard.said).containsExactly("the log of container app is late: ecs:DescribeTasks refused");
    }

    @Test
    void aLogThatStaysUnreadableDoesNotHoldUpTheEndForEver() {
        tasks.at(5, FakeTasks.running(5)).at(60, FakeTasks.stopped(5L, 60, EXITED, "", 0));
        logs.failing(() -> Optional.of(refusal(Kind.UNAVAILABLE)));

        watch(BLUEPRINT, USUAL);

        assertThat(heard.said)
                .containsExactly(
                        "the log of container app is late: ecs:DescribeTasks refused",
                        "the log of container app may go on; read the rest with: aws logs tail /ecs/report"
                                + " --log-stream-names report/app/0123456789abcdef");
        assertThat(time.passed()).isLessThan(Duration.ofMinutes(4));
    }

    @Test
    void looksForOthersByTheTwentyFourCharactersThatEventBridgeLeaves() {
        String rule = "a-rule-whose-name-is-longer-than-that";
        EcsTarget target = target();
        Launch launch = Launch.of(rule, target, new Home("aws", "ap-northeast-3", "123456789012"), "token");

        assertThat(RunningTasks.of(rule, launch, tasks)).isEmpty();

        assertThat(tasks.asked())
                .containsExactly("running events-rule/a-rule-whose-name-is-lon", "running rota/" + rule);
    }

    private static EcsTarget target() {
        return new EcsTarget(Json.object()
                .with("cluster", "main")
                .with("taskDefinition", "report")
                .build());
    }

    private RunResult watch(Blueprint blueprint, RunOptions options) {
        return new TaskRun(tasks, logs, time, heard, () -> interrupted)
                .watch(launch(), tasks.started(), Optional.of(blueprint), options);
    }

    private static Launch launch() {
        return Launch.of("report", target(), new Home("aws", "ap-northeast-3", "123456789012"), "token");
    }

    private static ServiceException refusal(Kind kind) {
        return new ServiceException(kind, "ecs:DescribeTasks", "ecs:DescribeTasks refused", null);
    }
}
