#!/bin/sh
# The top of the project and the folder of the source hold what the architecture names, and nothing else.
. "$(dirname "$0")/lib.sh"

# strangers FOLDER NAME... -> what FOLDER holds beside NAMEs
strangers()
{
	folder=$1
	shift
	ls "$folder" 2>/dev/null | while read -r name; do
		known=no
		for expected; do
			case $name in $expected) known=yes ;; esac
		done
		[ $known = yes ] || echo "$folder/$name has no place there"
	done
}

findings()
{
	# "build*" is what .gitignore leaves out; dot files are free
	strangers . meson.build meson_options.txt README.md CONTRIBUTING.md NEWS.md LICENSE src include data tests man 'build*'
	strangers src meson.build main.c gen base domain sheet store office cmd ui mail
	strangers include base domain sheet store office cmd ui
	strangers tests meson.build unit sql cli screen golden mail stores fuzz fault bench lint
	for name in meson.build README.md CONTRIBUTING.md NEWS.md LICENSE; do
		[ -s $name ] || echo "$name is missing"
	done
}

sample()
{
	mkdir -p src/util include build-x
	echo x >notes.txt
	echo x >.editorconfig
}

lint "everything has its place" './notes.txt' 'src/util' 'LICENSE is missing'
