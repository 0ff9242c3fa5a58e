package dev.rota.cli.completion;

import java.time.ZoneId;
import java.util.Iterator;

/** The names of time zones that people use, without those kept only because they were used once. */
public final class ZoneNames implements Iterable<String> {

    private static final String OF_REGIONS =
            "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC";

    @Override
    public Iterator<String> iterator() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.matches(OF_REGIONS))
                .sorted()
                .iterator();
    }
}
