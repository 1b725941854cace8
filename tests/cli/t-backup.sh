#!/bin/sh
# A copy of the register, and a copy put back.
. "$(dirname "$0")/lib.sh"
begin
letter Water >/dev/null
letter Canteen >/dev/null

runs 0 backup "$home/copy.db"
says "copied and checked: $home/copy.db, [0-9]+ events"
refused 1 copy.db backup "$home/copy.db"
refused 1 . backup "$home/none/copy.db"
docket list --register "$home/copy.db" --format json
is "the copy is a register" "$(json 'd["total"]')" 2
runs 0 audit --register "$home/copy.db"

letter Library >/dev/null
refused 1 replace restore "$home/copy.db"
refused 2 'replace cannot be .no' restore "$home/copy.db" replace=no
refused 3 . restore "$home/none.db" replace=yes
printf x >"$home/bad.db"
refused 7 . restore "$home/bad.db" replace=yes
docket list --format json
is "nothing was put back" "$(json 'd["total"]')" 3
runs 0 restore "$home/copy.db" replace=yes --format json
kept=$(json 'd["kept"]')
docket list --format json
is "the copy is put back" "$(json 'd["total"]')" 2
docket list --register "$kept" --format json
is "and the old register is kept" "$(json 'd["total"]')" 3
runs 0 audit
runs 0 restore "$home/copy.db" --register "$home/new.db"
says "put back: $home/new.db"
runs 0 audit --register "$home/new.db"
finish
