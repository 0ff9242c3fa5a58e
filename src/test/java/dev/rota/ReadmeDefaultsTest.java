package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.rule.CanonicalRule;
import dev.rota.rule.Home;
import dev.rota.rule.NormalForm;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of defaults is the whole truth: each row of it makes no difference, and the values beside do. */
class ReadmeDefaultsTest {

    private static final Pattern TABLE =
            Pattern.compile("\\| setting \\| dropped when it is \\|\n\\|---\\|---\\|\n((?:\\|.*\n)+)");

    private static final Home HOME = new Home("aws", "ap-northeast-3", "123456789012");

    /** The rows, each with the settings that it speaks of: where they stand, the default, and another value. */
    private static final List<Row> ROWS = List.of(
            row("| `eventBusName` | `default` |", rule("'eventBusName':'default'", "'eventBusName':'other'")),
            row(
                    "| `description`, `launchType`, `platformVersion`, `group`, `referenceId` | empty |",
                    rule("'description':''", "'description':'x'"),
                    target("'launchType':''", "'launchType':'EC2'"),
                    target("'platformVersion':''", "'platformVersion':'1.4.0'"),
                    target("'group':''", "'group':'x'"),
                    target("'referenceId':''", "'referenceId':'x'")),
            row("| `state` | `ENABLED` |", rule("'state':'ENABLED'", "'state':'DISABLED'")),
            row("| `taskCount` | `1` |", target("'taskCount':1", "'taskCount':2")),
            row("| `platformVersion` | `LATEST` |", target("'platformVersion':'LATEST'", "'platformVersion':'1.3.0'")),
            row(
                    "| `capacityProviderStrategy[].weight` and `.base` | `0` |",
                    strategy("'weight':0", "'weight':1"),
                    strategy("'base':0", "'base':1")),
            row(
                    "| `enableECSManagedTags`, `enableExecuteCommand` | `false` |",
                    target("'enableECSManagedTags':false", "'enableECSManagedTags':true"),
                    target("'enableExecuteCommand':false", "'enableExecuteCommand':true")),
            row(
                    "| `retryPolicy.maximumRetryAttempts` | `185` |",
                    target("'retryPolicy':{'maximumRetryAttempts':185}", "'retryPolicy':{'maximumRetryAttempts':0}")),
            row(
                    "| `retryPolicy.maximumEventAgeInSeconds` | `86400` |",
                    target(
                            "'retryPolicy':{'maximumEventAgeInSeconds':86400}",
                            "'retryPolicy':{'maximumEventAgeInSeconds':60}")),
            row(
                    "| overrides | without content |",
                    target("'containerOverrides':[]", "'containerOverrides':[{'name':'app','command':['run']}]")));

    /** A row of the table, and what it speaks of. */
    private record Row(String text, List<Setting> settings) {}

    /** A setting of a rule, at its default and at another value, and the same rule without it. */
    private record Setting(String atDefault, String otherwise, String absent) {}

    @Test
    void theTableHasTheseRowsAndNoOther() throws IOException {
        Matcher table = TABLE.matcher(Pages.text("deciding"));
        assertThat(table.find()).isTrue();
        assertThat(table.group(1).lines())
                .containsExactlyElementsOf(ROWS.stream().map(Row::text).toList());
    }

    @Test
    void aDefaultThatIsWrittenOutIsNoDifferenceAndAnythingElseIs() {
        ROWS.forEach(row -> row.settings().forEach(setting -> {
            assertThat(normal(setting.atDefault())).as(row.text()).isEqualTo(normal(setting.absent()));
            assertThat(normal(setting.otherwise())).as(row.text()).isNotEqualTo(normal(setting.absent()));
        }));
    }

    /** The other way round: what the table of settings drops has its row. */
    @Test
    void everyDefaultOfTheTableOfSettingsIsInTheTable() {
        assertDescribed(Settings.HEADER);
        assertDescribed(Settings.TARGET);
    }

    private static void assertDescribed(Shape shape) {
        for (dev.rota.rule.Setting key : shape.keys()) {
            for (Json nothing : key.nothing()) {
                String value = nothing.equals(Json.of(""))
                        ? "empty"
                        : "`" + nothing.asText().orElse(nothing.compact()) + "`";
                assertThat(nothing instanceof JsonObject
                                || ROWS.stream().anyMatch(row -> describes(row, key.name(), value)))
                        .as("%s, when it is %s", key, value)
                        .isTrue();
            }
            ValueType type = key.type() instanceof ValueType.ListOf list ? list.element() : key.type();
            if (type instanceof ValueType.Mapping mapping) {
                assertDescribed(mapping.shape());
            }
        }
    }

    private static boolean describes(Row row, String key, String value) {
        return row.text().matches("\\| .*[`.]%s`.* \\| %s \\|".formatted(key, value));
    }

    private static Setting rule(String atDefault, String otherwise) {
        return new Setting(text(atDefault, ""), text(otherwise, ""), text("", ""));
    }

    private static Setting target(String atDefault, String otherwise) {
        return new Setting(text("", atDefault), text("", otherwise), text("", ""));
    }

    private static Setting strategy(String atDefault, String otherwise) {
        String strategy = "'capacityProviderStrategy':[{'capacityProvider':'spot'%s}]";
        return new Setting(
                text("", strategy.formatted("," + atDefault)),
                text("", strategy.formatted("," + otherwise)),
                text("", strategy.formatted("")));
    }

    private static String text(String ofRule, String ofTarget) {
        return "{'name':'report','scheduleExpression':'rate(1 day)',%s'targets':[{'id':'report','cluster':'main',%s'taskDefinition':'report'}]}"
                .formatted(ofRule.isEmpty() ? "" : ofRule + ",", ofTarget.isEmpty() ? "" : ofTarget + ",");
    }

    private static NormalForm normal(String text) {
        return NormalForm.of(CanonicalRule.read((JsonObject) Json.parse(text.replace('\'', '"'))), HOME);
    }

    private static Row row(String text, Setting... settings) {
        return new Row(text, List.of(settings));
    }
}
