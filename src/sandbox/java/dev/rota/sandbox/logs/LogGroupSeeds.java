package dev.rota.sandbox.logs;

import dev.rota.json.Json;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.util.function.Function;

/** The log groups of a seed: their names. */
final class LogGroupSeeds implements SeedSection {

    private final LogStore logs;

    LogGroupSeeds(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public String key() {
        return "logGroups";
    }

    @Override
    public void plant(Json value, Home home, Function<String, Bytes> files) {
        SeedReader.texts(value, "logGroups").forEach(group -> logs.createGroup(home, group));
    }
}
