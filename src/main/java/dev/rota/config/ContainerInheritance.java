package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.SettingPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one list that is not taken over as a whole: overrides of containers are merged by the container's name, and their variables
 * one by one.
 */
final class ContainerInheritance {

    private static final SettingPath CONTAINERS = SettingPath.of("containerOverrides");
    private static final String ENVIRONMENT = "environment";

    private final List<JsonObject> inherited;
    private final Findings findings;
    private final IdentityHashMap<Json, Set<String>> said = new IdentityHashMap<>();
    private final IdentityHashMap<Json, Set<String>> withoutValue = new IdentityHashMap<>();

    ContainerInheritance(Inheritance inheritance, Findings findings) {
        this.inherited = RuleReader.objects(inheritance.base(), "containerOverrides");
        this.findings = findings;
    }

    /** Remembers which keys stand in a container, also those without a value. */
    void said(SettingPath path, JsonObject container, Set<String> keys) {
        if (path.equals(CONTAINERS) && !inherited.isEmpty()) {
            said.put(container, Set.copyOf(keys));
        }
    }

    /** Remembers which names of a mapping or a list of variables have no value. */
    <J extends Json> J withoutValue(J texts, Set<String> names) {
        withoutValue.put(texts, names);
        return texts;
    }

    /** These names. */
    Set<String> withoutValue(Json texts) {
        return withoutValue.getOrDefault(texts, Set.of());
    }

    /** The elements of a list; those of containers with what they take over. */
    List<Json> merged(SettingPath path, List<Json> elements) {
        if (!path.equals(CONTAINERS) || inherited.isEmpty()) {
            return elements;
        }
        List<Json> merged = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Json element : elements) {
            Optional<JsonObject> container = object(element);
            Optional<String> name = container.flatMap(own -> RuleReader.text(own, "name"));
            name.ifPresent(names::add);
            Optional<JsonObject> base = name.flatMap(this::inherited);
            merged.add(base.isPresent() ? merge(container.orElseThrow(), base.get()) : element);
        }
        inherited.stream()
                .filter(base -> !names.contains(RuleReader.text(base, "name").orElse("")))
                .forEach(merged::add);
        return merged;
    }

    private Optional<JsonObject> inherited(String name) {
        return inherited.stream()
                .filter(base -> RuleReader.text(base, "name").equals(Optional.of(name)))
                .findFirst();
    }

    private Json merge(JsonObject own, JsonObject base) {
        List<Json.Member> members = new ArrayList<>();
        for (Json.Member member : own.members()) {
            Optional<Json> below =
                    base.get(member.name()).filter(value -> member.name().equals(ENVIRONMENT));
            members.add(below.isPresent() ? new Json.Member(ENVIRONMENT, both(member.value(), below.get())) : member);
        }
        Set<String> spoken = said.getOrDefault(own, own.names());
        base.members().stream()
                .filter(member -> !spoken.contains(member.name()))
                .forEach(members::add);
        return findings.rememberAs(own, new JsonObject(members));
    }

    /** The variables of both, in the form in which the nearer ones stand; one that has no value there is taken away. */
    private Json both(Json own, Json base) {
        Set<String> names = names(variables(own));
        List<Json.Member> more = variables(base).stream()
                .filter(variable -> !names.contains(variable.name()))
                .toList();
        Set<String> away = new HashSet<>(withoutValue(own));
        away.retainAll(names(variables(base)));
        if (own instanceof JsonArray list) {
            List<Json> elements = new ArrayList<>(list.elements());
            elements.removeIf(element -> object(element)
                    .flatMap(variable -> RuleReader.text(variable, "name"))
                    .filter(away::contains)
                    .isPresent());
            more.forEach(variable -> elements.add(Json.object()
                    .with("name", Json.of(variable.name()))
                    .with("value", variable.value())
                    .build()));
            return findings.rememberAs(own, new JsonArray(elements));
        }
        List<Json.Member> members = new ArrayList<>(variables(own));
        members.removeIf(variable -> away.contains(variable.name()));
        members.addAll(more);
        return findings.rememberAs(own, new JsonObject(members));
    }

    private static Set<String> names(List<Json.Member> variables) {
        return variables.stream().map(Json.Member::name).collect(Collectors.toSet());
    }

    private static List<Json.Member> variables(Json environment) {
        if (environment instanceof JsonObject object) {
            return object.members();
        }
        List<Json.Member> variables = new ArrayList<>();
        for (Json element : ((JsonArray) environment).elements()) {
            object(element)
                    .flatMap(variable -> RuleReader.text(variable, "name"))
                    .ifPresent(name -> variables.add(new Json.Member(
                            name,
                            object(element)
                                    .flatMap(variable -> variable.get("value"))
                                    .orElse(Json.of("")))));
        }
        return variables;
    }

    private static Optional<JsonObject> object(Json json) {
        return json instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }
}
