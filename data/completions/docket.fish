# Completion of docket(1) for fish. What may follow, the program says itself: `docket help --complete`.

function __docket_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] help --complete -- $words[2..-1] 2>/dev/null)
    if set -q found[1]
        string join \n -- $found
    else
        # a file, also behind "body=@" and "map="
        set -l parts (string match -r '^((?:[^=]*=@?)?)(.*)$' -- (commandline -ct))
        for path in (__fish_complete_path $parts[-1])
            echo $parts[2]$path
        end
    end
end

complete -c docket -f -a '(__docket_complete)'
