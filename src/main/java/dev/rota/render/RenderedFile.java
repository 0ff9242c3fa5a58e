package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.secret.Secrecy;
import dev.rota.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What files say once their templates are gone: one document in canonical spelling. */
public final class RenderedFile {

    /** How the document is written. */
    public enum Format {
        /** YAML. */
        YAML,
        /** JSON. */
        JSON
    }

    private final Optional<String> region;
    private final Desired desired;
    private final Secrecy secrecy;

    /** A document of the selected rules. */
    public RenderedFile(Optional<String> region, Desired desired, Secrecy secrecy) {
        this.region = region;
        this.desired = desired;
        this.secrecy = secrecy;
    }

    /** The text of the document. What would be a template delimiter in it is written so that it is none. */
    public String write(Format format) {
        JsonObject document = document();
        return format == Format.JSON
                ? document.document()
                : YamlWriter.writeHiding(SettingsYaml.of(document), DumpFile.TEMPLATE_DELIMITERS);
    }

    private JsonObject document() {
        Optional<String> cluster = only(rule ->
                rule.rule().targets().stream().map(target -> target.cluster()).collect(Collectors.toSet()));
        Optional<String> trackingId = only(rule -> Set.of(rule.ownership().trackingId()));
        List<Json.Member> members = new ArrayList<>();
        region.ifPresent(name -> members.add(new Json.Member("region", Json.of(secrecy.mask(name)))));
        cluster.ifPresent(name -> members.add(new Json.Member("cluster", Json.of(secrecy.mask(name)))));
        trackingId.ifPresent(id -> members.add(new Json.Member("trackingId", Json.of(secrecy.mask(id)))));
        members.add(new Json.Member(
                "rules",
                new JsonArray(desired.rules().stream()
                        .sorted(Comparator.comparing(DesiredRule::key))
                        .map(rule -> rule(rule, cluster, trackingId))
                        .toList())));
        return new JsonObject(members);
    }

    private Json rule(DesiredRule desiredRule, Optional<String> cluster, Optional<String> trackingId) {
        JsonObject settings = secrecy.hide(
                CanonicalRule.write(desiredRule.rule(), CanonicalRule.layoutOf(desiredRule.rule())),
                desiredRule.secretSettings());
        List<Json.Member> members = new ArrayList<>(settings.members());
        cluster.ifPresent(name -> members.removeIf(
                member -> member.name().equals("cluster") && member.value().equals(new JsonString(name))));
        if (trackingId.isEmpty()) {
            members.add(new Json.Member(
                    "trackingId", Json.of(secrecy.mask(desiredRule.ownership().trackingId()))));
        }
        if (!desiredRule.ignored().isEmpty()) {
            members.add(new Json.Member(
                    "ignore",
                    Json.of(desiredRule.ignored().stream()
                            .sorted()
                            .map(secrecy::mask)
                            .toList())));
        }
        return new JsonObject(members);
    }

    private Optional<String> only(Function<DesiredRule, Set<String>> values) {
        Set<String> all = desired.rules().stream()
                .flatMap(rule -> values.apply(rule).stream())
                .collect(Collectors.toSet());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }
}
