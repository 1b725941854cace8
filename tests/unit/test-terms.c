#include "base/terms.h"
#include "base/text.h"
#include <string.h>

static void test_index(void)
{
	static const struct {
		const char *text, *terms;
	} CASES[] = {
	    {"", ""},
	    {"，。！ \n", ""},
	    {"食", "食"},
	    {"食堂", "食 食堂 堂"},
	    {"食堂菜价", "食 食堂 堂 堂菜 菜 菜价 价"},
	    {"食堂，菜价", "食 食堂 堂 菜 菜价 价"},
	    {"食堂 菜价", "食 食堂 堂 菜 菜价 价"},
	    {"食堂食堂", "食 食堂 堂 堂食"},
	    {"Hello WORLD hello", "hello world"},
	    {"用docket登记ＡＢＣ１２３", "用 docket 登 登记 记 abc123"},
	    {"a_b-c.d", "a b c d"},
	    {"\"OR\" AND *", "or and"},
	    {"Café Straße", "café strasse"},
	    {"ｶﾞｲﾄﾞ", "ガ ガイ イ イド ド"},
	    {"👍好", "好"},
	    {"第①条", "第 1 条"},
	    {"\U00020bb7野家", "\U00020bb7 \U00020bb7野 野 野家 家"},
	    {"〇二", "〇 〇二 二"},
	    {"食\u200b堂", "食 食堂 堂"},
	    {"\u19b0a", "a"},
	    {"食堂 \x01st", "食 食堂 堂 ճմ"},
	    {"\x01rsgy gy", "ղճ ղճէ ղճէչ ճէ ճէչ էչ gy"},
	    {"\x01"
	     "3hss",
	        "ըճ ըճճ ճճ"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *terms = terms_index(CASES[i].text);
		g_assert_cmpstr(terms, ==, CASES[i].terms);
	}
}

static void test_query(void)
{
	static const struct {
		const char *word, *query;
		bool exact;
	} CASES[] = {
	    {"", NULL, false},
	    {"，。", NULL, false},
	    {"\"*", NULL, false},
	    {"罚", "\"罚\"", true},
	    {"食堂", "\"食堂\"", true},
	    {"食堂价", "\"食堂\" AND \"堂价\"", false},
	    {"食堂，价格", "\"食堂\" AND \"价格\"", false},
	    {"（食堂）", "\"食堂\"", false},
	    {"Docket", "\"docket\"* OR (\"դկգի\" AND \"կգիե\" AND \"գիեմ\")", false},
	    {"st", "\"st\"* OR (\"ճմ\")", true},
	    {"sts", "\"sts\"* OR (\"ճմճ\")", true},
	    {"s", "\"s\"*", true},
	    {"A4", "\"a4\"*", true},
	    {"2号楼", "\"2\" AND \"号楼\"", false},
	    {"楼2", "\"楼\" AND \"2\"*", false},
	    {"e-mail", "\"e\" AND \"mail\"*", false},
	    {"mail-", "\"mail\"", false},
	    {"\"x\" OR y*", "\"x\" AND \"or\" AND \"y\"", false},
	    {"ＡＢ", "\"ab\"* OR (\"աբ\")", true},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		bool exact;
		g_autofree char *query = terms_query(CASES[i].word, &exact);
		g_assert_cmpstr(query, ==, CASES[i].query);
		g_assert_true(exact == CASES[i].exact);
	}
}

/* Whether one clause of a query ("\"食堂\"" or "\"do\"*") holds for the terms of a text. */
static bool clause_holds(const char *clause, const char *terms)
{
	const char *end = strrchr(clause, '"');
	g_autofree char *wanted = g_strndup(clause + 1, (gsize)(end - clause - 1));
	g_auto(GStrv) all = g_strsplit(terms, " ", -1);
	if (end[1] != '*')
		return g_strv_contains((const char *const *)all, wanted);
	for (char **term = all; *term; term++)
		if (g_str_has_prefix(*term, wanted))
			return true;
	return false;
}

static bool query_holds(const char *query, const char *terms)
{
	g_auto(GStrv) ways = g_strsplit_set(query, "()", -1);
	const char * or = strstr(query, " OR ");
	g_autofree char *first = or ? g_strndup(query, (gsize)(or -query)) : NULL;
	if (or)
		return query_holds(first, terms) || query_holds(ways[1], terms);
	g_auto(GStrv) clauses = g_strsplit(query, " AND ", -1);
	for (char **clause = clauses; *clause; clause++)
		if (!clause_holds(*clause, terms))
			return false;
	return true;
}

/* Every piece of a text that begins where a word does is found under the text's terms; an exact query finds nothing
 * else. */
static void test_every_piece(void)
{
	static const char TEXT[] =
	    "各位领导：食堂二楼的红烧肉 12 元一份（3月还是9元），见www.example.org/menu，e-mail写了三封。\n谢谢！OK";
	static const char OTHER[] = "食堂的菜价 128 元，学生们写信：二楼的肉太贵。examples";
	g_autofree char *folded = text_fold(TEXT);
	g_autofree char *terms = terms_index(TEXT);
	g_autofree char *other_folded = text_fold(OTHER);
	g_autofree char *other_terms = terms_index(OTHER);
	int found = 0;
	for (const char *from = folded; *from; from = g_utf8_next_char(from)) {
		if (from > folded && g_ascii_isalnum(*from) && g_ascii_isalnum(from[-1]))
			continue;
		for (const char *to = g_utf8_next_char(from); *to; to = g_utf8_next_char(to)) {
			bool exact;
			g_autofree char *typed = g_strndup(from, (gsize)(to - from));
			g_autofree char *piece = text_fold(typed);
			g_autofree char *query = terms_query(piece, &exact);
			if (!query)
				continue;
			found++;
			g_assert_true(terms_found(folded, piece));
			if (!query_holds(query, terms))
				g_error("'%s' is not found by %s", piece, query);
			if (exact && query_holds(query, other_terms))
				g_assert_true(terms_found(other_folded, piece));
		}
	}
	g_assert_cmpint(found, >, 1000);
}

/* A word too long to be kept whole is still found. */
static void test_long(void)
{
	g_autofree char *word = g_strnfill(500, 'x');
	g_autofree char *terms = terms_index(word);
	g_assert_cmpuint(strlen(terms), ==, 64);
	bool exact;
	g_autofree char *query = terms_query(word, &exact);
	g_assert_false(exact);
	g_assert_true(query_holds(query, terms));
}

/* A text that is all different pairs, and more than a table of the first size holds. */
static void test_many(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (gunichar c = 0x4e00; c < 0x9000; c++)
		g_string_append_unichar(text, c);
	g_string_append(text, text->str);
	g_autofree char *terms = terms_index(text->str);
	g_auto(GStrv) all = g_strsplit(terms, " ", -1);
	g_assert_cmpuint(g_strv_length(all), ==, 2 * (0x9000 - 0x4e00));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/terms/index", test_index);
	g_test_add_func("/terms/query", test_query);
	g_test_add_func("/terms/every-piece", test_every_piece);
	g_test_add_func("/terms/long", test_long);
	g_test_add_func("/terms/many", test_many);
	return g_test_run();
}
