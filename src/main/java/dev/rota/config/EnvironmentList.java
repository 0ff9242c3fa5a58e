package dev.rota.config;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.JsonString;
import dev.rota.rule.Setting;
import dev.rota.rule.SettingPath;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Environment variables as AWS lists them. A secret value makes the variable of that name secret, as it does in a map. */
final class EnvironmentList {

    /** A variable. */
    static final Shape VARIABLE = Shape.of(
            "variable",
            Setting.required("name", ValueType.someText(Integer.MAX_VALUE), "Name of the variable."),
            Setting.key("value", ValueType.text(Integer.MAX_VALUE), "Its value."));

    private final ShapeReader shapes;
    private final Findings findings;

    EnvironmentList(ShapeReader shapes, Findings findings) {
        this.shapes = shapes;
        this.findings = findings;
    }

    JsonArray read(YamlSequence sequence, String label, SettingPath path) {
        List<Json> variables = new ArrayList<>();
        Set<String> none = new HashSet<>();
        for (YamlNode node : sequence.elements()) {
            if (!(node instanceof YamlMapping mapping)) {
                findings.mistake(node.problem(
                        "an element of '%s' must have a name and a value: write {name: …, value: …}".formatted(label)));
                continue;
            }
            int before = findings.secrets().size();
            JsonObject variable = shapes.read(mapping, VARIABLE, path);
            boolean secret = findings.secrets().size() > before;
            if (secret && variable.get("name").orElse(null) instanceof JsonString name) {
                findings.secret(path.member(name.value()));
            }
            variables.add(variable.get("value").isPresent() ? variable : withoutValue(variable, mapping, none));
        }
        return shapes.containers().withoutValue(findings.remember(new JsonArray(variables), sequence), none);
    }

    /** A variable with a key for its value and nothing there is one that is not taken over. */
    private JsonObject withoutValue(JsonObject variable, YamlMapping mapping, Set<String> none) {
        Setting value = VARIABLE.key("value").orElseThrow();
        if (mapping.effectiveEntries(YamlScalar::text).stream()
                .noneMatch(entry -> entry.key().text().equals(value.name()))) {
            shapes.absent(value, VARIABLE, mapping);
        }
        RuleReader.text(variable, "name").ifPresent(none::add);
        List<Json.Member> members = new ArrayList<>(variable.members());
        members.add(new Json.Member(value.name(), Json.of("")));
        return findings.rememberAs(variable, new JsonObject(members));
    }
}
