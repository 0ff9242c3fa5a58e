package dev.rota.render;

import dev.rota.run.Launch;
import dev.rota.secret.Secrecy;
import java.util.Set;

/** A launch as the JSON that {@code aws ecs run-task --cli-input-json} takes, without the values of secrets. */
public final class LaunchJson {

    private LaunchJson() {}

    /** The JSON, indented, with a line end. It says how many tasks, also when that is what ECS takes anyway. */
    public static String write(Launch launch, Secrecy secrecy) {
        return secrecy.hide(launch.withCount(launch.count()).request(), Set.of())
                .document();
    }
}
