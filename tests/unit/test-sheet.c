#include "base/text.h"
#include "base/width.h"
#include "sheet/csv.h"
#include "sheet/format.h"
#include <string.h>

/* What a stranger may write: escape sequences, bidi, formulas, markup. */
static const char *const EVIL[] = {
    "\x1b]0;owned\x07",
    "\x1b[2J\x1b[1;1H",
    "\xe2\x80\xaetxt.exe",
    ("\xc2\x9b"
     "31m"),
    "a\rb",
    "\xe2\x80\x8b\xe2\x81\xa6x",
    "=HYPERLINK(\"http://x\")",
    "<script>alert(1)</script>",
    "'; DROP TABLE event;--",
    "| **x** |",
};

static char *written(const struct sheet *sheet, const char *name, int cells)
{
	GString *out = g_string_new(NULL);
	struct page page = {.cells = cells, .bars = 100};
	format_find(name)->write(sheet, &page, out);
	return g_string_free(out, FALSE);
}

static bool is_safe(gunichar c, bool lines)
{
	if (c == '\n')
		return lines;
	return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !(c >= 0x200b && c <= 0x200f) && !(c >= 0x202a && c <= 0x202e) &&
	       !(c >= 0x2066 && c <= 0x2069);
}

/* CRLF is what a spreadsheet's rows end with. */
static void assert_safe(const char *text)
{
	for (const char *c = text; *c; c = g_utf8_next_char(c))
		if (!is_safe(g_utf8_get_char(c), true) && strncmp(c, "\r\n", 2) && !g_str_has_prefix(c, CSV_MARK))
			g_error("U+%04X in: %s", g_utf8_get_char(c), text);
}

static struct sheet *evil_sheet(void)
{
	struct sheet *sheet = sheet_new("标题");
	sheet_heading(sheet, 1, "一");
	sheet_facts(sheet);
	sheet_table(sheet);
	sheet_column(sheet, "n", "序号", ALIGN_RIGHT, 0);
	sheet_column(sheet, "text", "内容", ALIGN_LEFT, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(EVIL); i++) {
		sheet_row(sheet);
		sheet_number(sheet, (int64_t)i, "figure.x");
		sheet_cell(sheet, EVIL[i]);
		sheet_fact(sheet, EVIL[i], EVIL[i]);
		sheet_letter(sheet, EVIL[i]);
	}
	return sheet;
}

static void test_strangers(void)
{
	OWN(sheet) sheet = evil_sheet();
	for (const struct format *format = FORMATS; format->name; format++) {
		g_autofree char *text = written(sheet, format->name, 80);
		assert_safe(text);
		g_assert_true(g_utf8_validate(text, -1, NULL));
	}
	g_autofree char *html = written(sheet, "html", 0);
	g_assert_null(strstr(html, "<script"));
	g_autofree char *markdown = written(sheet, "md", 0);
	g_assert_null(strstr(markdown, "<script>"));
	g_assert_null(strstr(markdown, " **x**"));
}

static void test_csv_cells(void)
{
	static const struct {
		const char *text;
		const char *cell;
	} CASES[] = {
	    {.text = "食堂", .cell = "食堂"},
	    {.text = "a,b", .cell = "\"a,b\""},
	    {.text = "say \"x\"", .cell = "\"say \"\"x\"\"\""},
	    {.text = "=1+1", .cell = "'=1+1"},
	    {.text = "＝1+1", .cell = "'＝1+1"},
	    {.text = "@x", .cell = "'@x"},
	    {.text = "+8613800138000", .cell = "'+8613800138000"},
	    {.text = "+5.1%", .cell = "+5.1%"},
	    {.text = "+5%+1", .cell = "'+5%+1"},
	    {.text = "+", .cell = "+"},
	    {.text = "-", .cell = "-"},
	    {.text = "-5", .cell = "-5"},
	    {.text = "-5.1%", .cell = "-5.1%"},
	    {.text = "-1+2", .cell = "'-1+2"},
	    {.text = "-cmd|x", .cell = "'-cmd|x"},
	    {.text = "=a,b", .cell = "\"'=a,b\""},
	    {.text = NULL, .cell = ""},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GString) out = g_string_new(NULL);
		csv_cell(out, CASES[i].text);
		g_assert_cmpstr(out->str, ==, CASES[i].cell);
	}
}

