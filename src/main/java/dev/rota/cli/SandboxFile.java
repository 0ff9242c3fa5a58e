package dev.rota.cli;

import java.nio.file.Path;

/** Where a sandbox keeps its state: what {@code --sandbox} says, else the usual file. */
final class SandboxFile {

    private SandboxFile() {}

    static Path of(Context context, GlobalOptions options) {
        return context.workingDirectory().resolve(options.sandbox().orElse(Path.of(GlobalOptions.USUAL_SANDBOX)));
    }
}
