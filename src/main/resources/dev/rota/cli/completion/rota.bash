# Completion of @program@. Written by @program@ completion; load it with: eval "$(@program@ completion bash)"

# The subcommands of a command.
_@program@_commands() {
  case "$1" in
    # @commands@
  esac
}

# The options of a command.
_@program@_options() {
  case "$1" in
    # @options@
  esac
}

# What stands behind an option of a command; nothing behind a switch.
_@program@_kind() {
  case "$1" in
    # @kinds@
  esac
}

# What stands at a command without an option.
_@program@_positional() {
  case "$1" in
    # @positionals@
  esac
}

# Whether a command has this subcommand.
_@program@_is_command() {
  case "$1" in
    # @paths@
  esac
  return 1
}

# The names of the rules in the files that the line names.
_@program@_rules() {
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
_@program@_offer() {
  local kind=$1 current=$2 prefix=$3 word
  case "$kind" in
    file)
      compopt -o filenames 2> /dev/null
      while IFS= read -r word; do COMPREPLY+=("$prefix$word"); done < <(compgen -f -- "$current")
      ;;
    rule)
      while IFS= read -r word; do
        [[ "$word" == "$current"* ]] && COMPREPLY+=("$prefix$word")
      done < <(_@program@_rules)
      ;;
    *)
      while IFS= read -r word; do
        [[ -n "$word" && "$word" == "$current"* ]] && COMPREPLY+=("$prefix$word")
      done <<< "$kind"
      ;;
  esac
}

_@program@() {
  local current=${COMP_WORDS[COMP_CWORD]} command=@program@ option= word i kind
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    option=
    if _@program@_is_command "$command $word"; then
      command="$command $word"
    elif [[ -n $(_@program@_kind "$command $word") ]]; then
      option=$word
      # Bash makes a word of the equals sign; an option that needs no value takes one only behind it.
      if [[ ${COMP_WORDS[i + 1]-} == "=" ]]; then
        i=$((i + 1))
      elif _@program@_is_optional "$command $word"; then
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
    kind=$(_@program@_kind "$command $option")
    [[ $kind != any ]] && _@program@_offer "$kind" "$current" ""
  elif [[ $current == --*=* ]]; then
    kind=$(_@program@_kind "$command ${current%%=*}")
    [[ -n $kind && $kind != any ]] && _@program@_offer "$kind" "${current#*=}" "${current%%=*}="
  elif [[ $current == -* ]]; then
    _@program@_offer "$(_@program@_options "$command")" "$current" ""
  else
    _@program@_offer "$(_@program@_commands "$command")" "$current" ""
    kind=$(_@program@_positional "$command")
    [[ -n $kind && $kind != any ]] && _@program@_offer "$kind" "$current" ""
  fi
  return 0
}

# Whether an option of a command may stand without its value.
_@program@_is_optional() {
  case "$1" in
    # @optional@
  esac
  return 1
}

complete -F _@program@ @program@
