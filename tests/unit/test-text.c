#include "base/fail.h"
#include "base/text.h"
#include <string.h>

static void test_accept(void)
{
	static const struct {
		const char *bytes;
		gssize length;
		const char *text; /* NULL: refused */
	} CASES[] = {
	    {"", -1, ""},
	    {"来信", -1, "来信"},
	    {"\xef\xbb\xbf来信", -1, "来信"},
	    {"a\xef\xbb\xbf", -1, "a\xef\xbb\xbf"},
	    {"a\r\nb\rc\n\r", -1, "a\nb\nc\n\n"},
	    {"\r\r\n", -1, "\n\n"},
	    {"abcdef", 3, "abc"},
	    {"a\0b", 3, NULL},
	    {"a\xff", -1, NULL},
	    {"\xc0\x80", -1, NULL},
	    {"\xed\xa0\x80", -1, NULL},     /* a surrogate */
	    {"\xf4\x90\x80\x80", -1, NULL}, /* beyond Unicode */
	    {"\xb9\xa4\xd7\xf7", -1, NULL}, /* GBK */
	    {"来\xe4\xbf", -1, NULL},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *text = text_accept(CASES[i].bytes, CASES[i].length, &error);
		g_assert_cmpstr(text, ==, CASES[i].text);
		if (!text)
			g_assert_error(error, FAIL, FAIL_REFUSED);
	}
	g_autoptr(GError) error = NULL;
	g_assert_null(text_accept("来\xff", -1, &error));
	g_assert_nonnull(strstr(error->message, "4"));
}

struct pair {
	const char *text, *shown;
};

static void check_pairs(const struct pair *pairs, size_t count, char *(*function)(const char *))
{
	for (size_t i = 0; i < count; i++) {
		g_autofree char *shown = function(pairs[i].text);
		g_assert_cmpstr(shown, ==, pairs[i].shown);
	}
}

static void test_display(void)
{
	static const struct pair PAIRS[] = {
	    {NULL, ""},
	    {"", ""},
	    {" \t\n\u3000\u00a0 ", ""},
	    {"  关于\t\r\n食堂\u3000 菜价  ", "关于 食堂 菜价"},
	    {"a\u2028b\xc2\x85"
	     "c",
	        "a b c"},
	    {"\x1b]0;owned\x07", "?]0;owned?"},
	    {"\x1b[2J\x1b[1;1H", "?[2J?[1;1H"},
	    {"\u202etxt.exe", "?txt.exe"},
	    {"\xc2\x9b"
	     "31m",
	        "?31m"},
	    {"a\rb", "a b"},
	    {"\u200b\u2066x", "?x"},
	    {"a\x7f\x01", "a??"},
	    {"食\u200d\u200b\ufeff堂", "食堂"},
	    {"a\u00adb", "ab"},
	    {"\U000e0041x\U000e007f", "x"},
	    {"\ue000\U000f0000", "??"},
	    {"\ufffd\ufffe", "??"},
	    {"e\u0301", "e\u0301"},
	    {"e\u0301\u0302\u0303\u0304", "e\u0301\u0302"},
	    {"\u0301x", "x"},
	    {"a \u0301x", "a x"},
	    {"食\u0301\u0302\u0303", "食\u0301\u0302"},
	    {"👨\u200d👩\u200d👧", "👨👩👧"},
	    {"👍\U0001f3fd", "👍"},
	    {"\U0001f3fd", "\U0001f3fd"},
	    {"❤\ufe0f", "❤"},
	    {"1\ufe0f\u20e3", "1\u20e3"},
	    {"“引号”——…", "“引号”——…"},
	    {"\U00020bb7野家", "\U00020bb7野家"},
	    {"bad \xff\xe4\xbf", "bad ???"},
	    {"\u3164\u2800x", "x"},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), text_display);
}

static void test_display_lines(void)
{
	static const struct pair PAIRS[] = {
	    {NULL, ""},
	    {"  一\n\u3000\u3000二\n\n三\n", "  一\n\u3000\u3000二\n\n三\n"},
	    {"a\tb\u00a0c", "a    b c"},
	    {"a\r\nb\rc\u2029d\xc2\x85"
	     "e",
	        "a\nb\nc\nd\ne"},
	    {"a\x1b[31m\n\u202eb", "a?[31m\n?b"},
	    {"a\x0b\x0c", "a  "},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), text_display_lines);
}

static void test_fold(void)
{
	static const struct pair PAIRS[] = {
	    {"", ""},
	    {"  Hello\u3000\n WORLD ", "hello world"},
	    {"ＡＢＣ１２３：（）", "abc123:()"},
	    {"食堂，菜价", "食堂,菜价"},
	    {"cafe\u0301", "café"},
	    {"CAFÉ", "café"},
	    {"食e\u0301堂", "食é堂"},
	    {"Straße", "strasse"},
	    {"①㈱㎡", "1(株)m2"},
	    {"ｶﾞ", "ガ"},
	    {"か\u3099", "が"},
	    {"한글", "한글"},
	    {"ﬁ", "fi"},
	    {"a\u200bb\u00adc", "abc"},
	    {"…", "..."},
	    {"“对”——‘是’", "“对”——‘是’"},
	    {"a\u00a0\u2003b", "a b"},
	    {"臺灣", "臺灣"},
	    {"\uf900", "豈"},
	    {"İ", "i\u0307"},
	};
	check_pairs(PAIRS, G_N_ELEMENTS(PAIRS), text_fold);
	for (size_t i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
		g_autofree char *again = text_fold(PAIRS[i].shown);
		g_assert_cmpstr(again, ==, PAIRS[i].shown);
	}
}