static void test_csv_file(void)
{
	OWN(sheet) sheet = sheet_new("一览");
	sheet_text(sheet, "下面是一张表");
	sheet_table(sheet);
	sheet_column(sheet, "a", "甲", ALIGN_LEFT, 0);
	sheet_column(sheet, "b", "乙", ALIGN_LEFT, 0);
	sheet_row(sheet);
	sheet_cell(sheet, "一\n行");
	g_autofree char *alone = written(sheet, "csv", 0);
	g_assert_cmpstr(alone, ==, CSV_MARK "甲,乙\r\n\"一\n行\",\r\n");
	sheet_table(sheet);
	g_autofree char *several = written(sheet, "csv", 0);
	g_assert_true(g_str_has_prefix(several, CSV_MARK "一览\r\n下面是一张表\r\n甲,乙\r\n"));
}

static struct sheet *year_sheet(void)
{
	struct sheet *sheet = sheet_new("年度统计");
	sheet_table(sheet);
	sheet_column(sheet, "category", "类别", ALIGN_LEFT, 1);
	sheet_column(sheet, "n", "合计", ALIGN_RIGHT, 0)->bar = 10;
	for (int i = 1; i <= 2; i++) {
		sheet_row(sheet);
		sheet_cell(sheet, i == 1 ? "疫情防控与校园环境综合治理" : "其他");
		sheet_number(sheet, i * 10, "letters.category");
	}
	sheet_row(sheet)->total = true;
	sheet_cell(sheet, "合计");
	sheet_number(sheet, 30, "letters.total");
	return sheet;
}

static void test_text_width(void)
{
	OWN(sheet) sheet = year_sheet();
	for (int cells = 14; cells < 60; cells++) {
		g_autofree char *text = written(sheet, "text", cells);
		g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
		for (int i = 0; lines[i]; i++)
			g_assert_cmpint(width_text(lines[i]), <=, cells);
		g_assert_null(strchr(text, '\t'));
		g_assert_null(strchr(text, '#'));
	}
}

static void test_text_table(void)
{
	OWN(sheet) sheet = year_sheet();
	g_autofree char *text = written(sheet, "text", 24);
	g_assert_cmpstr(text, ==,
	    "年度统计\n"
	    "类别                合计\n"
	    "疫情防控与校园环..    10\n"
	    "其他                  20\n"
	    "------------------------\n"
	    "合计                  30\n");
	g_autofree char *wide = written(sheet, "text", 100);
	g_assert_nonnull(strstr(wide, "  20 ##########\n"));
	g_assert_nonnull(strstr(wide, "  10 #####\n"));
}

/* A long text gives way before the title of a narrow column is folded. */
static void test_text_titles(void)
{
	OWN(sheet) sheet = sheet_new("people");
	sheet_table(sheet);
	sheet_column(sheet, "login", "登录名", ALIGN_LEFT, 0);
	sheet_column(sheet, "roles", "角色", ALIGN_LEFT, 1);
	sheet_wrap(sheet);
	sheet_row(sheet);
	sheet_cell(sheet, "li");
	sheet_cell(sheet, "登记员、承办人、单位负责人、办公室负责人、校领导、信息公开专员");
	g_autofree char *text = written(sheet, "text", 40);
	g_assert_nonnull(strstr(text, "登录名  角色\n"));
}

static void test_text_facts(void)
{
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_facts(sheet);
	sheet_fact(sheet, "状态", "已登记");
	sheet_fact(sheet, "收到", "2022-03-01");
	sheet_fact_wide(sheet, "标题", "三号宿舍楼热水");
	g_autofree char *wide = written(sheet, "text", 80);
	g_assert_cmpstr(wide, ==,
	    "状态  已登记                             收到  2022-03-01\n"
	    "标题  三号宿舍楼热水\n");
	g_autofree char *narrow = written(sheet, "text", 14);
	g_assert_cmpstr(narrow, ==, "状态  已登记\n收到  2022-03-\n      01\n标题  三号宿舍\n      楼热水\n");
}

