#!/bin/sh
# A register that is no register, cut short, changed behind the program's back or newer: named, and left alone.
. "$(dirname "$0")/lib.sh"
begin
letter Water >/dev/null
letter Canteen >/dev/null
"$DOCKET" backup "$home/good.db" >/dev/null

# damaged WHAT -> the register is refused and stays as it is
damaged()
{
	before=$(cksum <"$DOCKET_REGISTER")
	refused 7 "$DOCKET_REGISTER" list
	is "$1 is left alone" "$(cksum <"$DOCKET_REGISTER")" "$before"
	holds "with nothing beside it" test ! -e "$DOCKET_REGISTER-wal" -a ! -e "$DOCKET_REGISTER-journal"
	rm -f "$DOCKET_REGISTER"
}

rm -f "$DOCKET_REGISTER" "$DOCKET_REGISTER"-*
: >"$DOCKET_REGISTER"
damaged "an empty file"
head -c 20000 "$home/good.db" >"$DOCKET_REGISTER"
damaged "half a register"
printf 'not a register\n%.0s' 1 2 3 4 5 6 7 8 9 >"$DOCKET_REGISTER"
damaged "a text"
python3 - "$DOCKET_REGISTER" <<-'END'
	import sqlite3, sys
	db = sqlite3.connect(sys.argv[1])
	db.execute("create table event (x)")
	db.close()
END
damaged "another program's database"
cp "$home/good.db" "$DOCKET_REGISTER"
python3 - "$DOCKET_REGISTER" <<-'END'
	import sqlite3, sys
	db = sqlite3.connect(sys.argv[1])
	db.execute("insert into schema_version values (99, '2099-01-01 00:00:00')")
	db.commit()
	db.close()
END
damaged "a newer register"
mkdir "$DOCKET_REGISTER"
refused 7 . list
rmdir "$DOCKET_REGISTER"

# change STATEMENT -> a copy of the register on which STATEMENT was run; what guards the events is taken away first
change()
{
	rm -f "$DOCKET_REGISTER" "$DOCKET_REGISTER"-*
	cp "$home/good.db" "$DOCKET_REGISTER"
	python3 - "$DOCKET_REGISTER" "$1" <<-'END'
		import sqlite3, sys
		db = sqlite3.connect(sys.argv[1])
		if " event" in sys.argv[2]:
		    for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
		        db.execute(f'drop trigger "{name}"')
		db.execute(sys.argv[2])
		db.commit()
		db.close()
	END
	docket audit
	is "found: $1" $status 7
	holds "and named" sh -c "grep -q '[1-9][0-9]* findings' '$out' || grep -q . '$err'"
}

change "update event set body = replace(body, 'Water', 'Wine')"
docket audit --format json
holds "findings in JSON" test "$(json 'len(d["findings"])')" -ge 1
change "delete from event where seq = (select max(seq) from event)"
change "update casefile set subject = 'Wine'"
runs 0 rebuild
runs 0 audit
finish
