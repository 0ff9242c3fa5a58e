package dev.rota.verify;

import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Missing;
import dev.rota.verify.Facts.Fact.Withheld;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of variables are in their buckets, and may be read from there.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html">Environment files</a>
 */
final class EnvironmentFilesCheck {

    private EnvironmentFilesCheck() {}

    static void look(Subject subject, Known known, FindingList findings) {
        known.taskDefinition(subject.taskDefinition()).found().ifPresent(definition -> {
            Optional<String> role = subject.executionRole(definition).filter(subject::isOfThisAccount);
            files(subject, definition).forEach(file -> look(file, role, known, findings));
        });
    }

    private static List<String> files(Subject subject, TaskDefinition definition) {
        Stream<String> overridden = subject.override().stream()
                .flatMap(override -> override.containers().stream())
                .flatMap(container -> container.environmentFiles().stream());
        return Stream.concat(
                        definition.containers().stream().flatMap(container -> container.environmentFiles().stream()),
                        overridden)
                .distinct()
                .collect(Collectors.toList());
    }

    private static void look(String arn, Optional<String> role, Known known, FindingList findings) {
        String named = "environment file " + arn.replaceFirst("^arn:[^:]*:s3:::", "s3://");
        Fact<String> answer = known.object(arn);
        if (answer instanceof Missing<String>) {
            findings.ng(named + " does not exist", "upload it, or correct environmentFiles");
            return;
        }
        if (answer instanceof Withheld<String> withheld) {
            findings.skip(named, withheld.reason());
        }
        boolean readable =
                role.map(reader -> mayRead(reader, arn, named, known, findings)).orElse(true);
        if (readable && answer instanceof Fact.Found) {
            findings.ok(named + " exists");
        }
    }

    /** ECS also asks in which region the bucket is. */
    private static boolean mayRead(String role, String arn, String named, Known known, FindingList findings) {
        String reader = "execution role " + Subject.shortName(role);
        Rights rights = new Rights(known, findings);
        String bucket = arn.contains("/") ? arn.substring(0, arn.indexOf('/')) : arn;
        boolean readable = true;
        for (Deed deed : List.of(Deed.of(role, "s3:GetObject", arn), Deed.of(role, "s3:GetBucketLocation", bucket))) {
            readable &= rights.may(reader, "read " + named, deed);
        }
        return readable;
    }
}