static void test_bare(void)
{
	OWN(sheet) sheet = sheet_new("不显示");
	sheet_set_bare(sheet, "2022-10-08");
	g_autofree char *text = written(sheet, "text", 80);
	g_assert_cmpstr(text, ==, "2022-10-08\n");
}

static void test_json(void)
{
	OWN(sheet) sheet = year_sheet();
	g_autofree char *tree = written(sheet, "json", 0);
	json_t *read = json_loads(tree, 0, NULL);
	g_assert_nonnull(read);
	g_assert_cmpstr(json_string_value(json_object_get(read, "title")), ==, "年度统计");
	json_decref(read);
	sheet_set_data(sheet, json_pack("{s:s}", "subject",
	                          "a\xc2\x9b"
	                          "31m\xe2\x80\xae"));
	g_autofree char *data = written(sheet, "json", 0);
	g_assert_nonnull(strstr(data, "a\\u009b31m\\u202e"));
	g_assert_true(g_str_has_suffix(data, "}\n"));
}

/* Two columns of three under one title, and a row that is a title of those below. */
static void test_heads(void)
{
	static const char *const HEADS[] = {"over", NULL};
	static const struct {
		const char *format, *wanted;
	} CASES[] = {
	    {"text", "      -- over ---\nrow   left  right\npart\none      1      2\n"},
	    {"csv", CSV_MARK "row,over,\r\n,left,right\r\npart,,\r\none,1,2\r\n"},
	    {"md", "| row | over |  |\n| --- | ---: | ---: |\n|  | left | right |\n| part |  |  |\n| one | 1 | 2 |\n"},
	    {"html", "<tr><th scope=\"col\" rowspan=\"2\">row</th><th scope=\"colgroup\" class=\"over\" "
	             "colspan=\"2\">over</th></tr>"
	             "<tr><th scope=\"col\" class=\"n\">left</th><th scope=\"col\" class=\"n\">right</th></tr>"},
	    {"html", "<tr><th scope=\"rowgroup\" colspan=\"3\">part</th></tr>"},
	    {"json", "\"heads\": [\n            \"over\"\n          ]"},
	    {"json", "\"heading\": true"},
	};
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_table(sheet);
	sheet_column(sheet, "row", "row", ALIGN_LEFT, 1);
	sheet_heads(sheet_column(sheet, "left", "left", ALIGN_RIGHT, 0), HEADS);
	sheet_heads(sheet_column(sheet, "right", "right", ALIGN_RIGHT, 0), HEADS);
	sheet_row(sheet)->heading = true;
	sheet_cell(sheet, "part");
	sheet_row(sheet);
	sheet_cell(sheet, "one");
	sheet_number(sheet, 1, "a");
	sheet_number(sheet, 2, "b");
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *text = written(sheet, CASES[i].format, 80);
		if (!strstr(text, CASES[i].wanted))
			g_error("%s: %s", CASES[i].format, text);
	}
}

/* Where the page is too narrow for a table all of whose columns stand under titles, it goes on below between those. */
static void test_groups(void)
{
	static const char *const GROUPS[][2] = {{"first", NULL}, {"second", NULL}};
	OWN(sheet) sheet = sheet_new(NULL);
	sheet_table(sheet);
	sheet_wrap(sheet);
	for (int i = 0; i < 8; i++)
		sheet_heads(sheet_column(sheet, "n", "count", ALIGN_RIGHT, 0), GROUPS[i / 4]);
	sheet_row(sheet);
	for (int i = 0; i < 8; i++)
		sheet_number(sheet, i + 1, NULL);
	g_autofree char *wide = written(sheet, "text", 80), *narrow = written(sheet, "text", 40);
	g_assert_cmpstr(wide, ==,
	    "--------- first ----------  --------- second ---------\n"
	    "count  count  count  count  count  count  count  count\n"
	    "    1      2      3      4      5      6      7      8\n");
	g_assert_cmpstr(narrow, ==,
	    "--------- first ----------\n"
	    "count  count  count  count\n"
	    "    1      2      3      4\n"
	    "\n"
	    "--------- second ---------\n"
	    "count  count  count  count\n"
	    "    5      6      7      8\n");
}

