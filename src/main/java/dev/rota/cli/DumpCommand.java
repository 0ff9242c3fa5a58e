package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.live.ScheduledTasks;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.render.DumpFile;
import dev.rota.render.DumpSummary;
import dev.rota.rule.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes live rules as a file. */
@Command(
        name = "dump",
        description = "Write live rules as a file that says the same. Only reads.",
        footer = "rota dump --cluster jobs > rota.yaml",
        sortOptions = false)
final class DumpCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            arity = "0..*",
            description = "Rules of these names, or of names that match a pattern such as 'nightly-*'.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "Rules that start tasks on this cluster (name or ARN).")
    private @Nullable String cluster;

    @Option(
            names = {"-r", "--rule"},
            paramLabel = "NAME",
            completionCandidates = RuleNames.class,
            description = "A rule, or rules, as NAME; may be given several times.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Take the region and the cluster from this file of rules where the command line names none.")
    private List<String> configs = new ArrayList<>();

    @Option(names = "--all-clusters", description = "Rules that start tasks on any cluster.")
    private boolean allClusters;

    DumpCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection asked =
                Selection.of(Stream.concat(names.stream(), rules.stream()).toList());
        try (Session session = new Session(context, options)) {
            Optional<Configuration> files = configs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(session.files().read(configs));
            Selection selection = files.map(known -> known.calling(asked)).orElse(asked);
            Optional<String> wanted = clusterOf(files, selection);
            Region region = session.turnToRegion(options.region().or(() -> files.flatMap(Configuration::region)));
            Console console = session.console();
            Home home = region.home();
            ScheduledTasks found = region.reader().scheduledTasks(wanted.map(home::clusterArn), selection::matches);
            console.progressDone();
            selection.requireLiveMatches(found.names());
            if (found.rules().isEmpty()) {
                DumpSummary.leftOut(found).forEach(console::say);
                throw new RotaException("nothing was written: " + nothing(wanted, found, region));
            }
            session.learnSecretsOf(found.rules());
            console.outUnmasked(new DumpFile(home, wanted).write(found.rules()));
            DumpSummary.sentences(found).forEach(console::say);
            return ExitCode.DONE.code();
        }
    }

    /** Why there is nothing to dump. A file without rules would look like one that wants none, and be a basis for prune. */
    private static String nothing(Optional<String> cluster, ScheduledTasks found, Region region) {
        Home home = region.home();
        if (cluster.isPresent() && found.isEmpty()) {
            return DumpSummary.nothingOn(
                    home.clusterName(cluster.get()),
                    region.reader().clusters().stream().map(home::clusterName).toList());
        }
        return "there is no rule in %s of account %s that starts an ECS task and fits in a file"
                .formatted(home.region(), home.account());
    }

    /** The cluster whose rules are meant, if it is one. */
    private Optional<String> clusterOf(Optional<Configuration> files, Selection selection) {
        if (cluster != null && cluster.isBlank()) {
            throw new UsageException("--cluster is empty; name a cluster, or add --all-clusters");
        }
        if (cluster != null && allClusters) {
            throw new UsageException("--cluster and --all-clusters contradict each other; keep one of them");
        }
        if (cluster != null || allClusters || !selection.isEverything()) {
            return Optional.ofNullable(cluster);
        }
        return Optional.of(files.flatMap(Configuration::cluster)
                .orElseThrow(
                        () -> new UsageException("name the rules: --cluster NAME, --rule NAME or --all-clusters")));
    }
}
