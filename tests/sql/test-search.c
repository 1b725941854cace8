/* Search: what it finds is exactly what a plain search through the texts finds. */
#include "base/date.h"
#include "base/terms.h"
#include "base/text.h"
#include "domain/number.h"
#include "domain/role.h"
#include "sample.h"
#include "store/cases.h"
#include "store/inside.h"
#include "store/words.h"
#include <string.h>

static const struct scope EVERYBODY = {.blind = 0};

static GPtrArray *found(struct sample *sample, const struct scope *scope, const char *words, enum sort sort)
{
	OWN(filter) filter = filter_new();
	g_auto(GStrv) parts = g_strsplit(words, "|", 0);
	for (char **part = parts; *part; part++)
		g_ptr_array_add(filter->words, g_strdup(*part));
	struct find find = {.filter = filter, .sort = sort};
	g_autoptr(GError) error = NULL;
	GPtrArray *rows = cases_page(sample->store, scope, &find, &error);
	g_assert_no_error(error);
	int64_t n;
	g_assert_true(cases_count(sample->store, scope, &find, &n, &error));
	g_assert_cmpint(n, ==, rows->len);
	return rows;
}

static void expect(struct sample *sample, const char *words, int count)
{
	g_autoptr(GPtrArray) rows = found(sample, &EVERYBODY, words, SORT_NEWEST);
	g_test_message("%s", words);
	g_assert_cmpint((int)rows->len, ==, count);
}

