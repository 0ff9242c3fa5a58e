package dev.rota.cli;

import dev.rota.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Puts arguments as Go programs take them, and those of ecschedule, into Rota's words before they are parsed.
 *
 * <p>A long option may stand behind one dash, a flag may be given a value ({@code -prune=false}), and options may stand before
 * the command they belong to. A word that is no long option, such as the cluster {@code -qv} or {@code -cFILE}, is left alone.
 */
final class GoArguments {

    private static final String END = "--";
    private static final String RULE = "--rule";
    private static final String DUMP = "dump";

    /** What else options may be called. */
    static final Map<String, String> ALIASES = Map.of("conf", "config");

    /** What no command may have, and what takes a value all the same. */
    private static final Set<String> OBSOLETE_WITH_VALUE = Set.of("parallel", "role");

    private final CommandSpec root;
    private final List<String> given;
    private final CommandSpec command;
    private final List<Word> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean ofEcschedule;

    private GoArguments(CommandSpec root, List<String> given) {
        this.root = root;
        this.given = given;
        this.command = commandOf();
    }

    /**
     * Arguments for picocli.
     *
     * @param notes what was left out, one sentence each
     * @param isOfEcschedule whether some were written as only ecschedule wants them
     */
    record Translation(List<String> arguments, List<String> notes, boolean isOfEcschedule) {

