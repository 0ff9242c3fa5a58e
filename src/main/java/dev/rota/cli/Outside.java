package dev.rota.cli;

import dev.rota.apply.RuleWrites;
import dev.rota.apply.TaskDefinitions;
import dev.rota.live.LiveRules;
import dev.rota.live.Parallel;
import dev.rota.lookup.Fetch;
import dev.rota.run.LogStreams;
import dev.rota.run.Tasks;
import dev.rota.run.Time;
import dev.rota.status.Metrics;
import dev.rota.status.TaskRecords;
import dev.rota.verify.Facts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What commands need of the world beyond the process. Nothing is built or called before it is needed. */
public interface Outside {

    /**
     * Opens the way to AWS.
     *
     * @param address which AWS
     * @param region the region, when it is known by now
     * @param detail takes a line about each call, which is made when it is asked for
     */
    Aws aws(Address address, Optional<String> region, Consumer<Supplier<String>> detail);

    /** The time zone in which the machine stands. */
    ZoneId zone();

    /**
     * Starts a sandbox.
     *
     * @param say takes the sentence that another process is waited for
     */
    SandboxHandle sandbox(SandboxRequest request, Consumer<String> say);

    /** A sandbox that another process serves at this address; nothing is asked yet. */
    SandboxHandle servedSandbox(URI address);

    /** Calls the action when the user asks to stop (Ctrl-C, SIGTERM, SIGHUP), the first time; the second time ends the process at once. */
    void onInterrupt(Runnable action);

    /** How time passes. */
    Time time();

    /** Waits until the user asks to stop. */
    void awaitInterrupt();

    /**
     * Which AWS is meant.
     *
     * @param profile the profile of the shared configuration files
     * @param endpointUrl where every service answers instead of AWS
     * @param sandbox whether that is a sandbox of this process
     */
    record Address(Optional<String> profile, Optional<URI> endpointUrl, boolean sandbox) {}

    /** A way to AWS. */
    interface Aws extends AutoCloseable {

        /** The rules of the region. */
        LiveRules rules();

        /** Changes to the rules of the region. */
        RuleWrites ruleWrites();

        /** The task definitions of the region. */
        TaskDefinitions taskDefinitions();

        /** The tasks of the region. */
        Tasks tasks();

        /** What ECS knows of tasks of the region, whoever started them. */
        TaskRecords taskRecords();

        /** What CloudWatch counts of rules of the region. */
        Metrics metrics();

        /** What time it is there, by the answers so far; empty before the first. */
        Optional<Instant> now();

        /** The logs that tasks write, of any region. */
        LogStreams logs();

        /** What lookups read. */
        Fetch fetch();

        /** What checks ask, with these threads to ask several things at once. */
        Facts facts(Parallel parallel);

        /** The region in use. */
        String region();

        @Override
        void close();
    }

    /** A running sandbox; closing it ends it, unless another process serves it. */
    interface SandboxHandle extends AutoCloseable {

        /** Where it answers. */
        URI endpoint();

        /** Adds what a seed file describes. */
        void seed(Path file);

        /** Empties it. */
        void reset();

        /** How time passes in it. */
        Time time();

        /** Lets its clock run on, and fires the rules whose time comes. */
        Ticked tick(Duration duration);

        @Override
        void close();
    }

    /**
     * What a tick did.
     *
     * @param now what time it is in the sandbox after it
     * @param fired how often rules fired
     * @param failed how many of their targets could not be started
     */
    record Ticked(Instant now, int fired, int failed) {}

    /**
     * What a sandbox should be like.
     *
     * @param file where it keeps its state; nothing is kept without
     * @param port 0 for any free one
     * @param account the account it plays
     * @param latency how long each call takes
     * @param rate calls a second that each operation takes before it refuses some
     * @param burst how many calls may come at once before the rate counts
     * @param tagLag how long the tagging API lags behind
     * @param served whether it is for others as well, so that its clock must not stand still
     * @param existing whether there must be one already: whoever looks for rules in it does not mean a new one, which is empty
     */
    record SandboxRequest(
            Optional<Path> file,
            int port,
            Optional<String> account,
            Duration latency,
            OptionalDouble rate,
            OptionalInt burst,
            Duration tagLag,
            boolean served,
            boolean existing) {

        /** A sandbox for the use of this process alone. */
        public static SandboxRequest of(Path file, boolean existing) {
            return new SandboxRequest(
                    Optional.of(file),
                    0,
                    Optional.empty(),
                    Duration.ZERO,
                    OptionalDouble.empty(),
                    OptionalInt.empty(),
                    Duration.ZERO,
                    false,
                    existing);
        }
    }
}