/* A heading, and a table of so many rows, a few times. */
static struct sheet *long_sheet(int tables, int rows)
{
	struct sheet *sheet = sheet_new("年度统计");
	for (int table = 0; table < tables; table++) {
		sheet_heading(sheet, 2, "部分");
		sheet_table(sheet);
		sheet_column(sheet, "name", "来源", ALIGN_LEFT, 1);
		sheet_column(sheet, "n", "件数", ALIGN_RIGHT, 0);
		for (int row = 0; row < rows; row++) {
			sheet_row(sheet);
			sheet_cell(sheet, "校长信箱");
			sheet_number(sheet, row, "letters.total");
		}
	}
	return sheet;
}

/* A page has 66 lines of at most 80 cells; under a heading comes its table with its titles. */
static void check_page(const char *page, bool heading_first)
{
	g_auto(GStrv) lines = g_strsplit(page, "\n", -1);
	g_assert_cmpint(g_strv_length(lines), ==, 67);
	g_assert_cmpstr(lines[0], ==, "年度统计");
	g_assert_true(g_str_has_prefix(lines[2], heading_first ? "-- " : "来源"));
	for (int i = 0; lines[i]; i++) {
		g_assert_cmpint(width_text(lines[i]), <=, 80);
		g_assert_true(!g_str_has_prefix(lines[i], "-- ") || g_str_has_prefix(lines[i + 1], "来源"));
	}
	g_assert_nonnull(strstr(lines[65], "page "));
}

static void test_pages(void)
{
	static const struct {
		int tables, rows, pages;
		bool heading_first; /* else a table goes on under its titles */
	} CASES[] = {
	    {1, 1, 1, true},
	    {1, 60, 1, true},
	    {1, 61, 2, false},
	    {2, 30, 2, true},
	    {4, 40, 4, true},
	    {1, 130, 3, false},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(sheet) sheet = long_sheet(CASES[i].tables, CASES[i].rows);
		g_autofree char *text = written(sheet, "pages", 0);
		g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
		g_assert_cmpint(g_strv_length(pages), ==, CASES[i].pages);
		for (int page = 0; pages[page]; page++)
			check_page(pages[page], !page || CASES[i].heading_first);
	}
}

/* A title goes on below behind a word, never within one. */
static void test_words(void)
{
	static const char *const TITLES[] = {
	    "number", "value", "mean working days", "share", "unclassified ones", "合计件数"};
	static const char *const WORDS[] = {"number", "value", "mean", "working", "days", "share", "unclassified", "ones"};
	OWN(sheet) sheet = sheet_new("words");
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "name", "figure", ALIGN_LEFT, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(TITLES); i++)
		sheet_column(sheet, TITLES[i], TITLES[i], ALIGN_RIGHT, 0);
	sheet_row(sheet);
	sheet_cell(sheet, "a figure that has quite a long name");
	for (size_t i = 0; i < G_N_ELEMENTS(TITLES); i++)
		sheet_number(sheet, (int64_t)i, NULL);
	g_autofree char *text = written(sheet, "text", 66);
	g_test_message("%s", text);
	for (size_t i = 0; i < G_N_ELEMENTS(WORDS); i++)
		g_assert_nonnull(strstr(text, WORDS[i]));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line; line++)
		g_assert_cmpint(width_text(*line), <=, 66);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sheet/strangers", test_strangers);
	g_test_add_func("/sheet/csv/cells", test_csv_cells);
	g_test_add_func("/sheet/csv/file", test_csv_file);
	g_test_add_func("/sheet/text/width", test_text_width);
	g_test_add_func("/sheet/text/table", test_text_table);
	g_test_add_func("/sheet/heads", test_heads);
	g_test_add_func("/sheet/groups", test_groups);
	g_test_add_func("/sheet/text/facts", test_text_facts);
	g_test_add_func("/sheet/text-titles", test_text_titles);
	g_test_add_func("/sheet/pages", test_pages);
	g_test_add_func("/sheet/bare", test_bare);
	g_test_add_func("/sheet/json", test_json);
	g_test_add_func("/sheet/words", test_words);
	return g_test_run();
}
