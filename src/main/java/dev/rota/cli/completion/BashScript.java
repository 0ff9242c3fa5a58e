package dev.rota.cli.completion;

import dev.rota.cli.completion.CommandModel.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completion for bash, also read by zsh. The model stands in it as tables that {@code case} looks up; names of rules are asked of
 * the program itself. Words are compared, never evaluated.
 */
final class BashScript {

    private static final String SCRIPT = """
            # Completion of %1$s. Made by %1$s completion; load it with: eval "$(%1$s completion bash)"

            # The subcommands of a command.
            _%1$s_commands() {
              case "$1" in
            %2$s  esac
            }

            # The options of a command.
            _%1$s_options() {
              case "$1" in
            %3$s  esac
            }

            # What stands behind an option of a command; nothing behind a switch.
            _%1$s_kind() {
              case "$1" in
            %4$s  esac
            }

            # What stands at a command without an option.
            _%1$s_positional() {
              case "$1" in
            %5$s  esac
            }

            # Whether a command has this subcommand.
            _%1$s_is_command() {
              case "$1" in
            %6$s  esac
              return 1
            }

            # The names of the rules in the files that the line names.
            _%1$s_rules() {
              local i option files
              files=()
              for ((i = 1; i < ${#COMP_WORDS[@]}; i++)); do
                option=${COMP_WORDS[i]}
                case "$option" in
                  -c | --config)
                    [[ ${COMP_WORDS[i + 1]-} == "=" ]] && i=$((i + 1))
                    [[ -n ${COMP_WORDS[i + 1]-} ]] && files+=(-c "${COMP_WORDS[i + 1]}")
                    ;;
                  --config=*) files+=(-c "${option#*=}") ;;
                esac
              done
              "${COMP_WORDS[0]}" rule-names "${files[@]}" 2> /dev/null
            }

            # Offers what a kind stands for: words to choose from, files, or names of rules.
            _%1$s_offer() {
              local kind=$1 current=$2 prefix=$3 word
              case "$kind" in
                file)
                  compopt -o filenames 2> /dev/null
                  while IFS= read -r word; do COMPREPLY+=("$prefix$word"); done < <(compgen -f -- "$current")
                  ;;
                rule)
                  while IFS= read -r word; do
                    [[ "$word" == "$current"* ]] && COMPREPLY+=("$prefix$word")
                  done < <(_%1$s_rules)
                  ;;
                *)
                  while IFS= read -r word; do
                    [[ -n "$word" && "$word" == "$current"* ]] && COMPREPLY+=("$prefix$word")
                  done <<< "$kind"
                  ;;
              esac
            }

            _%1$s() {
              local current=${COMP_WORDS[COMP_CWORD]} command=%1$s option= word i kind
              COMPREPLY=()
              for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                option=
                if _%1$s_is_command "$command $word"; then
                  command="$command $word"
                elif [[ -n $(_%1$s_kind "$command $word") ]]; then
                  option=$word
                  # Bash makes a word of the equals sign; an option that needs no value takes one only behind it.
                  if [[ ${COMP_WORDS[i + 1]-} == "=" ]]; then
                    i=$((i + 1))
                  elif _%1$s_is_optional "$command $word"; then
                    option=
                    continue
                  fi
                  if ((i + 1 < COMP_CWORD)); then
                    i=$((i + 1))
                    option=
                  fi
                fi
              done
              if [[ -n $option ]]; then
                [[ $current == "=" ]] && current=
                kind=$(_%1$s_kind "$command $option")
                [[ $kind != any ]] && _%1$s_offer "$kind" "$current" ""
              elif [[ $current == --*=* ]]; then
                kind=$(_%1$s_kind "$command ${current%%%%=*}")
                [[ -n $kind && $kind != any ]] && _%1$s_offer "$kind" "${current#*=}" "${current%%%%=*}="
              elif [[ $current == -* ]]; then
                _%1$s_offer "$(_%1$s_options "$command")" "$current" ""
              else
                _%1$s_offer "$(_%1$s_commands "$command")" "$current" ""
                kind=$(_%1$s_positional "$command")
                [[ -n $kind && $kind != any ]] && _%1$s_offer "$kind" "$current" ""
              fi
              return 0
            }

            # Whether an option of a command may stand without its value.
            _%1$s_is_optional() {
              case "$1" in
            %7$s  esac
              return 1
            }

            complete -F _%1$s %1$s
            """;

    private final CommandModel program;

    BashScript(CommandModel program) {
        this.program = program;
    }

    String write() {
        List<CommandModel> all = program.all();
        return SCRIPT.formatted(
                program.name(),
                printing(all.stream(), command -> command.children().stream().map(CommandModel::name)),
                printing(
                        all.stream(), command -> command.options().stream().flatMap(option -> option.names().stream())),
                kinds(),
                positionals(),
                answering(program.paths()),
                answering(options(Option::optional)));
    }

    private static String printing(Stream<CommandModel> commands, Function<CommandModel, Stream<String>> words) {
        return commands.filter(command -> words.apply(command).findAny().isPresent())
                .map(command -> branch(
                        quoted(command.path()), printed(words.apply(command).toList())))
                .collect(Collectors.joining());
    }

    private String kinds() {
        Map<String, List<String>> byKind = program.all().stream()
                .flatMap(command -> command.options().stream()
                        .filter(option -> !(option.values() instanceof Values.None))
                        .flatMap(option -> option.names().stream()
                                .map(name -> Map.entry(kind(option.values()), command.path() + " " + name))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(entry -> branch(patterns(entry.getValue().stream()), entry.getKey()))
                .collect(Collectors.joining());
    }

    private String positionals() {
        return program.all().stream()
                .filter(command -> !(command.positional() instanceof Values.None))
                .map(command -> branch(quoted(command.path()), kind(command.positional())))
                .collect(Collectors.joining());
    }

    private Stream<String> options(Predicate<Option> which) {
        return program.all().stream()
                .flatMap(command -> command.options().stream()
                        .filter(option -> !(option.values() instanceof Values.None))
                        .filter(which)
                        .flatMap(option -> option.names().stream())
                        .map(name -> command.path() + " " + name));
    }

    private static String kind(Values values) {
        if (values instanceof Values.Words words) {
            return printed(words.words());
        } else if (values instanceof Values.Files) {
            return printed(List.of("file"));
        }
        return printed(List.of(values instanceof Values.Rules ? "rule" : "any"));
    }

    private static String printed(List<String> words) {
        return "printf '%s\\n' " + words.stream().map(BashScript::quoted).collect(Collectors.joining(" "));
    }

    private static String answering(Stream<String> patterns) {
        String joined = patterns(patterns);
        return joined.isEmpty() ? "" : branch(joined, "return 0");
    }

    private static String branch(String patterns, String action) {
        return "    %s) %s ;;\n".formatted(patterns, action);
    }

    private static String patterns(Stream<String> words) {
        return words.map(BashScript::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
