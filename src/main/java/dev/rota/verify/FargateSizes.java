package dev.rota.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sizes that Fargate has.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size">Task
 *     CPU and memory</a>
 */
final class FargateSizes {

    private static final int GIB = 1024;

    /** How much memory there is for so much CPU: from, to, and by how much it grows, in MiB. */
    private record Memory(int least, int most, int step) {

        boolean has(int mebibytes) {
            return mebibytes >= least && mebibytes <= most && (mebibytes - least) % step == 0;
        }

        @Override
        public String toString() {
            return "%s MiB to %s MiB in steps of %s MiB".formatted(least, most, step);
        }
    }

    private static final Map<Integer, Memory> SIZES = new TreeMap<>(Map.of(
            512, new Memory(GIB, 4 * GIB, GIB),
            1024, new Memory(2 * GIB, 8 * GIB, GIB),
            2048, new Memory(4 * GIB, 16 * GIB, GIB),
            4096, new Memory(8 * GIB, 30 * GIB, GIB),
            8192, new Memory(16 * GIB, 60 * GIB, 4 * GIB),
            16384, new Memory(32 * GIB, 120 * GIB, 8 * GIB)));

    /** The smallest CPU has no even steps. */
    private static final int SMALLEST = 256;

    private static final List<Integer> OF_SMALLEST = List.of(512, 1024, 2048);

    private FargateSizes() {}

    /** What is wrong with a size, and what there is instead; empty when Fargate has it. */
    static Optional<String> problem(int cpu, int memory) {
        if (cpu == SMALLEST) {
            return OF_SMALLEST.contains(memory)
                    ? Optional.empty()
                    : Optional.of("for 256 CPU units it has 512 MiB, 1024 MiB and 2048 MiB");
        }
        Memory there = SIZES.get(cpu);
        if (there == null) {
            List<String> units = new ArrayList<>(List.of(Integer.toString(SMALLEST)));
            SIZES.keySet().forEach(size -> units.add(Integer.toString(size)));
            return Optional.of("it has CPU of " + String.join(", ", units) + " units");
        }
        return there.has(memory) ? Optional.empty() : Optional.of("for %d CPU units it has %s".formatted(cpu, there));
    }
}
