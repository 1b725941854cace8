#!/bin/sh
# Every #include goes along an edge of layers.txt, names its layer, and finds foreign headers at home; a module looks into its own
# header first, so that the header stands by itself.
. "$(dirname "$0")/lib.sh"

findings()
{
	set -- $(sources src include)
	awk -f "$here/layers.awk" "$here/layers.txt" "$here/homes.txt" "$@"
}

sample()
{
	mkdir -p src/domain src/store src/ui include/domain include/cmd
	printf '#include "domain/good.h"\n#include "store/db.h"\n#include <sqlite3.h>\n' >src/domain/good.c
	printf '#include "good.h"\n' >src/domain/bare.c
	printf '#include "domain/good.h"\n#include "domain/late.h"\n' >src/domain/late.c
	printf '#include "domain/late.h"\n#include "domain/inner.h"\n' >src/ui/view.c
	printf '#include <curses.h>\n' >src/ui/term.c
	printf '#include "elsewhere/x.h"\n' >src/store/x.c
	: >include/domain/good.h
	: >include/domain/late.h
	: >src/domain/inner.h
}

lint "includes keep to the layers" \
	'src/domain/good.c:2: domain may not include store' \
	'src/domain/good.c:3: sqlite3.h has another home' \
	'src/domain/bare.c:1: .*names no layer' \
	'src/domain/late.c:1: .*own header' \
	'src/ui/view.c:2: .*private' \
	'src/store/x.c:1: .*no layer'
