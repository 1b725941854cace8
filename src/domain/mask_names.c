/*
 * The names of people in what offices write into the field for the writer, the visitor, the representatives:
 * 王建国等5人, 代表王建国, 王建国 李娜, 王建国（2019级）.
 */
#include "base/text.h"
#include "domain/mask.h"
#include "domain/masking.h"
#include <string.h>

enum {
	TITLED_LEAST = 4, /* characters of a name with a title behind it: 王老师 stays whole */
	NAME_LEAST = 2    /* of a name, without what is taken away */
};

/* Whoever speaks for others stands before it, behind it, or behind a colon after it. */
static const char FOR[] = "代表";

/* What is written behind a name. */
static const char *const BEHIND[] = {
    "夫妇", "夫妻", "家属", "家长", "一家", "全家", "父亲", "母亲", "父母", "本人", "的", NULL};

/* What stands where a name could, and names nobody. */
static const char *const NOBODY[] = {"学生", "家长", "学生家长", "教师", "教职工", "职工", "员工", "业主", "住户",
    "群众", "同学", "老师", "全体", "部分", "申请人", "代理人", "委托人", "联系人", "来访人", "来信人", "信访人",
    "投诉人", "举报人", "反映人", "当事人", "本人", "匿名", "匿名者", "无名", NULL};

static bool is_long(const char *name)
{
	return g_utf8_strlen(name, -1) >= NAME_LEAST;
}

/* Cuts TEXT where WORD stands behind something. */
static void cut(char *text, const char *word)
{
	char *at = *text ? strstr(g_utf8_next_char(text), word) : NULL;
	if (at)
		*at = '\0';
}

/* What stands in brackets behind a name is none of it. */
static void cut_brackets(char *text)
{
	static const char *const BRACKETS[] = {"(", "[", "<", "{", "（", "【", "〔", "《", ")", "]", "）", "】", "〕"};
	char *from = text;
	while (*from && g_utf8_strchr("([<{（【〔《)]）】〕 ", -1, g_utf8_get_char(from)))
		from = g_utf8_next_char(from);
	memmove(text, from, strlen(from) + 1);
	for (size_t i = 0; i < G_N_ELEMENTS(BRACKETS); i++)
		cut(text, BRACKETS[i]);
}

/* Leaves the first LENGTH bytes of TEXT, where that is still a name; whether it is. */
static bool keep(char *text, size_t length)
{
	g_autofree char *rest = g_strndup(text, length);
	if (!is_long(g_strchomp(rest)))
		return false;
	text[strlen(rest)] = '\0';
	return true;
}

/* Takes SUFFIX off TEXT while a name is left; whether it did. */
static bool drop(char *text, const char *suffix)
{
	return g_str_has_suffix(text, suffix) && keep(text, strlen(text) - strlen(suffix));
}

/* 王建国5人, 王建国三人: how many they are. */
static void drop_count(char *text)
{
	static const char DIGITS[] = "0123456789０１２３４５６７８９一二三四五六七八九十百几数多余两";
	g_autofree char *rest = g_strdup(text);
	if (!drop(rest, "人") && !drop(rest, "名") && !drop(rest, "位"))
		return;
	const char *end = rest + strlen(rest);
	for (const char *last; (last = g_utf8_find_prev_char(rest, end)); end = last)
		if (!g_utf8_strchr(DIGITS, -1, g_utf8_get_char(last)))
			break;
	if (*end)
		keep(text, (size_t)(end - rest));
}

/* Takes one of the words BEHIND a name off TEXT; whether there was one. */
static bool drop_word(char *text)
{
	for (const char *const *word = BEHIND; *word; word++)
		if (drop(text, *word))
			return true;
	return false;
}

/* Leaves of TEXT, which has one name at most, that name. */
static void trim(char *text)
{
	cut_brackets(text);
	cut(text, "一行");
	if (g_str_has_prefix(text, "等"))
		*text = '\0';
	cut(text, "等");
	g_strstrip(text);
	drop_count(text);
	while (drop_word(text)) {
	}
	if (g_utf8_strlen(text, -1) >= TITLED_LEAST)
		text[strlen(text) - mask_title(text)] = '\0';
	g_strstrip(text);
	if (g_strv_contains(NOBODY, text))
		*text = '\0';
}

static void add(GPtrArray *names, const char *name)
{
	if (*name && !g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
		g_ptr_array_add(names, g_strdup(name));
}

/* NAME; of 王建国和李娜 both, too. */
static void add_name(GPtrArray *names, const char *name)
{
	static const char *const AND[] = {"和", "与", "及", "跟"};
	add(names, name);
	for (size_t i = 0; i < G_N_ELEMENTS(AND); i++) {
		const char *at = strstr(name, AND[i]);
		g_autofree char *one = at ? g_strndup(name, (size_t)(at - name)) : NULL;
		if (!one || !is_long(g_strstrip(one)) || !is_long(at + strlen(AND[i])))
			continue;
		add(names, one);
		add(names, at + strlen(AND[i]));
	}
}

static bool is_han(char **words)
{
	for (; *words; words++)
		if (!text_is_cjk(g_utf8_get_char(*words)))
			return false;
	return true;
}

/* Whether blanks part the Han WORDS into names: a surname and a given name (王 建国, 欧阳 修远) they do not. */
static bool are_names(char **words)
{
	for (char **word = words; *word; word++)
		if (!is_long(*word))
			return false;
	return g_strv_length(words) > 1 && !(g_utf8_strlen(*words, -1) == 2 && masking_compound(*words));
}

/* What is in ENTRY, which no comma parts. */
static void add_entry(GPtrArray *names, const char *entry)
{
	g_autofree char *whole = g_strdup(entry);
	trim(whole);
	g_auto(GStrv) words = g_strsplit(whole, " ", -1);
	bool han = is_han(words), several = han && are_names(words);
	g_autofree char *one = g_strjoinv(han ? "" : " ", words);
	if (!several)
		add_name(names, one);
	for (char **word = several ? words : NULL; word && *word; word++) {
		trim(*word);
		add_name(names, *word);
	}
}

/* What parts entries at TEXT, in bytes; 0: nothing. */
static size_t parted_at(const char *text)
{
	gunichar c = g_utf8_get_char(text);
	if (g_str_has_prefix(text, FOR))
		return strlen(FOR);
	bool parts = c == ':' || c == 0xff1a || (c != ' ' && masking_parts(c));
	return parts ? (size_t)(g_utf8_next_char(text) - text) : 0;
}

char **masking_names(const char *text)
{
	GPtrArray *names = g_ptr_array_new();
	g_autoptr(GString) entry = g_string_new(NULL);
	while (*text) {
		size_t parted = parted_at(text);
		const char *next = parted ? text + parted : g_utf8_next_char(text);
		bool doubled = *text == ' ' && g_str_has_suffix(entry->str, " ");
		if (!parted && !doubled)
			g_string_append_len(entry, text, next - text);
		if (parted || !*next) {
			add_entry(names, entry->str);
			g_string_truncate(entry, 0);
		}
		text = next;
	}
	g_ptr_array_add(names, NULL);
	return (char **)g_ptr_array_free(names, FALSE);
}
