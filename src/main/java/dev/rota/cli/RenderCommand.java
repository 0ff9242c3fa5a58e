package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.render.RenderedFile;
import dev.rota.rule.Desired;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the files with their templates filled in. */
@Command(
        name = "render",
        description = "Show the files with their templates filled in. Asks AWS only for what lookups read.",
        footer = "rota render nightly-report",
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions files = new FileOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "yaml|json",
            description = "Format; default: yaml.")
    private RenderedFile.Format format = RenderedFile.Format.YAML;

    @Option(names = "--show-secrets", description = "Show values that look like secrets.")
    private boolean showSecrets;

    RenderCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = files.selection();
        try (Session session = new Session(context, options)) {
            Configuration configuration = session.files().read(files.configs());
            Desired desired = configuration.select(selection);
            session.learnSecretsOf(desired);
            Optional<String> region = configuration.region().or(options::region);
            session.console()
                    .outUnmasked(new RenderedFile(region, desired, session.secrecy(showSecrets)).write(format));
            return ExitCode.DONE.code();
        }
    }
}
