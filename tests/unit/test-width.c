#include "base/text.h"
#include "base/width.h"
#include <stdio.h>
#include <string.h>
#include <wchar.h>

static void test_of(void)
{
	static const struct {
		const char *text;
		int narrow, wide; /* cells where ambiguous characters take 1, and 2 */
	} CASES[] = {
	    {"", 0, 0},
	    {"abc", 3, 3},
	    {"来信", 4, 4},
	    {"，。：（）", 10, 10},
	    {"\u3000", 2, 2},
	    {"Ａ１", 4, 4},
	    {"“”‘’…—·", 7, 14},
	    {"①℃×±§※→■●★", 10, 20},
	    {"αя─│", 4, 8},
	    {"e\u0301", 1, 1},
	    {"食\u0301", 2, 2},
	    {"👨", 2, 2},
	    {"🇨", 1, 1},
	    {"\U00020bb7", 2, 2},
	    {"가", 2, 2},
	    {"ｶ", 1, 1},
	    {"é", 1, 2},
	    {"ñ", 1, 1},
	    {"\x01\x7f", 0, 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_test_message("%s", CASES[i].text);
		g_assert_cmpint(width_text(CASES[i].text), ==, CASES[i].narrow);
		width_set_ambiguous(2);
		g_assert_cmpint(width_ambiguous(), ==, 2);
		g_assert_cmpint(width_text(CASES[i].text), ==, CASES[i].wide);
		width_set_ambiguous(1);
	}
}

/* The C library's name leads to us. */
static void test_wcwidth(void)
{
	g_assert_cmpint(wcwidth(L'来'), ==, 2);
	g_assert_cmpint(wcwidth(L'\0'), ==, 0);
	g_assert_cmpint(wcwidth(L'\x1b'), ==, -1);
	g_assert_cmpint(wcwidth(L'“'), ==, 1);
	width_set_ambiguous(2);
	g_assert_cmpint(wcwidth(L'“'), ==, 2);
	width_set_ambiguous(1);
}

static void test_clip(void)
{
	static const struct {
		const char *text;
		int cells;
		const char *clipped;
	} CASES[] = {
	    {"关于食堂", 8, "关于食堂"},
	    {"关于食堂", 7, "关于.."},
	    {"关于食堂", 6, "关于.."},
	    {"关于食堂", 5, "关.."},
	    {"关于食堂", 3, ".."},
	    {"关于食堂", 2, ".."},
	    {"关于食堂", 1, "."},
	    {"关于食堂", 0, ""},
	    {"关于食堂", -3, ""},
	    {"abcdef", 5, "abc.."},
	    {"abc", 3, "abc"},
	    {"ae\u0301", 2, "ae\u0301"},
	    {"ae\u0301bcd", 4, "ae\u0301.."},
	    {"", 4, ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *clipped = width_clip(CASES[i].text, CASES[i].cells);
		g_assert_cmpstr(clipped, ==, CASES[i].clipped);
	}
}

static void test_pad(void)
{
	static const struct {
		const char *text;
		int cells;
		enum width_align align;
		const char *padded;
	} CASES[] = {
	    {"来信", 6, WIDTH_LEFT, "来信  "},
	    {"来信", 6, WIDTH_RIGHT, "  来信"},
	    {"来信", 7, WIDTH_CENTRE, " 来信  "},
	    {"关于食堂", 7, WIDTH_LEFT, "关于.. "},
	    {"关于食堂", 7, WIDTH_RIGHT, " 关于.."},
	    {"关于食堂", 1, WIDTH_LEFT, "."},
	    {"", 3, WIDTH_LEFT, "   "},
	    {"x", 0, WIDTH_LEFT, ""},
	    {"x", -1, WIDTH_RIGHT, ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *padded = width_pad(CASES[i].text, CASES[i].cells, CASES[i].align);
		g_assert_cmpstr(padded, ==, CASES[i].padded);
	}
}

static char *wrapped(const char *text, int cells)
{
	g_autoptr(GPtrArray) lines = width_wrap(text, cells);
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("|", (char **)lines->pdata);
}

static void test_wrap(void)
{
	static const struct {
		const char *text;
		int cells;
		const char *lines;
	} CASES[] = {
	    {"", 10, ""},
	    {"\n", 10, "|"},
	    {"一\n\n二", 10, "一||二"},
	    {"关于食堂菜价的建议", 8, "关于食堂|菜价的建|议"},
	    {"关于食堂菜价的建议", 9, "关于食堂|菜价的建|议"},
	    {"食堂菜价，太高", 8, "食堂菜|价，太高"},
	    {"食堂菜价。", 8, "食堂菜|价。"},
	    {"食堂（二）", 6, "食堂|（二）"},
	    {"食堂“二”", 5, "食堂|“二”"},
	    {"他说：“好！”", 8, "他说：|“好！”"},
	    {"the quick brown fox", 10, "the quick|brown fox"},
	    {"the quick  brown", 9, "the quick|brown"},
	    {"abcdefghij", 4, "abcd|efgh|ij"},
	    {"用docket登记", 8, "用docket|登记"},
	    {"用docket登记", 7, "用|docket|登记"},
	    {"价格3.5元", 6, "价格|3.5元"},
	    {"\u3000\u3000开头", 6, "\u3000\u3000开|头"},
	    {"  in", 4, "  in"},
	    {"好", 1, "好"},
	    {"好好", 0, "好|好"},
	    {"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"},
	    {"。。。。", 4, "。。|。。"},
	    {"五、", 2, "五|、"},
	    {"trailing   ", 20, "trailing"},
	    /* a number and its unit */
	    {"办结 615 件", 10, "办结|615 件"},
	    {"办结615件", 8, "办结|615件"},
	    {"其中 0 件）", 8, "其中|0 件）"},
	    {"12345678 件", 8, "12345678|件"},
	    {"5 days late", 6, "5 days|late"},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *lines = wrapped(CASES[i].text, CASES[i].cells);
		g_assert_cmpstr(lines, ==, CASES[i].lines);
	}
}

/* No line is too long, and nothing but blanks is lost, at any width. */
static void test_wrap_keeps(void)
{
	static const char TEXT[] =
	    "各位领导：您们好！“食堂”的菜价（二楼）涨了20%，e-mail: someone@example.org；《通知》说……\n望回复。";
	for (int cells = 4; cells < 120; cells++) {
		g_autoptr(GPtrArray) lines = width_wrap(TEXT, cells);
		g_autoptr(GString) all = g_string_new(NULL);
		for (unsigned i = 0; i < lines->len; i++) {
			g_assert_cmpint(width_text(lines->pdata[i]), <=, cells);
			g_string_append(all, lines->pdata[i]);
		}
		g_autoptr(GString) text = g_string_new(TEXT);
		g_string_replace(text, " ", "", 0);
		g_string_replace(text, "\n", "", 0);
		g_string_replace(all, " ", "", 0);
		g_assert_cmpstr(all->str, ==, text->str);
	}
}

/* What Unicode says of C, a character of CLASS. */
static void check_class(gunichar c, const char *class)
{
	GUnicodeType type = g_unichar_type(c);
	bool none = type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_SURROGATE ||
	            type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT;
	if (none || width_of(c) == 0)
		return;
	bool wide = !strcmp(class, "W") || !strcmp(class, "F");
	g_assert_cmpint(width_of(c), ==, wide ? 2 : 1);
	if (c == 0xfffd)
		return;
	width_set_ambiguous(2);
	if (width_of(c) != (wide || !strcmp(class, "A") ? 2 : 1))
		g_error("U+%04X is of class %s", c, class);
	width_set_ambiguous(1);
}

static void test_unicode(void)
{
	const char *folder = g_getenv("DOCKET_CORPORA");
	g_autofree char *path = g_build_filename(folder ? folder : "", "terminal/unicode-15.0/EastAsianWidth.txt", NULL);
	g_autofree char *all = NULL;
	if (!folder || !g_file_get_contents(path, &all, NULL, NULL)) {
		g_test_skip("DOCKET_CORPORA names no folder with terminal/unicode-15.0");
		return;
	}
	g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
	int checked = 0;
	for (char **line = lines; *line; line++) {
		unsigned first, last;
		char class[3];
		if (sscanf(*line, "%x..%x;%2[A-Za-z]", &first, &last, class) != 3) {
			if (sscanf(*line, "%x;%2[A-Za-z]", &first, class) != 2)
				continue;
			last = first;
		}
		for (unsigned c = first; c <= last; c++, checked++)
			check_class(c, class);
	}
	g_assert_cmpint(checked, >, 100000);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/width/of", test_of);
	g_test_add_func("/width/wcwidth", test_wcwidth);
	g_test_add_func("/width/clip", test_clip);
	g_test_add_func("/width/pad", test_pad);
	g_test_add_func("/width/wrap", test_wrap);
	g_test_add_func("/width/wrap-keeps", test_wrap_keeps);
	g_test_add_func("/width/unicode", test_unicode);
	return g_test_run();
}
