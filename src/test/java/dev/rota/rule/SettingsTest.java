package dev.rota.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every row of the table, whatever rows there will be. */
class SettingsTest {

    static List<Setting> rows() {
        return Settings.TARGET.keys();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everySettingSurvivesTheTree(Setting row) {
        Rule rule = Examples.rule("nightly", with(row));
        for (CanonicalRule.Layout layout : CanonicalRule.Layout.values()) {
            assertThat(CanonicalRule.read(CanonicalRule.write(rule, layout))).isEqualTo(rule);
        }
        assertThat(rule.targets().get(0).settings().get(row.name())).contains(full(row.type()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everySettingIsWhereItsRowSays(Setting row) {
        List<String> names =
                with(row).settings().members().stream().map(Json.Member::name).toList();
        List<String> order = new ArrayList<>(
                Settings.LISTED_TARGET.keys().stream().map(Setting::name).toList());
        order.retainAll(names);
        assertThat(names).containsExactlyElementsOf(order);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everySettingSurvivesTheWire(Setting row) {
        EcsTarget target = with(row);
        EcsTarget read = AwsMembers.target(AwsMembers.of(target));
        assertThat(AwsMembers.unknownOfTarget(AwsMembers.of(target))).isEmpty();
        assertThat(NormalForm.of(read, Examples.HOME)).isEqualTo(NormalForm.of(target, Examples.HOME));
    }

    private static EcsTarget with(Setting row) {
        return Examples.target("other").with(row.name(), full(row.type()));
    }

    /** A value with everything in it that its type can have. */
    private static Json full(ValueType type) {
        if (type instanceof ValueType.Mapping mapping) {
            Json.ObjectBuilder object = Json.object();
            mapping.shape().keys().forEach(key -> object.with(key.name(), full(key.type())));
            return object.build();
        } else if (type instanceof ValueType.ListOf list) {
            return new JsonArray(List.of(full(list.element())));
        } else if (type instanceof ValueType.OrEmpty some) {
            return full(some.type());
        } else if (type instanceof ValueType.Choice choice) {
            return Json.of(choice.words().get(0));
        } else if (type instanceof ValueType.Whole whole) {
            return Json.of(whole.least() + 2);
        } else if (type instanceof ValueType.Flag) {
            return Json.of(true);
        } else if (type instanceof ValueType.JsonText) {
            return Json.of("[1]");
        } else if (type instanceof ValueType.TextMap || type instanceof ValueType.Environment) {
            return Json.object().with("A", "1").build();
        }
        return Json.of("text");
    }
}
