package dev.rota.sandbox.ecs;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.store.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lives of a seed, by family of task definitions. A family with several lives plays one after the other; the last one goes on
 * for ever.
 */
final class TaskLives implements SeedSection {

    private final Environment environment;

    TaskLives(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String key() {
        return "taskLives";
    }

    @Override
    public void plant(Json value, AccountRegion home, Function<String, Bytes> files) {
        Map<String, List<JsonObject>> lives = new LinkedHashMap<>();
        for (JsonObject life : SeedReader.objects(value, "taskLives")) {
            TaskLife.of(life);
            lives.computeIfAbsent(life.text("family").orElse(""), family -> new ArrayList<>())
                    .add(life.without("family"));
        }
        lives.forEach((family, ofFamily) -> table(home)
                .put(
                        family,
                        Json.object()
                                .with("family", family)
                                .with("lives", Json.array(ofFamily))
                                .build()));
    }

    /** The life of the family's next task, as it is written. */
    JsonObject next(AccountRegion home, String family) {
        JsonObject row = table(home).get(family).orElseGet(() -> Json.object().build());
        List<JsonObject> lives = row.objects("lives");
        if (lives.size() > 1) {
            table(home).put(family, row.with("lives", Json.array(lives.subList(1, lives.size()))));
        }
        return lives.isEmpty() ? Json.object().build() : lives.get(0);
    }

    private Table table(AccountRegion home) {
        return environment.store().table(home.region(), "taskLives");
    }
}
