#!/bin/sh
# Files of a case: put in, listed, taken out.
. "$(dirname "$0")/lib.sh"
begin
n=$(letter Water)
printf 'first' >"$home/scan.txt"
head -c 100000 /dev/urandom >"$home/photo.jpg"

runs 0 attachment "$n"
says 'No files are attached'
runs 0 attach "$n" "$home/scan.txt" "$home/photo.jpg"
says '2 files attached'
runs 0 attachment "$n"
says '1 +scan.txt' '2 +photo.jpg .* 100000'
docket show "$n" --format json
is "in the case" "$(json '[(a["item"], a["name"], a["size"]) for a in d["attachments"]]')" "[(1, 'scan.txt', 5), (2, 'photo.jpg', 100000)]"
docket list has:attachment --format json
is "and found" "$(json 'd["total"]')" 1
mkdir "$home/saved"
runs 0 attachment "$n" save="$home/saved"
holds "as it was" cmp "$home/photo.jpg" "$home/saved/photo.jpg"
runs 0 attachment "$n" save="$home/saved" item=1
is "never over another" "$(ls "$home/saved" | wc -l)" 3
refused 3 'no file 3; 2' attachment "$n" save="$home/saved" item=3
refused 2 'item= is a whole' attachment "$n" save="$home/saved" item=first
refused 1 . attachment "$n" save="$home/nowhere"
refused 3 missing attach "$n" "$home/scan.txt" "$home/missing"
refused 1 . attach "$n" "$home"
refused 2 'needs FILE' attach "$n"
docket show "$n" --format json
is "all or none" "$(json 'len(d["attachments"])')" 2
printf 'x' >"$home/..; rm -rf x.txt"
runs 0 attach "$n" "$home/..; rm -rf x.txt"
runs 0 attachment "$n" save="$home/saved" item=3
is "nothing beside the folder" "$(ls "$home/saved" | wc -l)" 4
runs 0 undo "$n"
docket show "$n" --format json
is "undone" "$(json 'len(d["attachments"])')" 2
runs 0 audit
finish
