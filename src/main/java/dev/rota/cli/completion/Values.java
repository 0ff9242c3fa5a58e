package dev.rota.cli.completion;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/** What may stand at an option or parameter, as far as a shell can complete it. */
sealed interface Values {

    /** Nothing: the option is a switch. */
    record None() implements Values {}

    /** One of some words. */
    record Words(List<String> words) implements Values {}

    /** The name of a file. */
    record Files() implements Values {}

    /** The name of a rule. */
    record Rules() implements Values {}

    /** Something that cannot be guessed. */
    record Anything() implements Values {}

    static Values of(ArgSpec argument) {
        if (argument.arity().max() == 0) {
            return new None();
        }
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates instanceof RuleNames) {
            return new Rules();
        }
        String label = argument.paramLabel();
        if (label.contains("|")) {
            return new Words(Arrays.asList(label.split("\\|", -1)));
        }
        if (candidates != null) {
            return new Words(
                    StreamSupport.stream(candidates.spliterator(), false).toList());
        }
        boolean file = label.equals("FILE") || argument.type() == Path.class;
        return file ? new Files() : new Anything();
    }
}
