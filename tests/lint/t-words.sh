#!/bin/sh
# Nothing is left for later, and no file speaks of the machine on which it was written.
. "$(dirname "$0")/lib.sh"

findings()
{
	# the words are cut in two, so that this file is not among the findings
	find . -path ./.git -prune -o -path './build*' -prune -o -type f -print |
		xargs grep -InE -e '(^|[^A-Za-z])(TO''DO|FIX''ME|XX''X|HA''CK|T''BD)([^A-Za-z]|$)' -e '(^|[^A-Za-z0-9_.])/(wo''rk|ho''me/[a-z]+|ro''ot)/[a-z]' 2>/dev/null
}

sample()
{
	echo "/* TO""DO: later */" >a.c
	echo "FIX""ME" >b.md
	echo "cp /ro""ot/x y" >c.sh
}

lint "nothing is left for later" 'a.c:1' 'b.md:1' 'c.sh:1'
