package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Switches as botocore reads them: {@code str.lower() == 'true'}, and a variable that is there wins over the profile. */
class AwsSettingsTest {

    private static final String SWITCH = "AWS_USE_FIPS_ENDPOINT";

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "true,true",
                "TRUE,true",
                "True,true",
                "'',false",
                "1,false",
                "yes,false",
                "on,false",
                " true ,false",
                "false,false"
            })
    void onlyTrueIsOn(String value, boolean on) {
        AwsSettings settings = AwsSettings.of(Map.of(SWITCH, value));

        assertThat(settings.isOn(SWITCH, () -> Optional.of("true"))).isEqualTo(on);
        assertThat(settings.isOn(SWITCH, Optional::empty)).isEqualTo(on);
        assertThat(AwsSettings.of(Map.of()).isOn(SWITCH, () -> Optional.of(value)))
                .isEqualTo(on);
    }

    @Test
    void whatNobodySaysIsOff() {
        assertThat(AwsSettings.of(Map.of()).isOn(SWITCH, Optional::empty)).isFalse();
    }
}
