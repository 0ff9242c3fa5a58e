package dev.rota.cli;

import dev.rota.cli.completion.ZoneNames;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which time zone times are shown. */
final class ZoneOption {

    @Option(
            names = "--tz",
            paramLabel = "ZONE",
            completionCandidates = ZoneNames.class,
            description = "Time zone to show, such as Asia/Tokyo; default: the machine's.")
    private @Nullable ZoneId zone;

    /** The zone that was asked for, else the machine's. */
    ZoneId zone(ZoneId machine) {
        return Objects.requireNonNullElse(zone, machine);
    }
}
