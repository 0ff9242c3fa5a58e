package dev.rota.run;

import dev.rota.problem.ServiceException;
import dev.rota.run.TaskState.ContainerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One task whose states are set beforehand, each from some second on; what is asked of it is remembered. */
final class FakeTasks implements Tasks {

    static final String ARN = "arn:aws:ecs:ap-northeast-3:123456789012:task/main/0123456789abcdef";
    static final String DEFINITION = "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report:42";

    private final FakeTime time;
    private final TreeMap<Long, TaskState> states = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private Supplier<Optional<ServiceException>> trouble = Optional::empty;
    private Optional<TaskState> afterStop = Optional.empty();
    private Started started = new Started(List.of(pending()), List.of());

    FakeTasks(FakeTime time) {
        this.time = time;
        at(0, pending());
    }

    static TaskState pending() {
        return state("PENDING", null, null, null, null);
    }

    static TaskState running(long since) {
        return state("RUNNING", since, null, null, null);
    }

    static TaskState stopped(
            @Nullable Long started, long stopped, String code, String reason, @Nullable Integer... exitCodes) {
        return state("STOPPED", started, stopped, code, reason, exitCodes);
    }

    private static TaskState state(
            String status,
            @Nullable Long started,
            @Nullable Long stopped,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Integer... exitCodes) {
        List<ContainerState> containers = new ArrayList<>();
        List<String> names = List.of("app", "sidecar");
        for (int i = 0; i < Math.max(1, exitCodes.length); i++) {
            containers.add(new ContainerState(
                    names.get(i),
                    Optional.of("runtime-" + names.get(i)),
                    i < exitCodes.length ? Optional.ofNullable(exitCodes[i]) : Optional.empty(),
                    Optional.empty()));
        }
        return new TaskState(
                ARN,
                status,
                DEFINITION,
                "FARGATE",
                Optional.of(FakeTime.START),
                Optional.ofNullable(started).map(FakeTime.START::plusSeconds),
                Optional.ofNullable(stopped).map(FakeTime.START::plusSeconds),
                Optional.ofNullable(stopped).map(FakeTime.START::plusSeconds),
                Optional.ofNullable(code),
                Optional.ofNullable(reason),
                containers);
    }

    /** From this second on the task is like that. */
    FakeTasks at(long second, TaskState state) {
        states.put(second, state);
        return this;
    }

    /** Once it is told to stop, the task is like that. */
    FakeTasks afterStop(TaskState state) {
        afterStop = Optional.of(state);
        return this;
    }

    /** DescribeTasks fails as often as this gives a failure. */
    FakeTasks failing(Supplier<Optional<ServiceException>> failure) {
        trouble = failure;
        return this;
    }

    /** What was asked, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    long asked(String what) {
        return asked.stream().filter(line -> line.startsWith(what)).count();
    }

    /** RunTask answers like that. */
    void answering(Started answer) {
        started = answer;
    }

    Started started() {
        return started;
    }

    @Override
    public Optional<Blueprint> blueprint(String taskDefinition) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public Started start(Launch launch) {
        asked.add("start");
        return started();
    }

    @Override
    public List<TaskState> describe(String cluster, List<String> arns) {
        asked.add("describe");
        trouble.get().ifPresent(failure -> {
            throw failure;
        });
        long second = Duration.between(FakeTime.START, time.now()).toSeconds();
        return List.of(states.floorEntry(second).getValue());
    }

    @Override
    public List<String> running(String cluster, String startedBy) {
        asked.add("running " + startedBy);
        return List.of();
    }

    @Override
    public void stop(String cluster, String arn, String reason) {
        asked.add("stop " + reason);
        long second = Duration.between(FakeTime.START, time.now()).toSeconds();
        afterStop.ifPresent(state -> {
            states.tailMap(second).clear();
            states.put(second, state);
        });
    }
}
