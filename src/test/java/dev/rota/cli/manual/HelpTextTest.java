package dev.rota.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class HelpTextTest {

    @Command(name = "rota", description = "Keeps tasks in git.")
    static final class Program {

        @Option(names = "--region", paramLabel = "REGION", description = "Where.")
        String region = "";
    }

    @Command(
            name = "look",
            description = "Look at what rota diff -o json has written to the file some/folder/rota.yaml before.",
            footer = "rota look rota.yaml",
            exitCodeList = {})
    static final class Look {

        @Option(names = "--region", paramLabel = "REGION", description = "Where.")
        String region = "";

        @Option(names = "--show-secrets", description = "Show what looks like a secret.")
        boolean shown;

        @Option(
                names = {"-c", "--config"},
                paramLabel = "FILE",
                description = "Default: any of rota.json, ecschedule.yaml, ecschedule.jsonnet.")
        String config = "";

        @Option(
                names = {"-o", "--output"},
                arity = "0..1",
                paramLabel = "yaml|json|markdown|unified",
                description = "Not with --task-definition or --take-over-these-all NAME.")
        String output = "";

        @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of the files.")
        String[] names = {};
    }

    /** Neither a file's name nor an option is broken, and what all commands take is told of the program alone. */
    @Test
    void breaksLinesBetweenWordsThatAreTypedTogether() {
        CommandLine look = new CommandLine(new Look());
        CommandLine line = new CommandLine(new Program()).addSubcommand(look);
        HelpText.tellFor(line);
        line.setUsageHelpWidth(60);

        assertThat(look.getUsageMessage()).isEqualTo("""
                Usage: rota look [OPTIONS] [NAME...]
                Look at what rota diff -o json has written to the file
                some/folder/rota.yaml before.

                Arguments:
                  NAME...                    Of the files.

                Files and rules:
                  -c, --config=FILE          Default: any of rota.json,
                                               ecschedule.yaml,
                                               ecschedule.jsonnet.

                Output:
                      --show-secrets         Show what looks like a secret.
                  -o, --output[=yaml|json|markdown|unified]
                                             Not with --task-definition or
                                               --take-over-these-all NAME.

                Example:
                  rota look rota.yaml

                rota --help tells the exit codes and the options that every
                command takes, such as --region.
                """);
    }
}
