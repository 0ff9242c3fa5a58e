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

    @Command(name = "part", description = "Does a part.")
    private static final class Part {}

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
                \\&tool [\\-\\-dry\\-run] [\\-\\-colour[=WHEN]] [\\-f=FILE] THING [COMMAND]
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
}
