package dev.rota.config;

import dev.rota.json.Json.JsonObject;
import dev.rota.problem.Problem;
import dev.rota.template.Rendered;
import dev.rota.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file says outside its rules, on top of what the files say that it extends.
 *
 * @param source the file itself
 * @param rendered the file's own text
 * @param document the file's own keys
 * @param top its keys and those it takes over, without its rules and without what rules take over
 * @param findings what came to light about those
 * @param defaults what rules take over
 * @param defaultFindings what came to light about that
 * @param ignore settings that others look after, of this file and of those it extends
 * @param farther what came to light in the files that it extends
 */
record Layer(
        SourceFile source,
        Rendered rendered,
        YamlMapping document,
        JsonObject top,
        Findings findings,
        JsonObject defaults,
        Findings defaultFindings,
        Set<String> ignore,
        List<Findings> farther) {

    /** What is written wrong in this file, outside its rules, and in the files that it extends. */
    List<Problem> mistakes() {
        return all().stream().flatMap(found -> found.mistakes().stream()).toList();
    }

    /** Lookups without a value, in the same places. */
    List<Problem> missing() {
        return all().stream().flatMap(found -> found.missing().stream()).toList();
    }

    /** Lookups that were not to be carried out, in the same places. */
    List<Problem> unknown() {
        return all().stream().flatMap(found -> found.unknown().stream()).toList();
    }

    /** Whether all of the file is there, and of those it extends. */
    boolean isWhole() {
        return all().stream().allMatch(Findings::isWhole);
    }

    /** All findings, for a file that extends this one. */
    List<Findings> all() {
        return Stream.of(farther, List.of(findings, defaultFindings))
                .flatMap(List::stream)
                .toList();
    }

    /** What a file takes over that extends this one, other than what is added up. */
    JsonObject inherited() {
        Set<String> own = Set.of("extends", "plugins", "ignore", "defaults", "rules");
        return new JsonObject(new ArrayList<>(top.members())
                .stream().filter(member -> !own.contains(member.name())).toList());
    }
}
