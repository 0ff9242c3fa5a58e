package dev.rota.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.CommandRun;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.Fault;
import dev.rota.sandbox.Fault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two applies with prune of the same file at the same time, their calls interleaved at random: they end in the desired state. One
 * begins while the other reads, writes, or has half finished, so that each may plan from what the other is about to change.
 *
 * <p>{@code -Drota.pairs=N} tries more, {@code -Drota.seed=N} repeats one.
 */
class TwoAppliesTest {

    private static final int PAIRS = Integer.getInteger("rota.pairs", 40);

    /** More calls than two applies make. */
    private static final int CALLS = 400;

    private static final int LONGEST_PAUSE = 25;

    @TempDir
    private Path folder;

    private final Map<String, Integer> endings = new TreeMap<>();

    @Test
    void twoAppliesAtTheSameTimeEndInTheDesiredState() {
        for (Duration tagLag : List.of(Duration.ZERO, Duration.ofSeconds(30))) {
            try (Story story = new Story(folder, tagLag)) {
                story.begin();
                assertThat(story.apply().exit()).isZero();
                int calls = story.sandbox().calls().count();
                String desired = story.state();
                Properties.check(PAIRS / 2, seed -> tryPair(story, new Random(seed), calls, desired));
            }
        }
        System.out.printf("two applies at once: %d pairs, all as desired; they ended %s%n", PAIRS, endings);
    }

    private void tryPair(Story story, Random random, int calls, String desired) {
        story.begin();
        List<Optional<JsonObject>> others = ofOthers(story);
        for (int call = 1; call <= CALLS; call++) {
            Duration pause = Duration.ofMillis(random.nextInt(5) == 0 ? random.nextInt(LONGEST_PAUSE) : 0);
            story.sandbox().faults().add(Fault.of(Kind.PAUSE).atCall(call).lasting(pause));
        }
        int headStart = random.nextBoolean() ? 0 : random.nextInt(calls);

        List<CommandRun> runs = runBoth(story, headStart);

        String report = runs.toString();
        endings.merge(runs.stream().map(CommandRun::exit).sorted().toList().toString(), 1, Integer::sum);
        assertThat(runs).as(report).extracting(CommandRun::err).noneMatch(said -> said.contains("bug"));
        assertThat(story.state()).as(report).isEqualTo(desired);
        assertThat(runs).as(report).extracting(CommandRun::exit).containsOnly(0);
        assertThat(ofOthers(story)).isEqualTo(others);
    }

    private static List<CommandRun> runBoth(Story story, int headStart) {
        CompletableFuture<CommandRun> first = CompletableFuture.supplyAsync(story::apply);
        CompletableFuture<CommandRun> second = CompletableFuture.supplyAsync(() -> {
            while (story.sandbox().calls().count() < headStart && !first.isDone()) {
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                        .join();
            }
            return story.apply();
        });
        List<CommandRun> runs = new ArrayList<>();
        runs.add(first.join());
        runs.add(second.join());
        return runs;
    }

    private static List<Optional<JsonObject>> ofOthers(Story story) {
        return Story.OF_OTHERS.stream().map(story::rule).toList();
    }
}