static void test_words(void)
{
	OWN(sample) sample = sample_new();
	int64_t id = sample_letter(sample, "2022-03-01", "食堂的价格", "一食堂的“麻辣香锅”涨价了，ＡＢＣ楼。\n请  处理");
	sample_letter(sample, "2022-03-02", "宿舍热水", "15号楼没有热水 see https://example.org/Path");
	for (int n = 3; n <= 17; n++)
		sample_letter(sample, "2022-03-03", "其他", "没有内容");
	sample_act(sample, id, sample_event("accept", date_parse("2022-03-02"), NULL));
	sample_act(sample, id, sample_event("assign", date_parse("2022-03-02"), "unit", "canteen", NULL));
	const struct {
		const char *words;
		int count;
	} cases[] = {
	    {.words = "食堂", .count = 1},
	    {.words = "食", .count = 1},
	    {.words = "堂的", .count = 1},
	    {.words = "的价格", .count = 1},
	    {.words = "价格一", .count = 0}, /* subject and body are two texts */
	    {.words = "堂“麻", .count = 0},
	    {.words = "的“麻辣", .count = 1},
	    {.words = "abc", .count = 1},
	    {.words = "ab", .count = 1},
	    {.words = "ＡＢＣ楼", .count = 1},
	    {.words = "abc楼", .count = 1},
	    {.words = "请 处理", .count = 1},
	    {.words = "请处理", .count = 0},
	    {.words = "热水", .count = 1},
	    {.words = "热水|食堂", .count = 0},
	    {.words = "热水|宿舍", .count = 1},
	    {.words = "没有", .count = 16},
	    {.words = "没有|15号", .count = 2}, /* and the letter of that number */
	    {.words = "“", .count = 1},
	    {.words = "，", .count = 1},
	    {.words = "https://example.org/path", .count = 1},
	    {.words = "信〔2022〕17号", .count = 1},
	    {.words = "L2022-17", .count = 1},
	    {.words = "l2022-1", .count = 9}, /* 1, 10 to 17 */
	    {.words = "canteen", .count = 1},
	    {.words = "\" OR \"", .count = 0},
	    {.words = "没有*", .count = 0},
	    {.words = "没有 AND 内容", .count = 0},
	    {.words = "NOT", .count = 0},
	    {.words = " ", .count = 17},
	    {.words = "无此词", .count = 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		expect(sample, cases[i].words, cases[i].count);
}

/* How a person is reached, and who they are by law, is not looked through. */
static void test_private(void)
{
	OWN(sample) sample = sample_new();
	sample_record(sample, 0,
	    sample_event("letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "一", "body", "二",
	        "from", "李明", "contact", "13800138000", "identity", "11010519491231002X", NULL),
	    NULL);
	expect(sample, "李明", 1);
	expect(sample, "13800138000", 0);
	expect(sample, "11010519491231002X", 0);
}

/* A text that changes is found by its new words and no longer by the old ones. */
static void test_changes(void)
{
	OWN(sample) sample = sample_new();
	int64_t id = sample_letter(sample, "2022-03-01", "图书馆", "空调太冷");
	sample_act(
	    sample, id, sample_event("correct", date_parse("2022-03-02"), "body", "暖气太热", "reason", "笔误", NULL));
	expect(sample, "空调", 0);
	expect(sample, "冷", 0);
	expect(sample, "暖气太热", 1);
	expect(sample, "图书馆|太热", 1);
	/* further letters, so that the index merges what it holds of the first */
	for (int n = 0; n < 20; n++)
		sample_letter(sample, "2022-03-03", "其他", "没有内容");
	expect(sample, "空调", 0);
	expect(sample, "暖气", 1);
	g_assert_true(store_rebuild(sample->store, NULL, NULL, NULL));
	expect(sample, "空调", 0);
	expect(sample, "暖气", 1);
}

/* A unit is found by its code and by its name, also when that is new. */
static void test_units(void)
{
	OWN(sample) sample = sample_new();
	struct word unit = {.code = (char *)"logistics", .name = (char *)"后勤处"};
	int64_t id = sample_letter(sample, "2022-03-01", "一", "二");
	g_assert_true(words_put(sample->store, "unit", &unit, NULL));
	sample_act(sample, id, sample_event("accept", date_parse("2022-03-02"), NULL));
	sample_act(sample, id, sample_event("assign", date_parse("2022-03-02"), "unit", "logistics", NULL));
	expect(sample, "后勤处", 1);
	unit.name = (char *)"总务部";
	g_assert_true(words_put(sample->store, "unit", &unit, NULL));
	expect(sample, "后勤处", 0);
	expect(sample, "总务部", 1);
	expect(sample, "logistics", 1);
}

/* What is hidden is not found, nor counted. */
static void test_scope(void)
{
	OWN(sample) sample = sample_new();
	struct scope blind = {.blind = GUARD_CONFIDENTIAL};
	struct scope other = {.unit = "library"};
	sample_letter(sample, "2022-03-01", "公开", "食堂");
	sample_record(sample, 0,
	    sample_event("letter", date_parse("2022-03-01"), "received", "2022-03-01", "subject", "保密", "body", "食堂",
	        "confidential", "yes", NULL),
	    NULL);
	g_autoptr(GPtrArray) all = found(sample, &EVERYBODY, "食堂", SORT_DUE);
	g_autoptr(GPtrArray) seen = found(sample, &blind, "食堂", SORT_DUE);
	g_autoptr(GPtrArray) none = found(sample, &other, "食堂", SORT_NEWEST);
	g_assert_cmpint(all->len, ==, 2);
	g_assert_cmpint(seen->len, ==, 1);
	g_assert_cmpint(none->len, ==, 0);
}

/* The texts of a case, folded, and the initials by which it is found, too. */
struct texts {
	char *parts[4];
	char *initials;
};

static void read_texts(struct sample *sample, int64_t id, struct texts *texts)
{
	struct statement *one = db_query(sample->store->db, SQL_EVENT_OF_CASE, id);
	g_assert_cmpint(db_step(one, NULL), ==, STEP_ROW);
	json_t *body = json_loads(db_text(one, 8), 0, NULL);
	db_reset(one);
	texts->parts[0] = text_fold(json_string_value(json_object_get(body, "subject")));
	texts->parts[1] = text_fold(json_string_value(json_object_get(body, "body")));
	g_autofree char *subject = text_initials(json_string_value(json_object_get(body, "subject")));
	g_autofree char *writer = text_initials(json_string_value(json_object_get(body, "from")));
	texts->initials = g_strjoin("\n", subject, writer, NULL);
	json_decref(body);
}

static bool is_latin(gunichar c)
{
	return c < 0x80 && g_ascii_isalnum((char)c);
}

/* Up to six characters out of TEXT, beginning where a word of letters begins; the rule of base/terms.h. NULL where
 * there are none. */
static char *piece_of(GRand *random, const char *text)
{
	long length = g_utf8_strlen(text, -1);
	if (!length)
		return NULL;
	const char *from = g_utf8_offset_to_pointer(text, g_rand_int_range(random, 0, (int)length));
	while (from > text && is_latin(g_utf8_get_char(from)) && is_latin(g_utf8_get_char(g_utf8_prev_char(from))))
		from = g_utf8_prev_char(from);
	long most = MIN(g_utf8_strlen(from, -1), g_rand_int_range(random, 1, 7));
	return g_strndup(from, (gsize)(g_utf8_offset_to_pointer(from, most) - from));
}

/* The plain search; initials are no words. Where WHOLE, a word of letters inside a longer one counts only at its
 * beginning. */
static bool holds(const char *text, const char *word, bool whole)
{
	for (const char *at = text; (at = strstr(at, word)); at = g_utf8_next_char(at))
		if (!whole || at == text || !is_latin(g_utf8_get_char(word)) ||
		    !is_latin(g_utf8_get_char(g_utf8_prev_char(at))))
			return true;
	return false;
}

static int count_plain(const struct texts *texts, int count, const char *word, bool whole)
{
	g_autofree char *folded = text_fold(word);
	int n = 0;
	for (int i = 0; i < count; i++)
		n += holds(texts[i].parts[0], folded, whole) || holds(texts[i].parts[1], folded, whole) ||
		     (!whole && holds(texts[i].initials, folded, whole));
	return n;
}

static void test_random(void)
{
	enum { COUNT = 120, TRIES = 2500 };
	OWN(sample) sample = sample_new();
	struct texts texts[COUNT];
	int hits = 0;
	sample_fill(sample, COUNT);
	struct find find = {.sort = SORT_RECEIVED};
	g_autoptr(GPtrArray) rows = cases_page(sample->store, &EVERYBODY, &find, NULL);
	for (int i = 0; i < COUNT; i++)
		read_texts(sample, ((const struct case_row *)rows->pdata[i])->id, &texts[i]);
	for (int n = 0; n < TRIES; n++) {
		g_autofree char *word =
		    piece_of(sample->random, texts[g_rand_int_range(sample->random, 0, COUNT)].parts[n % 2]);
		/* numbers, units and replies are looked through too */
		if (!word || text_blank(word) || strpbrk(word, "0123456789") || strstr(word, "〔"))
			continue;
		int least = count_plain(texts, COUNT, word, true), most = count_plain(texts, COUNT, word, false);
		g_autoptr(GPtrArray) rows_found = found(sample, &EVERYBODY, word, (enum sort)(n % SORT_COUNT));
		if ((int)rows_found->len < least || (int)rows_found->len > most)
			g_error("'%s': %d found, %d to %d are there", word, (int)rows_found->len, least, most);
		hits += least > 0 && least == most;
	}
	g_assert_cmpint(hits, >, TRIES / 2);
	for (int i = 0; i < COUNT; i++) {
		for (int part = 0; part < 2; part++)
			g_free(texts[i].parts[part]);
		g_free(texts[i].initials);
	}
}

/* Pages of what is found follow each other, in every order. */
static void test_pages(void)
{
	OWN(sample) sample = sample_new();
	sample_fill(sample, 80);
	OWN(filter) filter = filter_new();
	g_ptr_array_add(filter->words, g_strdup("食"));
	g_ptr_array_add(filter->words, g_strdup("的"));
	for (int sort = 0; sort < SORT_COUNT; sort++) {
		struct find find = {.filter = filter, .sort = (enum sort)sort};
		g_autoptr(GPtrArray) all = cases_page(sample->store, &EVERYBODY, &find, NULL);
		g_autoptr(GPtrArray) rows = NULL;
		find.limit = 9;
		for (unsigned at = 0; at < all->len; at++) {
			if (at % 9 == 0) {
				find.after = at ? all->pdata[at - 1] : NULL;
				g_clear_pointer(&rows, g_ptr_array_unref);
				rows = cases_page(sample->store, &EVERYBODY, &find, NULL);
			}
			g_assert_cmpint(((struct case_row *)rows->pdata[at % 9])->id, ==, ((struct case_row *)all->pdata[at])->id);
		}
		g_assert_cmpint(all->len, >, 20);
		int64_t n;
		g_assert_true(cases_count(sample->store, &EVERYBODY, &find, &n, NULL));
		g_assert_cmpint(n, ==, 10);
	}
}

static void test_alike(void)
{
	OWN(sample) sample = sample_new();
	sample_letter(sample, "2022-03-01", "食堂", "饭菜太贵，请降价！");
	sample_letter(sample, "2022-03-02", "宿舍", "热水不热");
	sample_record(sample, 0,
	    sample_event("letter", date_parse("2022-03-03"), "received", "2022-03-03", "subject", "图书馆", "body", "座位",
	        "from", "李 明", NULL),
	    NULL);
	const struct {
		struct likeness letter;
		unsigned count;
	} cases[] = {
	    {.letter = {.body = "饭菜太贵 请降价"}, .count = 1},
	    {.letter = {.subject = "别的", .body = "饭菜太贵，\n请降价。"}, .count = 1},
	    {.letter = {.subject = "食堂", .body = "饭菜"}, .count = 0},
	    {.letter = {.writer = "李  明", .subject = "新的", .body = "新的"}, .count = 1},
	    {.letter = {.writer = "李  明", .body = "热水不热"}, .count = 2},
	    {.letter = {.writer = " ", .body = " "}, .count = 0},
	    {.letter = {.writer = NULL}, .count = 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) rows = cases_alike(sample->store, &EVERYBODY, &cases[i].letter, 5, NULL);
		g_assert_cmpint(rows->len, ==, cases[i].count);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/search/words", test_words);
	g_test_add_func("/search/private", test_private);
	g_test_add_func("/search/changes", test_changes);
	g_test_add_func("/search/units", test_units);
	g_test_add_func("/search/scope", test_scope);
	g_test_add_func("/search/random", test_random);
	g_test_add_func("/search/pages", test_pages);
	g_test_add_func("/search/alike", test_alike);
	return g_test_run();
}
