package dev.rota.config;

import dev.rota.rule.SettingPath;
import dev.rota.yaml.YamlScalar;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values that Rota sends as they are written and ecschedule does not: whoever comes from there changes what a job is told without
 * having changed the file.
 */
final class SpellingWarnings {

    /** Where ecschedule has a text. */
    private static final Pattern TEXTS =
            Pattern.compile("name|description|targetId|taskDefinition|role|group|platformVersion"
                    + "|taskOverride\\.(cpu|memory)|containerOverrides\\.(name|command|environment\\..*)");

    /** In these a number is a number, and ecschedule refuses it where text is expected. */
    private static final Pattern NO_YAML = Pattern.compile(".*\\.(json|jsonnet|libsonnet)", Pattern.DOTALL);

    private SpellingWarnings() {}

    /**
     * What there is to say of a text, with its place.
     *
     * @param scalar where it stands
     * @param text the same with the values of its templates in
     * @param secret whether one of these is a secret, so that the text must not be shown
     */
    static Optional<String> of(YamlScalar scalar, String text, SettingPath path, boolean secret) {
        if (!scalar.plain()
                || !TEXTS.matcher(path.toString()).matches()
                || NO_YAML.matcher(scalar.place().source().name()).matches()) {
            return Optional.empty();
        }
        return EcscheduleNumber.respelled(text)
                .map(other -> secret
                        ? "%s: the secret is sent as it is, while ecschedule respells it; put the template in quotes to confirm"
                                .formatted(scalar.place())
                        : "%s: %s is sent as written, while ecschedule sends %s; put it in quotes to confirm"
                                .formatted(scalar.place(), text, other));
    }
}
