package dev.rota.cli;

import dev.rota.cli.VerifySubjects.Found;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.problem.RotaException;
import dev.rota.render.PlanHead;
import dev.rota.render.VerificationJson;
import dev.rota.render.VerificationText;
import dev.rota.rule.Home;
import dev.rota.verify.Candidate;
import dev.rota.verify.Finding.Level;
import dev.rota.verify.Verification;
import dev.rota.verify.Verifier;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks AWS whether rules can really fire. */
@Command(
        name = "verify",
        description =
                "Ask AWS whether rules can really fire: whether all they need is there, and may be used. Only reads.",
        footer = "rota verify --problems",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    /** How findings are written to standard output. */
    enum Format {
        /** A tree for people. */
        TEXT,
        /** For programs. */
        JSON
    }

    private final Context context;
    private final GlobalOptions options;

    @Mixin
    private FileOptions rules = new FileOptions();

    @Option(
            names = "--live",
            description = "Check what is live, not what the files want. A file only says region, account and, where no"
                    + " rule is named, cluster then.")
    private boolean live;

    @Option(names = "--problems", description = "Show only what is wrong, doubtful or could not be checked.")
    private boolean problemsOnly;

    @Option(names = "--strict", description = "Exit with 1 also for what is doubtful or could not be checked.")
    private boolean strict;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "Format; default: text.")
    private Format format = Format.TEXT;

    VerifyCommand(Context context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Selection selection = rules.selection();
        try (Session session = new Session(context, options)) {
            VerifySubjects subjects = new VerifySubjects(session, rules.configs());
            Found found = live ? subjects.live(selection) : subjects.desired(selection);
            List<Candidate> candidates = found.candidates();
            Home home = found.region().home();
            requireAny(candidates, home);
            session.console().say(PlanHead.line(home, session.detour()));
            session.console().progress("asking AWS about %,d rules".formatted(candidates.size()));
            Verification report = new Verifier(
                            home, found.region().now(), found.region().aws().facts(session.parallel()))
                    .of(candidates);
            show(session.console(), home, report);
            return failed(report) ? ExitCode.FAILED.code() : ExitCode.DONE.code();
        }
    }

    /** Nothing to check must not look like nothing wrong: a region or a cluster may be the wrong one. */
    private void requireAny(List<Candidate> candidates, Home home) {
        if (candidates.isEmpty()) {
            throw new RotaException(
                    live
                            ? "no live rule to check in %s, account %s; are the region and the cluster right?"
                                    .formatted(home.region(), home.account())
                            : "the files hold no rule to check");
        }
    }

    private void show(Console console, Home home, Verification report) {
        console.progressDone();
        if (format == Format.JSON) {
            console.out(VerificationJson.of(home, report));
        } else {
            console.outLines(new VerificationText(console.outPalette(), problemsOnly).of(report));
        }
        if (failed(report)) {
            console.fail(VerificationText.summary(report));
        } else {
            console.say(VerificationText.summary(report));
        }
    }

    private boolean failed(Verification report) {
        return report.count(Level.NG) > 0 || (strict && report.count(Level.SKIP) + report.count(Level.WARNING) > 0);
    }
}
