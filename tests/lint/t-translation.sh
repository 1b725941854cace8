#!/bin/sh
# Every sentence for people can be translated, and stands in Chinese in data/po/zh_CN.po: complete, none fuzzy, formats that agree.
. "$(dirname "$0")/lib.sh"

# What an error or a command says is wrapped in _().
unwrapped()
{
	literals $(sources src) | grep -E '[^a-z_]fail\([^"]*, *"|->say\([^"]*, *"'
}

# entries FILE OPTION -> the sentences that OPTION of msgattrib lets through, one a line
entries()
{
	msgattrib --no-location --no-wrap "$2" "$1" | awk '
		BEGIN { RS = ""; FS = "\n" }
		{
			text = ""
			for (i = 1; i <= NF && $i !~ /^(#~ )?msgstr/; i++)
				if ($i !~ /^#[^~]/) {
					sub(/^(#~ )?(msgid )?"/, "", $i)
					sub(/"$/, "", $i)
					text = text $i
				}
			if (text != "")
				print "\"" text "\""
		}'
}

# FILE with every sentence marked as a format that looks like one: formats in tables are not known to xgettext.
formatted()
{
	awk 'BEGIN { RS = ""; ORS = "\n\n" }
		/%[-0-9.$*l]*[sdiucfgx]/ && !/c-format/ && !/#~/ { print "#, c-format" "\n" $0; next }
		{ print }' "$1"
}

findings()
{
	unwrapped
	set -- $(sources src include)
	if [ -f data/keys.ini ]; then
		awk -f "$here/keys.awk" data/keys.ini >"$scratch/keys.c"
		set -- "$@" "$scratch/keys.c"
	fi
	xgettext --language=C --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=ngettext:1,2 -o "$scratch/all.pot" "$@" || return
	msgmerge -q --no-fuzzy-matching -o "$scratch/merged.po" data/po/zh_CN.po "$scratch/all.pot" || return
	entries "$scratch/merged.po" --untranslated | sed 's/^/not translated: /'
	entries "$scratch/merged.po" --only-fuzzy | sed 's/^/fuzzy, or its directives differ: /'
	formatted "$scratch/merged.po" >"$scratch/formatted.po"
	msgfmt --check-format -o /dev/null "$scratch/formatted.po" 2>&1 | grep -v 'fatal error' | sed "s,^$scratch/formatted.po,format: ,"
	entries "$scratch/merged.po" --only-obsolete | sed 's/^/no longer said: /'
	same "$scratch/merged.po"
}

# Sentences of three words and more whose Chinese is no Chinese.
same()
{
	msgattrib --translated --no-obsolete --no-wrap "$1" | awk '
		/^msgid / { id = $0 }
		/^msgstr / && id ~ /[a-z]+ [a-z]+ [a-z]+/ && $0 ~ /^[\001-\177]*$/ && $0 != "msgstr \"\"" { print "not Chinese: " id }'
}

sample()
{
	mkdir -p src/cmd include data/po
	echo 'F9 = fly   # fly: leave the ground' >data/keys.ini
	cat >src/cmd/bad.c <<-'END'
		void f(GError **error)
		{
			fail(error, FAIL_USAGE, "said in English only");
			fail(error, FAIL_USAGE, _("never translated"));
			fail(error, FAIL_USAGE, _("there are %d cases"), 1);
			fail(error, FAIL_USAGE, _("a doubtful thing"));
			fail(error, FAIL_USAGE, _("a lazy piece of work"));
			fail(error, FAIL_USAGE, _("fine"));
		}
	END
	cat >data/po/zh_CN.po <<-'END'
		msgid ""
		msgstr ""
		"Project-Id-Version: x\n"
		"Language: zh_CN\n"
		"MIME-Version: 1.0\n"
		"Content-Type: text/plain; charset=UTF-8\n"
		"Content-Transfer-Encoding: 8bit\n"

		msgid "there are %d cases"
		msgstr "有%s件"

		#, fuzzy
		msgid "a doubtful thing"
		msgstr "可疑"

		msgid "a lazy piece of work"
		msgstr "a lazy piece of work"

		msgid "fine"
		msgstr "好"

		msgid "gone"
		msgstr "没了"
	END
}

lint "everything is said in Chinese" 'bad.c:3:.*English only' 'not translated: "never' 'not translated: "leave the ground"' 'fuzzy.*doubtful' 'fuzzy.*there are' \
	'no longer said: "gone"' 'not Chinese: .*lazy'
