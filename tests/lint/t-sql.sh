#!/bin/sh
# SQL stands in data/sql, with a name and a comment above every statement; there is none in the strings of the source.
. "$(dirname "$0")/lib.sh"

findings()
{
	set -- $(sources src include)
	literals "$@" | awk '
		{
			text = $0
			sub(/^[^:]*:[^:]*:/, "", text)
			text = tolower(text)
			while (match(text, /"([^"\\]|\\.)*"/)) {
				string = substr(text, RSTART, RLENGTH)
				text = substr(text, RSTART + RLENGTH)
				if (string ~ /(^"|[^a-z])(select [^"]* from|insert (or [a-z]+ )?into|update [a-z_]+ set|delete from|replace into|(create|drop|alter) (table|index|trigger|view|virtual|temp|unique)|pragma [a-z])/)
					print $0
			}
		}'
	find data/sql -name '*.sql' 2>/dev/null | sort | while read -r file; do
		awk -f "$here/sql.awk" "$file"
	done
}

sample()
{
	mkdir -p src/store data/sql/query
	cat >src/store/bad.c <<-'END'
		/* "SELECT a FROM comment" is fine */
		const char *one = "SELECT a FROM b";
		const char *two = "delete from event";
		const char *three = N_("select a case from the list");
		const char *four = "update the list";
	END
	printf -- '-- name: lonely(a text) -> b\nSELECT b FROM c WHERE a = $a;\n\n-- What it is.\n-- name: fine() -> b\nSELECT b FROM c;\n' >data/sql/query/bad.sql
}

lint "SQL is in data/sql" 'bad.c:2:' 'bad.c:3:' 'bad.sql:1: lonely'
