#!/bin/sh
# No variable outside a function's own frame can be written to, but for those of globals.txt. Tables that hold addresses are set
# once by the loader (.data.rel.ro) and count as constant.
. "$(dirname "$0")/lib.sh"

# libraries -> LIBRARY NAME of what lies in a section that can be written to
writable()
{
	for library; do
		nm -f sysv --defined-only "$library" | awk -F '|' -v library="$(basename "$library" .a)" '
			NF >= 7 {
				gsub(/ /, "", $1)
				gsub(/ /, "", $7)
				sub(/\.[0-9]+$/, "", $1)
				if ($7 ~ /^(\.data|\.bss|\.tdata|\.tbss|COMMON|\*COM\*)/ && $7 !~ /^\.data\.rel\.ro/ && $1 !~ /^\./) {
					sub(/^lib/, "", library)
					print library, $1
				}
			}'
	done
}

findings()
{
	if [ -d built ]; then
		cc -fno-common -c -o built/bad.o built/bad.c
		ar rc built/libbad.a built/bad.o
		writable built/libbad.a
		return
	fi
	set -- $(find "$BUILD/src" -name '*.a')
	[ $# -gt 0 ] || echo "no libraries in $BUILD/src"
	writable "$@" | sort -u | while read -r library name; do
		grep -q "^$library $name " "$here/globals.txt" || echo "lib$library.a: $name can be written to"
	done
	awk '!/^#/ && NF < 4 { print "globals.txt: " $2 " without a reason" }' "$here/globals.txt"
}

sample()
{
	mkdir built
	cat >built/bad.c <<-'END'
		int counter;
		static int limit = 3;
		static const char *const names[] = {"a", "b"};
		const char *name(int i)
		{
			static int calls;
			return names[(i + calls++ + counter++ + limit++) % 2];
		}
	END
}

lint "no global can be written to" 'bad counter' 'bad limit' 'bad calls'