        Translation {
            arguments = List.copyOf(arguments);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A word of the translation together with its value.
     *
     * @param option the option it is, {@code ""} for none
     * @param behind whether it is to stand behind all the others
     */
    private record Word(String option, List<String> texts, boolean behind) {}

    /** The arguments in the words of a command line. */
    static Translation translate(CommandLine line, List<String> arguments) {
        return new GoArguments(line.getCommandSpec(), arguments).translate();
    }

    private Translation translate() {
        CommandSpec reached = root;
        int index = 0;
        boolean everyRule = false;
        for (; index < given.size() && !given.get(index).equals(END); index++) {
            String word = given.get(index);
            if (!GoFlag.is(word)) {
                words.add(new Word("", List.of(word), false));
                reached = next(reached, word);
                continue;
            }
            GoFlag flag = flagAt(index);
            Optional<OptionSpec> option = option(command, flag);
            boolean early = reached != command;
            boolean valued = option.isPresent() ? translate(flag, option.get(), early) : replace(flag, early);
            everyRule |= isEveryRule(flag);
            index += valued ? 1 : 0;
        }
        if (everyRule && words.removeIf(word -> word.option().equals(RULE))) {
            note("ignored: -rule (-all means every rule of the files)");
        }
        List<String> arguments = new ArrayList<>();
        words.stream().filter(word -> !word.behind()).forEach(word -> arguments.addAll(word.texts()));
        words.stream().filter(Word::behind).forEach(word -> arguments.addAll(word.texts()));
        arguments.addAll(given.subList(index, given.size()));
        return new Translation(arguments, notes, ofEcschedule);
    }

    /** Puts an option that the command has; true when the next word is its value. */
    private boolean translate(GoFlag flag, OptionSpec option, boolean early) {
        boolean behind = early && option(root, flag).isEmpty();
        String name = option.longestName();
        ofEcschedule |= !flag.isSpelled(name);
        if (option.arity().max() == 0) {
            words.removeIf(word -> word.option().equals(name));
            String text = flag.isSwitch() ? name : name + "=" + flag.attached().orElse("");
            if (!flag.isOff()) {
                words.add(new Word(name, List.of(text), behind));
            }
            return false;
        }
        boolean valued = option.arity().min() > 0 && flag.isFollowed();
        Optional<String> value = valued ? flag.next() : flag.attached();
        if (!behind && flag.isSpelled(name)) {
            words.add(new Word(
                    name, valued ? List.of(flag.word(), flag.next().orElse("")) : List.of(flag.word()), false));
        } else {
            String text = value.map(present -> name + "=" + present).orElse(name);
            words.add(new Word(name, List.of(text), behind));
        }
        return valued;
    }

    /** Puts in another way, or leaves out, what the command does not have; true when the next word is its value. */
    private boolean replace(GoFlag flag, boolean early) {
        switch (flag.name()) {
            case "all", "u" -> {
                ofEcschedule |= readsRules();
                if (!readsRules()) {
                    keep(flag);
                } else if (flag.name().equals("u")) {
                    note("ignored: -u (a diff is always unified)");
                }
                return false;
            }
            case "parallel", "role" -> {
                boolean parallel = flag.name().equals("parallel");
                if (parallel ? !readsRules() : !command.name().equals(DUMP)) {
                    keep(flag);
                    return false;
                }
                ofEcschedule = true;
                note(
                        parallel
                                ? "ignored: -parallel (Rota always works in parallel)"
                                : "ignored: -role (a dump names the role wherever one is needed)");
                return flag.isFollowed();
            }
            case "rule" -> {
                if (command.positionalParameters().isEmpty() || flag.value().isEmpty()) {
                    keep(flag);
                    return false;
                }
                words.add(new Word("", List.of(flag.value().get()), early));
                return flag.isFollowed();
            }
            default -> {
                keep(flag);
                return false;
            }
        }
    }

    /** A long option behind one dash that is nearly right would be taken for a short one with a value. */
    private void keep(GoFlag flag) {
        boolean misspelled = flag.word().matches("-[a-z][a-z-]{2,}(=.*)?")
                && !Nearest.to(flag.name(), names(), 1).isEmpty();
        words.add(new Word("", List.of(misspelled ? "-" + flag.word() : flag.word()), false));
    }

    private void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** To ecschedule all means all, whatever rule is named beside it. */
    private boolean isEveryRule(GoFlag flag) {
        return flag.name().equals("all")
                && !flag.isOff()
                && readsRules()
                && option(command, flag).isEmpty();
    }

    /** Whether the command is about rules of files. */
    private boolean readsRules() {
        return isOffered("--config") && isOffered(RULE) && !command.name().equals(DUMP);
    }

    private boolean isOffered(String name) {
        OptionSpec option = command.findOption(name);
        return option != null && !option.hidden();
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(ALIASES.keySet());
        command.optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--"))
                .forEach(name -> names.add(name.substring(2)));
        return names;
    }

    private GoFlag flagAt(int index) {
        Optional<String> next = index + 1 < given.size() ? Optional.of(given.get(index + 1)) : Optional.empty();
        return GoFlag.of(given.get(index), next);
    }

    private static Optional<OptionSpec> option(CommandSpec spec, GoFlag flag) {
        String name = ALIASES.getOrDefault(flag.name(), flag.name());
        return Optional.ofNullable(spec.optionsMap().get(name.length() == 1 ? "-" + name : "--" + name));
    }

    /** The command that the arguments name; the root when they name none. */
    private CommandSpec commandOf() {
        CommandSpec found = root;
        for (int index = 0; index < given.size() && !given.get(index).equals(END); index++) {
            if (GoFlag.is(given.get(index))) {
                GoFlag flag = flagAt(index);
                index += flag.isFollowed() && takesValue(root, flag) ? 1 : 0;
            } else {
                found = next(found, given.get(index));
            }
        }
        return found;
    }

    private static CommandSpec next(CommandSpec spec, String word) {
        CommandLine sub = spec.subcommands().get(word);
        return sub == null ? spec : sub.getCommandSpec();
    }

    /** Whether an option takes the next word, when it is not known yet which command it belongs to. */
    private static boolean takesValue(CommandSpec spec, GoFlag flag) {
        return OBSOLETE_WITH_VALUE.contains(flag.name())
                || option(spec, flag).filter(option -> option.arity().min() > 0).isPresent()
                || spec.subcommands().values().stream().anyMatch(sub -> takesValue(sub.getCommandSpec(), flag));
    }
}
