package dev.rota.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The plugins there are, and the functions that each offers. */
enum PluginKind {
    TFSTATE,
    SSM,
    SECRETSMANAGER,
    CLOUDFORMATION;

    /** The kind as files name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its functions, without any prefix. */
    List<String> functions() {
        return switch (this) {
            case TFSTATE -> List.of("tfstate", "tfstatef");
            case SSM -> List.of("ssm");
            case SECRETSMANAGER -> List.of("secretsmanager", "secretsmanager_arn");
            case CLOUDFORMATION -> List.of("cfn_output", "cfn_export");
        };
    }

    /** The kind of this name. */
    static Optional<PluginKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The names of all kinds. */
    static List<String> words() {
        return Arrays.stream(values()).map(PluginKind::word).toList();
    }
}
