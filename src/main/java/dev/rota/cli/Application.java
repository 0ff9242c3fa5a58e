package dev.rota.cli;

import dev.rota.apply.ApplyReport;
import dev.rota.console.Console;
import dev.rota.console.Console.Consent;
import dev.rota.plan.Change;
import dev.rota.plan.Plan;
import dev.rota.plan.PlanRequest;
import dev.rota.plan.Refusal;
import dev.rota.problem.RotaException;
import dev.rota.render.BackupText;
import dev.rota.render.PlanHead;
import dev.rota.render.PlanJson;
import dev.rota.render.PlanQuestion;
import dev.rota.render.PlanSummary;
import dev.rota.render.ReportLines;
import dev.rota.render.RuleDiff;
import dev.rota.rule.Desired;
import dev.rota.secret.Secrecy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Plan, show, ask, carry out, report: what all commands that write rules have in common. */
final class Application {

    private final Session session;
    private final Region region;
    private final Console console;
    private final ConsentOptions options;
    private final Secrecy secrecy;

    Application(Session session, Region region, ConsentOptions options, Secrecy secrecy) {
        this.session = session;
        this.region = region;
        this.console = session.console();
        this.options = options;
        this.secrecy = secrecy;
    }

    /** Brings what is live in line with the files. */
    ExitCode run(Desired desired, PlanRequest asked) {
        return run(
                desired,
                () -> region.reconciliation().planToCarryOut(desired, asked),
                (plan, head) -> new PlanPresentation(console, this::diff).show(plan, head, desired));
    }

    /**
     * Carries out any plan, and for programs reports at the end.
     *
     * @param desired whose rules it is about
     * @param planning what works it out
     * @param presentation what shows it
     */
    ExitCode run(Desired desired, Supplier<Plan> planning, BiConsumer<Plan, PlanHead> presentation) {
        Optional<PlanExpectation> expected = options.expect().map(word -> PlanExpectation.of(word, session::resolve));
        // A report is due also of what was interrupted while it was being planned.
        options.report().ifPresent(due -> session.heedInterruptions());
        Plan plan = planning.get();
        PlanHead head = PlanHead.of(plan.home(), desired, session.detour());
        options.report().ifPresent(report -> report.planned(new PlanJson(plan, head, secrecy)));
        show(plan, head, presentation);
        expected.ifPresent(reviewed -> reviewed.require(plan));
        Plan allowed = withinGuard(plan);
        if (options.dryRun() && !allowed.isEmpty()) {
            console.say("Dry run: nothing was done.");
        }
        if (allowed.isEmpty() || options.dryRun()) {
            return reported(allowed.refusals().isEmpty() ? ExitCode.DONE : ExitCode.FAILED, "");
        }
        switch (options.yes() ? Consent.YES : ask(PlanQuestion.of(allowed, head))) {
            case NO -> {
                console.fail("Nothing was done.");
                return reported(ExitCode.FAILED, "nothing was done: the answer to the question was not yes");
            }
            case INTERRUPTED -> {
                console.fail("Interrupted: nothing was done.");
                return reported(ExitCode.INTERRUPTED, "interrupted: nothing was done");
            }
            case YES, NOT_ASKED -> {}
        }
        options.backup().ifPresent(file -> saveBackup(file, allowed));
        ApplyReport report = region.reconciliation().carryOut(allowed);
        options.report().ifPresent(due -> due.carriedOut(report));
        boolean json = options.report().isPresent();
        new ReportLines(json ? console.errPalette() : console.outPalette(), plan.home())
                .of(report)
                .forEach(json ? console::say : console::outLineUnlessBroken);
        console.say(ReportLines.total(report, allowed));
        return reported(exitCodeOf(report, allowed), "");
    }

    /**
     * Shows the diff: on standard output, or, where that holds the report for programs, beside the question that it is needed for.
     */
    void diff(Plan plan, PlanHead head) {
        if (options.report().isEmpty()) {
            DiffFormat.UNIFIED.print(plan, head, secrecy, console);
        } else if (console.canAsk() && !options.yes() && !options.dryRun()) {
            new RuleDiff(console.errPalette(), secrecy).of(plan).lines().forEach(console::say);
        }
    }

    /** The end, with the report for programs if one is due. */
    private ExitCode reported(ExitCode code, String error) {
        options.report()
                .ifPresent(report -> console.relay(report.write(
                        code.code(),
                        code == ExitCode.INTERRUPTED,
                        Optional.of(error).filter(sentence -> !sentence.isEmpty()),
                        List.of(),
                        secrecy::mask)));
        console.requireUnbroken();
        return code;
    }

    private void saveBackup(Path file, Plan plan) {
        Path path = session.resolve(file);
        new NewFile(path, "the backup " + path, "Nothing was written to AWS").write(BackupText.of(plan));
        console.say("Saved the live rules to %s, secrets included; to restore them: %s."
                .formatted(file, BackupText.wayBack(plan, file.toString())));
    }

    /** A plan that nobody could see is not carried out, and not having done so is no success. */
    private void show(Plan plan, PlanHead head, BiConsumer<Plan, PlanHead> presentation) {
        presentation.accept(plan, head);
        if (!options.dryRun()) {
            console.brokenOutput().ifPresent(unseen -> {
                throw new RotaException(
                        "standard output was closed before the whole plan was shown, so nothing was done", unseen);
            });
        }
    }

    /** Deletions that were not agreed to are refused; the rest goes on. */
    private Plan withinGuard(Plan plan) {
        if (plan.guard().isEmpty()) {
            return plan;
        }
        new PlanSummary(plan, console.errPalette()).guard().forEach(console::fail);
        List<Refusal> refusals = plan.changes(Change.Delete.class).stream()
                .map(delete -> new Refusal(delete.key(), plan.guard().get()))
                .toList();
        return plan.refusing(refusals);
    }

    /** Asks, and from then on heeds Ctrl-C: nothing has been written yet, which is worth a word. */
    private Consent ask(String question) {
        return console.canAsk()
                ? console.confirm(question, session.heedInterruptions()::isRequested)
                : Consent.NOT_ASKED;
    }

    private static ExitCode exitCodeOf(ApplyReport report, Plan plan) {
        if (report.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        return report.succeeded() && plan.refusals().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