static void test_small(void)
{
	g_assert_true(text_blank(NULL));
	g_assert_true(text_blank(" \t\n\u3000\u00a0\u2003"));
	g_assert_false(text_blank(" x"));
	g_assert_false(text_blank("\u200b"));
	g_assert_cmpint(text_length(""), ==, 0);
	g_assert_cmpint(text_length("来信e\u0301👨\u200d👩\u200d👧🇨🇳"), ==, 5);
	g_assert_cmpint(text_length("a\r\nb"), ==, 3);
	for (const char *c = "汉〇々かカㄅ가ㄱ\U00020bb7豈ｶ"; *c; c = g_utf8_next_char(c))
		g_assert_true(text_is_cjk(g_utf8_get_char(c)));
	for (const char *c = "a1，。“Ａé \u3000①Ω☆"; *c; c = g_utf8_next_char(c))
		g_assert_false(text_is_cjk(g_utf8_get_char(c)));
	static const struct {
		const char *wide;
		gunichar key;
	} KEYS[] = {{"：", ':'}, {"？", '?'}, {"！", '!'}, {"。", '.'}, {"、", '/'}, {"／", '/'}, {"１", '1'}, {"ｚ", 'z'},
	    {"～", '~'}, {"\u3000", ' '}, {"a", 'a'}, {"汉", 0x6c49}, {"《", 0x300a}};
	for (size_t i = 0; i < G_N_ELEMENTS(KEYS); i++)
		g_assert_cmpuint(text_halfwidth(g_utf8_get_char(KEYS[i].wide)), ==, KEYS[i].key);
}

static void test_narrow(void)
{
	static const char *const TEXTS[][2] = {{"１３８００１３８０００", "13800138000"}, {"ａ１．ｂ＠ｃ", "a1.b@c"},
	    {"电话：１２３，王", "电话：123，王"}, {"。、", "。、"}};
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autofree char *narrow = text_narrow(TEXTS[i][0]);
		g_assert_cmpstr(narrow, ==, TEXTS[i][1]);
	}
}

static bool is_dangerous(gunichar c)
{
	static const struct {
		gunichar first, last;
	} RANGES[] = {{0x00, '\n' - 1}, {'\n' + 1, 0x1f}, {0x7f, 0x9f}, {0xad, 0xad}, {0x61c, 0x61c}, {0x200b, 0x200f},
	    {0x2028, 0x202e}, {0x2060, 0x206f}, {0xe000, 0xf8ff}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xe0000, 0x10ffff}};
	for (size_t i = 0; i < G_N_ELEMENTS(RANGES); i++)
		if (c >= RANGES[i].first && c <= RANGES[i].last)
			return true;
	return false;
}

/* No single character of Unicode comes out as one that a terminal obeys, and what comes out is not changed again. */
static void test_every_character(void)
{
	for (gunichar c = 1; c < 0x110000; c++) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		char text[16] = "a";
		text[1 + g_unichar_to_utf8(c, text + 1)] = '\0';
		g_autofree char *line = text_display(text);
		g_autofree char *lines = text_display_lines(text);
		for (const char *at = lines; *at; at = g_utf8_next_char(at))
			if (is_dangerous(g_utf8_get_char(at)))
				g_error("U+%04X comes out", c);
		g_assert_null(strchr(line, '\n'));
		g_autofree char *again = text_display(line);
		g_assert_cmpstr(again, ==, line);
	}
}

/* The Big List of Naughty Strings, where it is at hand. */
static void test_naughty(void)
{
	const char *folder = g_getenv("DOCKET_CORPORA");
	g_autofree char *path = g_build_filename(folder ? folder : "", "terminal", "blns.txt", NULL);
	g_autofree char *all = NULL;
	if (!folder || !g_file_get_contents(path, &all, NULL, NULL)) {
		g_test_skip("DOCKET_CORPORA names no folder with terminal/blns.txt");
		return;
	}
	g_autofree char *shown = text_display_lines(all);
	for (const char *at = shown; *at; at = g_utf8_next_char(at))
		g_assert_false(is_dangerous(g_utf8_get_char(at)));
	g_assert_cmpuint(strlen(shown), >, strlen(all) / 2);
}

static void test_initials(void)
{
	static const struct {
		const char *text, *initials;
	} LIST[] = {
	    {.text = "后勤处", .initials = "hqc"},
	    {.text = "教务处（研究生院）", .initials = "jwcyjsy"},
	    {.text = "三号楼 A 座", .initials = "shlaz"},
	    {.text = "Office 12", .initials = "office12"},
	    {.text = "，。", .initials = ""},
	    {.text = "", .initials = ""},
	    {.text = NULL, .initials = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		g_autofree char *initials = text_initials(LIST[i].text);
		g_assert_cmpstr(initials, ==, LIST[i].initials);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/text/narrow", test_narrow);
	g_test_add_func("/text/accept", test_accept);
	g_test_add_func("/text/display", test_display);
	g_test_add_func("/text/display-lines", test_display_lines);
	g_test_add_func("/text/fold", test_fold);
	g_test_add_func("/text/initials", test_initials);
	g_test_add_func("/text/small", test_small);
	g_test_add_func("/text/every-character", test_every_character);
	g_test_add_func("/text/naughty", test_naughty);
	return g_test_run();
}
