# Completion of @program@. Written by @program@ completion; load it with: @program@ completion fish | source

# The command that the line has come to.
function __@program@_command
    set -l command @program@
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch "$command $word"
            case @paths@
                set command "$command $word"
            case @taking@
                set skip 1
        end
    end
    echo $command
end

function __@program@_at
    test (__@program@_command) = "$argv"
end

# The names of the rules in the files that the line names.
function __@program@_rules
    set -l files
    set -l next 0
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test $next = 1
            set -a files -c $word
            set next 0
        else if contains -- $word -c --config
            set next 1
        else if string match -q -- '--config=*' $word
            set -a files -c (string replace -- '--config=' '' $word)
        end
    end
    $words[1] rule-names $files 2>/dev/null
end

complete -c @program@ -f
# @completions@
