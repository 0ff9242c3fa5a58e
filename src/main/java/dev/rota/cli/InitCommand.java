package dev.rota.cli;

import dev.rota.live.ScheduledTasks;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.render.DumpFile;
import dev.rota.render.DumpSummary;
import dev.rota.rule.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the file that a team starts with: commented, or with the rules that a cluster has already. */
@Command(
        name = "init",
        description = "Write a first file: a commented one, or the live rules of a cluster. Only reads AWS.",
        footer = "rota init --cluster jobs first.yaml",
        sortOptions = false)
final class InitCommand implements Callable<Integer> {

    private static final String STARTER = "starter.yaml";
    private static final String USUAL_REGION = "us-east-1";

    private final Context context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write; default: rota.yaml.")
    private Path file = Path.of("rota.yaml");

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "Start from the live rules that start tasks on this cluster (name or ARN).")
    private @Nullable String cluster;

    @Option(
            names = "--tracking-id",
            paramLabel = "ID",
            description = "The tracking id of the file; default: the cluster's name.")
    private @Nullable String trackingId;

    InitCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (Stream.of(cluster, trackingId).anyMatch(text -> text != null && text.isBlank())) {
            throw new UsageException(
                    "--cluster and --tracking-id must not be empty; name one, or leave the option out");
        }
        try (Session session = new Session(context, options)) {
            NewFile target = new NewFile(session.resolve(file), file.toString(), "Nothing was written");
            target.requireAbsent();
            if (cluster == null) {
                target.write(starter(session));
                session.console()
                        .say(
                                "Wrote %s. Put your cluster and tasks in, check it with rota validate, and see with rota diff"
                                                .formatted(file)
                                        + " what rota apply would do.");
            } else {
                writeLiveRules(session, target, cluster);
            }
            return ExitCode.DONE.code();
        }
    }

    private String starter(Session session) {
        String region = options.region()
                .or(() -> Stream.of("AWS_REGION", "AWS_DEFAULT_REGION")
                        .map(session.environment()::get)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst())
                .orElse(USUAL_REGION);
        try (InputStream resource = InitCommand.class.getResourceAsStream(STARTER)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${region}", region)
                    .replace("${trackingId}", trackingId == null ? "my-cluster" : trackingId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeLiveRules(Session session, NewFile target, String wanted) {
        Region region = session.turnToRegion(options.region());
        Home home = region.home();
        ScheduledTasks found = region.reader().scheduledTasks(Optional.of(home.clusterArn(wanted)), name -> true);
        session.console().progressDone();
        if (found.rules().isEmpty()) {
            throw new RotaException("no rule starts tasks on cluster %s in %s, account %s; nothing was written"
                    .formatted(home.clusterName(wanted), home.region(), home.account()));
        }
        found.rules().stream()
                .filter(rule -> trackingId != null
                        && rule.tags()
                                .trackingId()
                                .filter(own -> !own.equals(trackingId))
                                .isPresent())
                .findFirst()
                .ifPresent(rule -> {
                    throw new UsageException(
                            "rule %s carries the tracking id %s; leave --tracking-id out to keep it. Nothing was written"
                                    .formatted(
                                            rule.name(),
                                            rule.tags().trackingId().orElse("")));
                });
        String id = trackingId == null ? home.clusterName(wanted) : trackingId;
        target.write(DumpFile.forStart(home, wanted, id).write(found.rules()));
        DumpSummary.sentences(found).forEach(session.console()::say);
        session.console()
                .say("Wrote %s. rota diff shows what rota apply would do: it adopts rules that have no tracking id yet."
                        .formatted(file));
    }
}
