package dev.rota;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/** The whole program in a folder, to be loaded by another class loader, from which only what the JDK knows comes back. */
public final class SteppedProgram implements BiFunction<Path, String[], String> {

    @Override
    public String apply(Path folder, String[] arguments) {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", "example",
                "AWS_SECRET_ACCESS_KEY", "example",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_REGION", "us-east-1",
                "STAGE", "dev",
                "TOKEN", "hunter2");
        return CommandRun.of(folder, environment, new Wiring(environment, new Signals(code -> {})), arguments)
                .toString();
    }
}
