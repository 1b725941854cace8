#!/bin/sh
# The domain takes values and gives values: no file, no clock, no terminal. Only main, cmd and ui speak to people and end the
# program, and only they read the clock.
. "$(dirname "$0")/lib.sh"

# forbid WHERE WHAT PATTERN -> the lines of the C files below WHERE that match
forbid()
{
	set -- "$1" "$2" "$3" $(sources $1)
	where=$1 what=$2 pattern=$3
	shift 3
	[ $# -eq 0 ] || code "$@" | grep -E -e ":.*(^|[^A-Za-z0-9_>.])($pattern)" | sed "s,\$, -- $what,"
}

findings()
{
	below='src/base src/domain src/sheet src/store src/office'
	forbid "$below" "speaks" '(v?printf|puts|putchar|perror|psignal|g_print|g_printerr|g_message|g_warning|g_critical) *\(|(stdout|stderr)([^a-z_]|$)'
	forbid "$below" "ends the program" '(_?exit|_Exit|abort|g_error|longjmp) *\('
	forbid "src/domain src/sheet src/store src/office" "reads the clock" \
		'(clock_now|time|gettimeofday|clock_gettime|localtime|localtime_r|g_get_real_time|g_date_time_new_now[a-z_]*) *\('
	forbid "src/domain src/sheet" "reads or writes files" \
		'(fopen|open|read|write|unlink|rename|mkdir|getenv|setenv|system|popen|g_file_[a-z_]*|g_getenv|g_open|g_fopen|g_unlink|g_spawn_[a-z_]*) *\('
}

sample()
{
	mkdir -p src/domain src/store src/cmd
	cat >src/domain/bad.c <<-'END'
		/* printf( in a comment */
		int f(const struct x *x)
		{
			const char *s = "printf(";
			time(NULL);
			g_file_get_contents(s);
			return x->read(3);
		}
	END
	printf 'void g(void)\n{\n\tfprintf(stderr, "x");\n\texit(1);\n\tsnprintf(a, 1, "x");\n\tmy_exit(2);\n}\n' >src/store/bad.c
	printf 'void h(void)\n{\n\tprintf("x");\n}\n' >src/cmd/good.c
}

lint "only cmd, ui and main speak; the domain is pure" 'domain/bad.c:5:.*clock' 'domain/bad.c:6:.*files' 'store/bad.c:3:.*speaks' 'store/bad.c:4:.*ends'
