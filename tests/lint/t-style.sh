#!/bin/sh
# Structs go by their name, types are plain C, comments are of one kind, macros hide no control flow, tables name what they fill.
. "$(dirname "$0")/lib.sh"

findings()
{
	set -- $(sources src include tests)
	code "$@" | awk '
		{
			at = $0
			sub(/^[^:]*:[^:]*:/, "", at)
			where = substr($0, 1, length($0) - length(at))
		}
		at ~ /(^|[^a-z_])typedef +(struct|union|enum)/ || at ~ /^} *[A-Z][A-Za-z]* *;/ { print where " a struct behind another name:" at }
		at ~ /(^|[^A-Za-z0-9_])(gchar|gint|guint|gboolean|glong|gulong|gdouble|gfloat|gpointer \*|gint64|guint64|gint32|guint32|guint8)([^A-Za-z0-9_]|$)/ { print where " a type that C has a word for:" at }
		hidden && at ~ /(^|[^A-Za-z0-9_])(return|goto|break|continue)([^A-Za-z0-9_]|$)/ { print where " a macro that leaves:" at }
		at ~ /^[ \t]*# *define.*(^|[^A-Za-z0-9_])(return|goto|break|continue)([^A-Za-z0-9_]|$)/ { print where " a macro that leaves:" at }
		{ hidden = (at ~ /^[ \t]*# *define/ || hidden) && at ~ /\\$/ }
		at ~ /(^|[^A-Za-z0-9_])(strcpy|strcat|sprintf|gets|strtok|atoi|atol|system|alloca)\(/ { print where " a function that we go without:" at }'
	grep -nE '^[ 	]*//|[;{})] *//' "$@" /dev/null | sed 's,$, -- a comment of the other kind,'
}

sample()
{
	mkdir -p src/base
	cat >src/base/bad.c <<-'END'
		typedef struct case_s case_t;
		static gchar *name;
		#define TRY(x) \
			if (!(x)) \
				return false
		int f(void)
		{
			return 0; // zero
		}
		#define OUT goto out
		int n = atoi("3");
	END
	printf 'static void g(void)\n{\n\treturn;\n}\n#define TWO 2\nint h(void)\n{\n\treturn TWO;\n}\n' >src/base/good.c
}

lint "the house style that no formatter knows" 'bad.c:1:.*another name' 'bad.c:2:.*a word for' 'bad.c:5:.*leaves' 'bad.c:8:.*other kind' 'bad.c:10:.*leaves' 'bad.c:11:.*go without'
