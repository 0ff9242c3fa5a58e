package dev.rota.config;

import static dev.rota.rule.Setting.key;
import static dev.rota.rule.Setting.required;
import static dev.rota.rule.ValueType.someText;
import static dev.rota.rule.ValueType.text;
import static dev.rota.rule.ValueType.texts;

import dev.rota.rule.Resource;
import dev.rota.rule.Settings;
import dev.rota.rule.Shape;
import dev.rota.rule.ValueType.Flag;
import dev.rota.rule.ValueType.ListOf;
import dev.rota.rule.ValueType.Mapping;
import dev.rota.rule.ValueType.OneOrMore;
import dev.rota.rule.ValueType.OrEmpty;
import dev.rota.rule.ValueType.Text;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a file around its rules: every key, its spellings, its type and its limits. */
final class FileShape {

    private static final int MAX = Integer.MAX_VALUE;

    private static final Text AFFIX = new Text(
            63, Pattern.compile("[.\\-_A-Za-z0-9]*"), "consist of letters, digits, dots, dashes and underscores");
    private static final Text ACCOUNT =
            new Text(12, Pattern.compile("[0-9]{12}"), "be the twelve digits of an AWS account");

    private static final Shape PLUGIN_CONFIG = Shape.of(
            "config",
            key("path", someText(MAX), "Of a tfstate: a file, relative to this one."),
            key("url", someText(MAX), "Of a tfstate: s3://, https://, http://, remote:// or file://."),
            key("region", Settings.REGION, "Of the others: where to look, instead of the file's region."));

    /** A plugin. */
    static final Shape PLUGIN = Shape.of(
            "plugin",
            required("name", someText(64), "Which plugin."),
            key("config", new Mapping(PLUGIN_CONFIG), "Where it reads from."),
            key("func_prefix", text(64), "Put before the names of its functions.")
                    .withAliases("funcPrefix"));

    private static final Set<String> DEFAULTED_BY_RULE = Set.of("state", "disabled", "ruleRole", "tags");

    /** What a file says for all targets outside of its defaults. */
    static final Set<String> OF_THE_FILE = Set.of("cluster", "role");

    /** What a file says once for its rules. The rest of what a rule says is about that rule alone. */
    static final Shape DEFAULTS = Settings.RULE
            .only(
                    "defaults",
                    key -> DEFAULTED_BY_RULE.contains(key.name())
                            || (Settings.TARGET.has(key.name()) && !OF_THE_FILE.contains(key.name())))
            .withoutRequirements();

    /** The whole file. */
    static final Shape FILE = Shape.of(
            "file",
            key(
                            "requiredVersion",
                            new Text(
                                    MAX,
                                    VersionConditions.SYNTAX,
                                    "be conditions on a version of Rota, such as '>= 1.2, < 2'"),
                            "Versions of Rota that may read this file, such as '>= 1.2, < 2'; any when absent.")
                    .withAliases("required_version"),
            key(
                    "extends",
                    new OneOrMore(someText(MAX)),
                    "Files whose keys apply where this one has none; paths are relative to this file."),
            key("region", new OrEmpty(Settings.REGION), "Region of all rules."),
            key(
                            "cluster",
                            new OrEmpty(someText(Settings.LONGEST_ARN)),
                            "Cluster of all rules that name none, by name or ARN.")
                    .withResource(Resource.CLUSTER),
            key("accountId", new OneOrMore(ACCOUNT), "The accounts this file may be applied to."),
            key("trackingId", new OrEmpty(someText(256)), "Whose rules these are; the cluster's name when absent.")
                    .withAliases("tracking_id"),
            key(
                            "role",
                            new OrEmpty(someText(Settings.LONGEST_ARN)),
                            "Role of all targets that name none; ecsEventsRole when absent.")
                    .withResource(Resource.ROLE),
            key("namePrefix", AFFIX, "Put before the names and the tracking ids of all rules."),
            key("nameSuffix", AFFIX, "Put after the names and the tracking ids of all rules."),
            key("ignore", texts(MAX), "Settings that Rota leaves alone once a rule exists."),
            key("defaults", new Mapping(DEFAULTS), "Values for rules that do not set them."),
            key(
                    "partial",
                    new Flag(),
                    "true in a backup: the file holds only some rules of its tracking ids, so prune does nothing."),
            key("plugins", new ListOf(new Mapping(PLUGIN), MAX), "Where lookups read from."),
            key("rules", new ListOf(new Mapping(Settings.RULE), MAX), "The rules."));

    private FileShape() {}
}
