package dev.rota.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ManPageTest {

    @Command(
            name = "tool",
            description = "Does a thing. And another.",
            exitCodeList = {"0:done", "1:not done"})
    static final class Tool {

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = {"A file with a \\ in it.", ".hidden, or 'quoted'."})
        String file = "";

        @Option(names = "--colour", arity = "0..1", paramLabel = "WHEN", description = "When to paint.")
        String colour = "";

        @Option(names = "--dry-run", description = "Do nothing.")
        boolean dryRun;

        @Option(names = "--secret", hidden = true, description = "Not for people.")
        boolean secret;

        @Parameters(paramLabel = "THING", description = "What to do.")
        String thing = "";
    }

    @Command(name = "part", description = "Does a part.", footer = "tool part 'a-b'")
    static final class Part {

        @Option(names = "--dry-run", description = "Do nothing.")
        boolean dryRun;

        @Option(names = "--output", paramLabel = "text|json", description = "Format.")
        String output = "";
    }

    @Command(name = "inner", hidden = true)
    private static final class Inner {}

    @Test
    void saysOfACommandWhatItsHelpSays() {
        CommandLine line = new CommandLine(new Tool()).addSubcommand(new Part()).addSubcommand(new Inner());

        assertThat(ManPage.of(line.getCommandSpec(), "tool 1.0")).isEqualTo("""
                .TH TOOL 1 "" "tool 1.0" "Rota"
                .nh
                .SH NAME
                tool \\- Does a thing
                .SH SYNOPSIS
                .nf
                \\&tool [OPTIONS] THING [COMMAND]
                .fi
                .SH DESCRIPTION
                \\&Does a thing. And another.
                .SH ARGUMENTS
                .TP
                \\fITHING\\fR
                \\&What to do.
                .SH OPTIONS
                .TP
                \\fB\\-f\\fR, \\fB\\-\\-file\\fR \\fIFILE\\fR
                \\&A file with a \\e in it.
                \\&.hidden, or \\(aqquoted\\(aq.
                .TP
                \\fB\\-\\-colour\\fR[=\\fIWHEN\\fR]
                \\&When to paint.
                .TP
                \\fB\\-\\-dry\\-run\\fR
                \\&Do nothing.
                .SH COMMANDS
                .TP
                \\fBtool\\-part\\fR(1)
                \\&Does a part.
                .SH EXIT STATUS
                .TP
                \\fB0\\fR
                \\&done
                .TP
                \\fB1\\fR
                \\&not done
                """);
    }

    @Test
    void ofACommandOfTheProgramLeavesToTheProgramWhatAllCommandsTake() {
        CommandLine part = new CommandLine(new Part());
        CommandLine tool = new CommandLine(new Tool()).addSubcommand(part);
        String page = ManPage.of(part.getCommandSpec(), tool.getCommandName() + " 1.0");

        assertThat(page.substring(page.indexOf(".SH DESCRIPTION"))).isEqualTo("""
                .SH DESCRIPTION
                \\&Does a part.
                .SH OUTPUT
                .TP
                \\fB\\-\\-output\\fR \\fItext|json\\fR
                \\&Format.
                .SH EXAMPLES
                .nf
                \\&tool part \\(aqa\\-b\\(aq
                .fi
                .SH SEE ALSO
                \\fBtool\\fR(1), for the exit codes and the options that every command takes
                """);
    }
}
