package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {

    @TempDir
    private Path home;

    @Test
    void reachesNobodyWhateverAddressesAreSet() {
        try (Wire wire = new Wire()) {
            String address = wire.address().toString();
            AwsSettings settings = AwsSettings.of(Map.of(
                    "HOME", home.toString(), "AWS_ENDPOINT_URL", address, "AWS_ENDPOINT_URL_EVENTBRIDGE", address));

            new WarmUp(settings).run();

            assertThat(wire.calls()).isEmpty();
        }
    }
}
