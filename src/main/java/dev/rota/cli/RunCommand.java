package dev.rota.cli;

import dev.rota.cli.completion.RuleNames;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts a rule's task now. */
@Command(
        name = "run",
        description = "Start a rule's task now, exactly as its schedule would; show its log, and exit as it does.",
        exitCodeOnExecutionException = 125,
        footer = "rota run nightly-report --command 'report --date 2026-11-20'",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private final Context context;
    private final GlobalOptions options;

    @Parameters(paramLabel = "NAME", arity = "1", completionCandidates = RuleNames.class, description = "The rule.")
    private String name = "";

    @Mixin
    private RunSubjectOptions subjectOptions = new RunSubjectOptions();

    @Mixin
    private RunChangeOptions changeOptions = new RunChangeOptions();

    @Mixin
    private RunWatchOptions watchOptions = new RunWatchOptions();

    RunCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        changeOptions.requireSense();
        watchOptions.requireSense();
        try (Session session = new Session(context, options)) {
            RunSubject subject = new RunSubjects(session, subjectOptions).find(name);
            return new TaskRunner(session, changeOptions, watchOptions).run(subject);
        }
    }
}
