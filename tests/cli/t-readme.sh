#!/bin/sh
# The tour of the README in the shell, to the letter: every line is done, and the letter is closed at the end.
. "$(dirname "$0")/lib.sh"
readme=$(cd "$(dirname "$0")/../.." && pwd)/README.md
unset DOCKET_REGISTER DOCKET_TODAY DOCKET_LANG
mkdir -p "$home/build/src"
ln -s "$DOCKET" "$home/build/src/docket"
cd "$home" || exit 1

# the first indented block behind the heading
awk '/^## .*命令行/ { on = 1; next } on && /^    / { print substr($0, 5); begun = 1 } begun && /^$/ { exit }' "$readme" >tour
holds "the tour is there" grep -q '^docket add letter' tour
sh -ex tour >"$out" 2>"$err" </dev/null
status=$?
told $status "every line of it is done"
docket show 信1 --format json
is "the letter is closed" "$(json 'd["state"]')" closed
finish
