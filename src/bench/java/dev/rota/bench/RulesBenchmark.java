package dev.rota.bench;

import dev.rota.console.Palette;
import dev.rota.plan.Live;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Planner;
import dev.rota.render.RuleDiff;
import dev.rota.rule.Desired;
import dev.rota.secret.Secrecy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a file, planning, and rendering the plan; divided by the number of rules, each should stay what it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class RulesBenchmark {

    /** How many rules the file has. */
    @Param({"10", "1000", "100000"})
    public int rules;

    private Path folder = Path.of("");
    private Path file = folder;
    private Desired desired = Fixture.NOTHING;
    private Live live = Fixture.live(desired);
    private Plan plan = Planner.plan(desired, live, PlanRequest.CHANGES);
    private RuleDiff diff = new RuleDiff(Palette.PLAIN, Secrecy.showing());

    /** Writes the file and reads it once. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("rota-bench-");
        file = Fixture.file(folder, rules);
        desired = Fixture.read(file);
        live = Fixture.live(desired);
        plan = Planner.plan(desired, live, PlanRequest.CHANGES);
        diff = new RuleDiff(Palette.PLAIN, Secrecy.hiding(new byte[16]));
    }

    /** Removes the file. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Files.delete(file);
        Files.delete(folder);
    }

    /** Templates, YAML and every check of the file. */
    @Benchmark
    public Desired read() {
        return Fixture.read(file);
    }

    /** Both sides in their normal form, compared. */
    @Benchmark
    public Plan plan() {
        return Planner.plan(desired, live, PlanRequest.CHANGES);
    }

    /** A unified diff of every tenth rule. */
    @Benchmark
    public String render() {
        return diff.of(plan);
    }
}
