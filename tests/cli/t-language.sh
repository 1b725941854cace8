#!/bin/sh
# Chinese on a machine with no locale installed, English on request; days in words of both.
. "$(dirname "$0")/lib.sh"
han='\p{Han}'
export LC_ALL=C
unset DOCKET_LANG

docket help
holds "Chinese without being asked" env LC_ALL=C.UTF-8 grep -q '用法' "$out"
docket --lang en help
says '^usage: docket'
holds "English has no Chinese" env LC_ALL=C.UTF-8 sh -c "! grep -qP '$han' '$out'"
for page in events dates exit filter add 'add letter' assign list report calendar staff unit; do
	# shellcheck disable=SC2086
	docket --lang en help $page
	[ $status -eq 0 ] && ! LC_ALL=C.UTF-8 grep -qP "$han" "$out"
	told $? "nor has help $page"
done
DOCKET_LANG=en docket help
says '^usage: docket'
DOCKET_LANG=en docket --lang zh help
holds "the option stands over the variable" env LC_ALL=C.UTF-8 grep -q '用法' "$out"
docket frobnicate
holds "refusals too" env LC_ALL=C.UTF-8 grep -q '没有命令“frobnicate”' "$err"
docket --lang en frobnicate
holds "in English" grep -q "there is no command 'frobnicate'" "$err"

begin
docket list
holds "the register speaks Chinese" env LC_ALL=C.UTF-8 grep -q '没有符合的件' "$out"
runs 0 setting change language en
docket list
holds "until it is set to English" grep -q 'No case fits' "$out"
docket help
says '^usage: docket'
docket show 1
holds "refusals of the office too" grep -q 'no case has the number' "$err"
docket --lang zh list
holds "the option stands over the register" env LC_ALL=C.UTF-8 grep -q '没有符合的件' "$out"
refused 2 'de' setting change language de

# a copy finds the translation beside it, and says where it is missing
mkdir -p "$HOME/copy"
cp "$DOCKET" "$HOME/copy/docket"
"$HOME/copy/docket" --lang zh help >"$out" 2>"$err"
holds "a copy alone says what is missing, or speaks Chinese" env LC_ALL=C.UTF-8 grep -q '中文译文\|用法' "$out" "$err"
mkdir -p "$HOME/copy/locale/zh_CN/LC_MESSAGES"
cp "$(dirname "$DOCKET")/../data/po/zh_CN/LC_MESSAGES/docket.mo" "$HOME/copy/locale/zh_CN/LC_MESSAGES"
"$HOME/copy/docket" --lang zh help >"$out" 2>"$err"
holds "a copy with its translation speaks Chinese" env LC_ALL=C.UTF-8 grep -q '用法' "$out"
holds "and complains of nothing" test ! -s "$err"

for locale in C POSIX xx_YY.UTF-8 zh_CN.GBK C.UTF-8; do
	LC_ALL=$locale "$DOCKET" --lang zh help >"$out"
	holds "Chinese where LC_ALL is $locale" env LC_ALL=C.UTF-8 grep -q '用法' "$out"
done

for day in 今天 today 昨天 yesterday -1 2.28 0228 2月28日 周一; do
	docket add letter box=校长信箱 received="$day" subject="$day" body=x
	is "received $day" $status 0
done
docket list received:2022-02-28 --format json
is "six of them the day before" "$(json 'd["total"]')" 7
finish
