# Runs the completion of zsh for the words that follow FILE, with the parts of the shell that only work at its prompt replaced: what
# would be offered is printed, "files" where files are.
compadd()
{
	while [[ $1 == -* && $1 != -a ]]; do
		[[ $1 == -S ]] && shift
		shift
	done
	print -rl -- "${(@P)2}"
}
compset() { return 1 }
_files() { print files }
file=$1
shift
words=("$@")
CURRENT=$#
source $file
