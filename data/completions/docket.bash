# Completion of docket(1) for bash. What may follow, the program says itself: `docket help --complete`.

_docket()
{
	local line=${COMP_LINE:0:COMP_POINT} begun breaks head=
	local -a words found
	# the words as the shell will make them: backslashes are taken off, and nothing ends at "=" as it does for readline
	# shellcheck disable=SC2162
	read -a words <<<"$line"
	[[ $line == *[!\\][[:space:]] ]] && words+=('')
	begun=${words[-1]}
	mapfile -t found < <("${words[0]}" help --complete -- "${words[@]:1}" 2>/dev/null)
	if ((${#found[@]})); then
		# what the shell would take for itself gets a backslash
		found=("${found[@]// /\\ }")
		found=("${found[@]//</\\<}")
		[[ ${found[0]} == *[=:\<] ]] && compopt -o nospace
	else
		# a file, also behind "body=@" and "map="
		mapfile -t found < <(compgen -f -- "${begun##*[=@]}")
		found=("${found[@]/#/${begun%"${begun##*[=@]}"}}")
		compopt -o filenames
	fi
	# readline replaces only what stands behind the last of its breaks
	breaks=${COMP_WORDBREAKS//[^=:@]/}
	[[ $breaks ]] && head=${begun%"${begun##*[$breaks]}"}
	COMPREPLY=("${found[@]#"$head"}")
}

complete -F _docket docket
