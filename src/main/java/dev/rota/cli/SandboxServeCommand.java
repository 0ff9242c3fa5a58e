package dev.rota.cli;

import dev.rota.cli.Outside.SandboxHandle;
import dev.rota.cli.Outside.SandboxRequest;
import dev.rota.console.Console;
import dev.rota.problem.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a sandbox until it is stopped. */
@Command(
        name = "serve",
        description = "Run the sandbox on the loopback interface until Ctrl-C, for Rota and for other AWS clients.",
        footer = "rota sandbox serve --memory --seed seed.json",
        sortOptions = false)
final class SandboxServeCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Option(names = "--port", paramLabel = "PORT", description = "Port; default: a free one.")
    private int port;

    @Option(names = "--account", paramLabel = "ID", description = "Account it plays; default: 123456789012.")
    private @Nullable String account;

    @Option(names = "--seed", paramLabel = "FILE", description = "First add what this seed file describes.")
    private @Nullable Path seed;

    @Option(names = "--memory", description = "Keep the state in memory only.")
    private boolean memory;

    @Option(names = "--latency", paramLabel = "TIME", description = "How long every call takes, such as 25ms.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Calls a second that each operation takes before it refuses some; default: any number.")
    private @Nullable Double rate;

    @Option(names = "--burst", paramLabel = "N", description = "Calls at once before --rate counts; default: the rate.")
    private @Nullable Integer burst;

    @Option(names = "--lag", paramLabel = "TIME", description = "How long the tagging API lags behind, such as 30s.")
    private Duration lag = Duration.ZERO;

    SandboxServeCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (options.endpointUrl().isPresent()) {
            throw new UsageException(
                    "--endpoint-url says where a sandbox is served already; leave it out, or say --port");
        }
        try (Console console = context.console(options);
                SandboxHandle sandbox = context.outside().sandbox(request(), console::say)) {
            if (seed != null) {
                sandbox.seed(context.workingDirectory().resolve(seed));
            }
            console.out(sandbox.endpoint() + "\n");
            console.say("The sandbox answers there until Ctrl-C. Point any AWS client at it:");
            console.say("  rota --endpoint-url %s ...".formatted(sandbox.endpoint()));
            console.say("  aws --endpoint-url %s ...".formatted(sandbox.endpoint()));
            context.outside().awaitInterrupt();
            return ExitCode.DONE.code();
        }
    }

    private SandboxRequest request() {
        return new SandboxRequest(
                memory ? Optional.empty() : Optional.of(SandboxCommand.stateFile(context, options)),
                port,
                Optional.ofNullable(account),
                latency,
                rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
                burst == null ? OptionalInt.empty() : OptionalInt.of(burst),
                lag,
                true,
                false);
    }
}
