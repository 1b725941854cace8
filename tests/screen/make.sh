#!/bin/sh
# make.sh SCRIPT FILE [BASE]: the register FILE, which SCRIPT fills, on top of the register BASE where there is one. Made once with
# the tests, since each of them begins with a copy. The harness sets DOCKET, the program.
set -eu
rm -f "$2" "$2-wal" "$2-shm"
[ $# -eq 2 ] || cp "$3" "$2"
unset DOCKET_AS DOCKET_TRACE DOCKET_FAULT XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME
sh "$1" "$2"
