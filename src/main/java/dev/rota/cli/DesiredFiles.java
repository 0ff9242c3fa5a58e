package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.ConfigurationReader;
import dev.rota.config.ExternalVariables;
import dev.rota.config.Selection;
import dev.rota.console.Console;
import dev.rota.lookup.Fetch;
import dev.rota.next.ScheduledRule;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The files that a command is about: found, read with their lookups, narrowed to the region of the command line. */
final class DesiredFiles {

    private final Context context;
    private final GlobalOptions options;
    private final Console console;
    private final Supplier<Fetch> lookups;
    private boolean found;

    /**
     * @param console told which rules are left out
     * @param lookups what templates may read of AWS
     */
    DesiredFiles(Context context, GlobalOptions options, Console console, Supplier<Fetch> lookups) {
        this.context = context;
        this.options = options;
        this.console = console;
        this.lookups = lookups;
    }

    /** Reads the files the user means. */
    Configuration read(List<String> configs) {
        Configuration configuration = evaluated(configs);
        configuration
                .elsewhere()
                .forEach((region, rules) ->
                        console.say("Left out, because Rota works on one region at a time: %s. Add --region %s for %s."
                                .formatted(String.join(", ", rules), region, rules.size() == 1 ? "it" : "them")));
        return configuration;
    }

    /** The rules that can be read, for their secrets: whoever is about live rules is not kept from them by what is wrong. */
    Optional<Desired> readable(List<String> configs) {
        if (isAbsent(configs)) {
            return Optional.empty();
        }
        try {
            return Optional.of(evaluated(configs).readable());
        } catch (RotaException unreadable) {
            console.detail("some secrets of the files are unknown: " + unreadable.sentence());
            return Optional.empty();
        }
    }

    /** When the selected rules start; lookups are carried out only if that cannot be told without. */
    List<ScheduledRule> scheduled(List<String> configs, Selection selection) {
        Configuration unfetched = ConfigurationReader.readUnfetched(
                find(configs),
                context.environment(),
                context.workingDirectory(),
                context.hiding()::learn,
                externalVariables());
        Configuration told = unfetched.timetable(selection).isTold() ? unfetched : read(configs);
        return told.timetable(selection).rules();
    }

    /** The same, if the user means any or there is one of the usual names. */
    Optional<Configuration> readIfAny(List<String> configs) {
        return isAbsent(configs) ? Optional.empty() : Optional.of(read(configs));
    }

    /**
     * Which rules the files look after, if the user means any files or there is one of the usual names; lookups are carried out
     * only if that cannot be told without.
     */
    Optional<Configuration> keeping(List<String> configs) {
        if (isAbsent(configs)) {
            return Optional.empty();
        }
        Configuration unfetched = ConfigurationReader.readUnfetched(
                        find(configs),
                        context.environment(),
                        context.workingDirectory(),
                        context.hiding()::learn,
                        externalVariables())
                .inRegion(options.region());
        return Optional.of(unfetched.isKeepingTold() ? unfetched : read(configs));
    }

    private boolean isAbsent(List<String> configs) {
        return ConfigFiles.meant(configs, context.environment()).isEmpty()
                && !ConfigFiles.isAnyIn(context.workingDirectory());
    }

    private Configuration evaluated(List<String> configs) {
        return ConfigurationReader.read(
                        find(configs),
                        context.environment(),
                        context.workingDirectory(),
                        lookups,
                        context.hiding()::learn,
                        externalVariables())
                .inRegion(options.region());
    }

    /** The files that are meant; what else could have been is said once. */
    private List<Path> find(List<String> configs) {
        List<Path> files = ConfigFiles.find(configs, context.workingDirectory(), context.environment());
        if (!found) {
            found = true;
            ConfigFiles.passedOver(ConfigFiles.meant(configs, context.environment()), context.workingDirectory())
                    .ifPresent(console::say);
        }
        return files;
    }

    private ExternalVariables externalVariables() {
        return ExternalVariables.of(options.externalTexts(), options.externalCodes(), context.environment());
    }
}
