package dev.rota.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.run.Blueprint.Container;
import dev.rota.run.Blueprint.LogTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    /** Codes of app and sidecar: a dash is one that ECS never learnt. A sidecar in brackets is not essential. */
    @ParameterizedTest
    @CsvSource({
        "EssentialContainerExited,  0,            ,      EXITED,      0",
        "EssentialContainerExited,  1,            ,      EXITED,      1",
        "EssentialContainerExited,  255,          ,      EXITED,      255",
        "EssentialContainerExited,  -,            ,      UNKNOWN,     125",
        "EssentialContainerExited,  0 (9),        ,      EXITED,      0",
        "EssentialContainerExited,  0 9,          ,      EXITED,      9",
        "EssentialContainerExited,  3 9,          ,      EXITED,      3",
        "EssentialContainerExited,  0 -,          ,      UNKNOWN,     125",
        "EssentialContainerExited,  0 9,          app,   EXITED,      0",
        "EssentialContainerExited,  0 (9),        sidecar, EXITED,    9",
        "TaskFailedToStart,         -,            ,      NOT_STARTED, 125",
        "TaskFailedToStart,         0,            ,      NOT_STARTED, 125",
        "SpotInterruption,          0,            ,      STOPPED,     125",
        "SpotInterruption,          143,          ,      STOPPED,     143",
        "UserInitiated,             0,            ,      STOPPED,     125",
        "UserInitiated,             -,            ,      STOPPED,     125",
        "TerminationNotice,         0,            ,      STOPPED,     125",
        "ServiceSchedulerInitiated, 0,            ,      STOPPED,     125",
        "AReasonOfTomorrow,         0,            ,      STOPPED,     125",
    })
    void onlyAContainerThatEndedByItselfWithZeroIsASuccess(
            String stopCode, String codes, String chosen, Verdict.Kind kind, int code) {
        String[] each = codes.split(" ");
        Integer[] exitCodes = Arrays.stream(each)
                .map(text -> text.equals("-") ? null : Integer.valueOf(text.replaceAll("[()]", "")))
                .toArray(Integer[]::new);
        TaskState task = FakeTasks.stopped(1L, 2, stopCode, "because", exitCodes);
        Blueprint blueprint = new Blueprint(
                FakeTasks.DEFINITION,
                List.of(
                        new Container("app", true, new LogTarget.Nowhere()),
                        new Container("sidecar", !codes.contains("("), new LogTarget.Nowhere())));
        Blueprint known = each.length == 1
                ? new Blueprint(FakeTasks.DEFINITION, blueprint.containers().subList(0, 1))
                : blueprint;

        Verdict verdict = Verdict.of(task, Optional.of(known), Optional.ofNullable(chosen));

        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.code()).isEqualTo(code);
        assertThat(verdict.reason()).isEqualTo("because");
    }
}
