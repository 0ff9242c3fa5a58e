package dev.rota.verify;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.TaskOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The task definition can run on what the target asks for. */
final class LaunchCheck {

    private static final Pattern PLATFORM_VERSION = Pattern.compile("LATEST|[0-9]+\\.[0-9]+\\.[0-9]+");

    /** AWS no longer starts tasks on these; 1.0.0 is still that of Windows. */
    private static final List<String> RETIRED = List.of("1.1.0", "1.2.0");

    private LaunchCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        Optional<TaskDefinition> definition =
                known.taskDefinition(subject.taskDefinition()).found();
        Optional<Compute> compute = Compute.of(subject, known);
        if (definition.isEmpty() || compute.isEmpty()) {
            return;
        }
        int before = findings.all().size();
        suits(subject, definition.get(), compute.get(), findings);
        platformVersion(subject.target(), compute.get(), findings);
        if (compute.get() == Compute.FARGATE) {
            onFargate(subject, definition.get(), findings);
        }
        if (findings.all().size() == before) {
            findings.ok("%s can run on %s%s"
                    .formatted(
                            definition.get().name(),
                            compute.get().words(),
                            compute.get() == Compute.FARGATE ? size(subject, definition.get()) : ""));
        }
    }

    /** Instances of a capacity provider may be AWS's to manage, which a task definition calls by another name. */
    private static void suits(Subject subject, TaskDefinition definition, Compute compute, FindingList findings) {
        boolean managed = compute == Compute.EC2
                && subject.target().launchType() == null
                && definition.launchTypes().contains("MANAGED_INSTANCES");
        if (!managed && !definition.launchTypes().contains(compute.name())) {
            findings.ng(
                    "task definition %s cannot run on %s".formatted(definition.name(), compute.words()),
                    "it is for %s; register it with requiresCompatibilities %s, or correct launchType"
                            .formatted(
                                    definition.launchTypes().isEmpty()
                                            ? "nothing"
                                            : String.join(" and ", definition.launchTypes()),
                                    compute));
        }
    }

    private static void platformVersion(EcsTarget target, Compute compute, FindingList findings) {
        String version = target.settings().text("platformVersion").orElse("");
        if (version.isEmpty()) {
            return;
        }
        if (compute != Compute.FARGATE) {
            findings.ng(
                    "platformVersion %s is set, but the task runs on %s".formatted(version, compute.words()),
                    "take platformVersion out: only Fargate has one");
        } else if (!PLATFORM_VERSION.matcher(version).matches() || RETIRED.contains(version)) {
            findings.ng("Fargate has no platform version " + version, "write LATEST, or 1.4.0");
        }
    }

    private static void onFargate(Subject subject, TaskDefinition definition, FindingList findings) {
        if (!definition.isAwsvpc()) {
            findings.ng(
                    "task definition %s is of network mode %s, but Fargate needs awsvpc"
                            .formatted(definition.name(), definition.networkMode()),
                    "register it with network mode awsvpc");
        }
        if (subject.target().settings().get("placementConstraints").isPresent()
                || subject.target().settings().get("placementStrategy").isPresent()) {
            findings.ng(
                    "placement constraints and strategies are set, but Fargate takes none",
                    "take placementConstraints and placementStrategy out");
        }
        Sizes sizes = sizes(subject, definition);
        if (sizes.cpu().isEmpty() || sizes.memory().isEmpty()) {
            findings.ng(
                    "the task has no cpu or no memory, which Fargate needs both",
                    "register %s with cpu and memory, or set them in taskOverride".formatted(definition.family()));
        } else {
            FargateSizes.problem(sizes.cpu().get(), sizes.memory().get())
                    .ifPresent(instead -> findings.ng(
                            "Fargate has no task with %d CPU units and %d MiB"
                                    .formatted(sizes.cpu().get(), sizes.memory().get()),
                            instead));
        }
    }

    private static Sizes sizes(Subject subject, TaskDefinition definition) {
        return Sizes.of(subject.override().orElse(TaskOverride.NOTHING), definition);
    }

    private static String size(Subject subject, TaskDefinition definition) {
        Sizes sizes = sizes(subject, definition);
        return " with %d CPU units and %d MiB"
                .formatted(sizes.cpu().orElse(0), sizes.memory().orElse(0));
    }

    /**
     * The sizes that Fargate has.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size">Task
     *     CPU and memory</a>
     */
    private static final class FargateSizes {

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
            return there.has(memory)
                    ? Optional.empty()
                    : Optional.of("for %d CPU units it has %s".formatted(cpu, there));
        }
    }
}
