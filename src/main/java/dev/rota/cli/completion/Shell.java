package dev.rota.cli.completion;

import picocli.CommandLine.Model.CommandSpec;

/** A shell that completes words. */
public enum Shell {
    /** Since version 3.2. */
    BASH,
    /** Through its emulation of bash's completion. */
    ZSH,
    /** By its own kind of script. */
    FISH;

    /** The script that has this shell complete a program's words, with a line end. */
    public String script(CommandSpec program) {
        CommandModel model = CommandModel.of(program);
        return switch (this) {
            case BASH -> new BashScript(model).write();
            case ZSH ->
                "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
                        + new BashScript(model).write();
            case FISH -> new FishScript(model).write();
        };
    }
}
