package dev.rota.cli;

import dev.rota.console.BrokenOutputException.Kind;
import dev.rota.console.Console;
import dev.rota.console.Console.Verbosity;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.render.ReportJson;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The one place where a failure becomes words and an exit code. */
final class Failures {

    private final Context context;
    private final GlobalOptions options;
    private final Set<String> commands;
    private final Console help;

    /** Failures of a run that knows these commands. */
    Failures(Context context, GlobalOptions options, Set<String> commands) {
        this.context = context;
        this.options = options;
        this.commands = commands;
        this.help = console();
    }

    /** Has the command line and all its subcommands report failures here. */
    void handle(CommandLine line) {
        line.setOut(new PrintWriter(new ResultWriter(help), true));
        line.setErr(
                new PrintWriter(new OutputStreamWriter(context.surroundings().err(), StandardCharsets.UTF_8), true));
        line.setParameterExceptionHandler((exception, arguments) -> wrongUsage(exception));
        line.setExecutionExceptionHandler((exception, command, result) -> failed(exception, command));
        line.getCommandSpec().usageMessage().exitCodeList(ExitCode.help());
        usageIsItsOwnCode(line);
    }

    /** The exit code after all: help and version that standard output did not take are a failure as well. */
    int judge(int code, CommandLine line) {
        return help.brokenOutput()
                .filter(broken -> broken.kind() == Kind.FAILED)
                .map(broken -> failed(broken, line))
                .orElse(code);
    }

    private static void usageIsItsOwnCode(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
        line.getSubcommands().values().forEach(Failures::usageIsItsOwnCode);
    }

    private int wrongUsage(ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        PrintWriter err = line.getErr();
        if (UsageSentence.isOfNothing(exception)) {
            line.usage(err);
            return ExitCode.USAGE.code();
        }
        err.println(UsageSentence.of(exception, commands));
        err.println("Run '%s --help' for what it takes."
                .formatted(line.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.code();
    }

    private int failed(Exception exception, CommandLine command) {
        boolean usage = exception instanceof UsageException;
        // 1 for all commands but run, whose 1 is the container's.
        int code = usage ? ExitCode.USAGE.code() : command.getCommandSpec().exitCodeOnExecutionException();
        List<Problem> problems = exception instanceof ProblemsException wrong ? wrong.problems() : List.of();
        try (Console console = console()) {
            problems.stream()
                    .map(problem -> problem.place().source())
                    .distinct()
                    .forEach(context.hiding()::learnFrom);
            console.problems(problems);
            String sentence = sentence(exception, problems);
            console.fail(sentence);
            if (!(exception instanceof RotaException)) {
                trace(exception).lines().forEach(console::fail);
            }
            report(command)
                    .filter(report -> !report.isWritten())
                    .ifPresent(report -> console.relay(
                            report.write(code, false, Optional.of(sentence), problems, context.hiding()::mask)));
            if (options.stacktrace() && exception instanceof RotaException) {
                trace(exception).lines().forEach(console::fail);
            }
        }
        if (usage) {
            command.getErr()
                    .println("Run '%s --help' for what it takes."
                            .formatted(command.getCommandSpec().qualifiedName()));
        }
        return code;
    }

    private static String sentence(Exception exception, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return "%s; no rule was read or written."
                    .formatted(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        }
        return exception instanceof RotaException rota
                ? rota.sentence()
                : "this is a bug in Rota; please report it with the lines below";
    }

    /** What the command owes a program, however it ended. */
    private static Optional<ReportJson> report(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(ConsentOptions.class::isInstance)
                .map(ConsentOptions.class::cast)
                .findAny()
                .flatMap(ConsentOptions::report);
    }

    /** Failures are told however quiet the run was meant to be. */
    private Console console() {
        return context.console(options.color(), Verbosity.NORMAL);
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return thrown.getCause() == null
                ? text.toString()
                : text.append("\ncaused by ").append(trace(thrown.getCause())).toString();
    }

    /** Takes the texts that the command line prints by itself, help and version, to the results, where a failure is remembered. */
    private static final class ResultWriter extends Writer {

        private final Console console;

        ResultWriter(Console console) {
            this.console = console;
        }

        @Override
        public void write(char[] characters, int start, int length) {
            console.outUnlessBroken(new String(characters, start, length));
        }

        @Override
        public void flush() {
            // Every text is written at once.
        }

        @Override
        public void close() {
            flush();
        }
    }
}
