package dev.rota.render;

import dev.rota.json.Json.JsonObject;
import dev.rota.rule.EcsTarget;
import dev.rota.rule.SettingPath;
import dev.rota.run.Launch;
import dev.rota.secret.Secrecy;
import java.util.Set;

/** A launch as the JSON that {@code aws ecs run-task --cli-input-json} takes, without the values of secrets. */
public final class LaunchJson {

    private static final SettingPath INPUT = SettingPath.of("input");
    private static final SettingPath CONTAINERS = SettingPath.of("containerOverrides");
    private static final SettingPath TASK = SettingPath.of("taskOverride");

    private LaunchJson() {}

    /**
     * The JSON, indented, with a line end. It says how many tasks, also when that is what ECS takes anyway.
     *
     * @param secrets settings of the target that are made of secrets
     */
    public static String write(Launch launch, Set<SettingPath> secrets, Secrecy secrecy) {
        Launch counted = launch.withCount(launch.count());
        // An input is spelled out here, so that a secret may be anywhere in it.
        Set<SettingPath> hidden = secrets.contains(INPUT) ? Set.of(INPUT, CONTAINERS, TASK) : secrets;
        EcsTarget shown = new EcsTarget(secrecy.hide(counted.target().settings(), hidden));
        return ((JsonObject) secrecy.mask(counted.withTarget(shown).request())).document();
    }
}
