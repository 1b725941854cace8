#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/template.h"
#include "office/annual.h"
#include "office/demo.h"
#include "temporary.h"
#include <string.h>

static struct annual *count(struct office *office, const char *text)
{
	struct period period;
	g_autoptr(GError) error = NULL;
	g_assert_true(period_parse(text, &period, &error));
	struct annual *annual = annual_count(office, &period, DATE_NONE, &error);
	g_free(period.label);
	g_assert_no_error(error);
	return annual;
}

/* The chapters of SHEET, a line each. */
static char *said(const struct sheet *sheet)
{
	GString *text = g_string_new(NULL);
	size_t index;
	json_t *line;
	json_array_foreach(json_object_get(sheet->data, "chapters"), index, line) g_string_append_printf(text, "%s%s%s",
	    index ? "\n" : "", json_integer_value(json_object_get(line, "level")) ? "# " : "",
	    json_string_value(json_object_get(line, "text")));
	return g_string_free(text, FALSE);
}

static char *chapters(struct office *office, const char *period, const char *style, const char *template)
{
	g_autoptr(GError) error = NULL;
	OWN(annual) annual = count(office, period);
	annual_set_style(annual, style);
	annual->template = g_strdup(template);
	OWN(sheet) sheet = annual_sheet(office, annual, "text", &error);
	if (!error)
		return said(sheet);
	g_assert_error(error, FAIL, FAIL_REFUSED);
	return g_strconcat("! ", error->message, NULL);
}

/* Over a year of the demo: "! " begins what is refused. */
static const struct {
	const char *style, *template, *wanted;
} CASES[] = {
    {"exact", "{period}: {from} to {to}", "school year 2021-2022: 2021-09-01 to 2022-08-31"},
    {"exact", "One.\nTwo.\n\nThree.", "One. Two.\nThree."},
    {"exact", "# 2. A\n## (#) b\ntext\n## (#) c\n# 3. D\n## (#) e", "# 2. A\n# (1) b\ntext\n# (2) c\n# 3. D\n# (1) e"},
    {"exact", "a head\n---\nbody", "body"},
    {"exact", "[style=exact: yes][style=rounded: no]", "yes"},
    {"rounded", "[style=exact: yes][style=rounded: no]", "no"},
    {"exact", "[letters.total=0: none][!letters.total=0: some]", "some"},
    {"exact", "[as-of: then][!as-of: now][closed: closed][partial: partial][year: year]", "nowyear"},
    {"exact", "{letters.nonsense}", "! the text of the report names {letters.nonsense}, and there is no such figure"},
    {"exact", "[nothing: a]", "! the text of the report names {nothing}, and there is no such figure"},
    {"exact", "{letters.total-shares}",
        "! the text of the report names {letters.total-shares}, and there is no such figure"},
    {"exact", "head\n---\n{closed}", "! the text of the report names {closed}, which has no value in 2021-2022"},
    {"exact", "head\n---\na\n[b", "! the text of the report: line 4: '[' stands before a condition and ':'"},
};

static void test_template(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-11-16");
	demo_fill(t.office, &(struct demo){.cases = 100, .seed = 5, .years = 2}, &error);
	g_assert_no_error(error);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *text = chapters(t.office, "2021-2022", CASES[i].style, CASES[i].template);
		g_assert_cmpstr(text, ==, CASES[i].wanted);
	}
	temporary_close(&t);
}

/* "220 余" for 223: never more than what there is, and less than the next ten. */
static void test_rounded(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-11-16");
	demo_fill(t.office, &(struct demo){.cases = 100, .seed = 5, .years = 2}, &error);
	OWN(annual) annual = count(t.office, "2021-2022");
	int total = (int)annual_figure(annual, "letters.total")->value;
	g_autofree char *exact = chapters(t.office, "2021-2022", "exact", "{letters.total-about}");
	g_autofree char *round = chapters(t.office, "2021-2022", "rounded", "{letters.total-about}");
	g_autofree char *want_exact = g_strdup_printf("%d", total);
	g_autofree char *want_round = g_strdup_printf("more than %d", total / 10 * 10);
	g_assert_cmpint(total, >, 10);
	g_assert_cmpint(total % 10, !=, 0);
	g_assert_cmpstr(exact, ==, want_exact);
	g_assert_cmpstr(round, ==, want_round);
	temporary_close(&t);
}

/* A total is told roundly in every sentence, with how many there are, or in none: 12 letters open. */
static void test_rounded_throughout(void)
{
	struct temporary t;
	temporary_open(&t, "2022-11-16");
	for (int i = 0; i < 12; i++)
		temporary_letter(t.office, "2022-08-31", NULL);
	g_autofree char *text = chapters(t.office, "2021-2022", "rounded", NULL);
	g_assert_nonnull(strstr(text, "came in during the school year 2021-2022: more than 10"));
	g_assert_nonnull(strstr(text, "Open when it ended: more than 10"));
	temporary_close(&t);
}

/* The shares of a list, added up, in tenths of a percent. */
static int sum_of_shares(const char *list)
{
	int sum = 0;
	for (const char *at = strstr(list, " ("); at; at = strstr(at + 1, " ("))
		sum += (int)(g_ascii_strtod(at + 2, NULL) * 10 + 0.5);
	return sum;
}

/* Nobody says "from a day to it", nor that all kept the rules where one was late. */
static void check_true(struct office *office, const char *period, bool english, const char *text)
{
	OWN(annual) annual = count(office, period);
	double answered = annual_figure(annual, "applications.answered")->value,
	       late = annual_figure(annual, "applications.late")->value;
	g_test_message("%s: %s", period, text);
	g_assert_null(strstr(text, "2022 年 11 月 16 日至"));
	g_assert_null(strstr(text, "2022-11-16 to"));
	g_assert_null(strstr(text, "In the 2"));
	if (english || !answered)
		return;
	g_assert_true(!strstr(text, "按照规定答复") == (late > 0));
	g_assert_true(!strstr(text, "均按期答复") == (late > 0));
}

/* The templates of the installation have a sentence for whatever there is, in both languages, whatever the period. */
static void test_shipped(void)
{
	static const char *const PERIODS[] = {"2021-2022", "2022-2023", "2020-2021", "2022", "2022-03",
	    "2022-02-15..2022-06-20", "2022-11-16", "2030", "1999"};
	static const char *const LANGUAGES[] = {"zh", "en"};
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-11-16");
	demo_fill(t.office, &(struct demo){.cases = 80, .seed = 4, .years = 2}, &error);
	for (size_t i = 0; i < G_N_ELEMENTS(PERIODS) * 4; i++) {
		const char *period = PERIODS[i / 4];
		g_assert_true(say_language(LANGUAGES[i % 2]));
		g_autofree char *text = chapters(t.office, period, i % 4 < 2 ? "exact" : "rounded", NULL);
		g_autofree char *list = chapters(t.office, period, "exact", "[!letters.total=0: {letters.category-shares}]");
		g_assert_false(g_str_has_prefix(text, "! "));
		g_assert_nonnull(strstr(text, i % 2 ? "reports" : "举报"));
		g_assert_nonnull(strstr(text, i % 2 ? "suits" : "诉讼"));
		if (i % 2)
			g_assert_cmpint(*list ? sum_of_shares(list) : 1000, ==, 1000);
		g_assert_null(strstr(text, "。。"));
		g_assert_null(strstr(text, "{"));
		check_true(t.office, period, i % 2, text);
	}
	say_language("en");
	temporary_close(&t);
}

/* New remedies of each kind, and those carried in; one digit each: report, appeal, reconsideration, suit, suit after
 * one. */
static const struct {
	const char *fresh, *before, *wanted;
} REMEDIES[] = {
    {"00000", "00000",
        "今年，学校没有因信息公开工作受到举报、申诉，没有因信息公开工作被申请行政复议，没有因信息公开工作被提起行政诉讼"
        "。"},
    {"00100", "00000", "今年，学校因信息公开工作被申请行政复议 1 件，结果；没有受到举报、申诉，没有被提起行政诉讼。"},
    {"20000", "00000",
        "今年，学校因信息公开工作受到举报 2 件，结果；没有受到申诉，没有被申请行政复议，没有被提起行政诉讼。"},
    {"01010", "00000",
        "今年，学校因信息公开工作收到申诉 1 件，结果；未经复议直接被提起行政诉讼 1 "
        "件，结果；没有受到举报，没有被申请行政复议。"},
    {"11001", "00000",
        "今年，学校因信息公开工作受到举报 1 件，结果；收到申诉 1 件，结果；复议后被提起行政诉讼 1 "
        "件，结果；没有被申请行政复议。"},
    {"11100", "00000",
        "今年，学校因信息公开工作受到举报 1 件，结果；收到申诉 1 件，结果；被申请行政复议 1 "
        "件，结果；没有被提起行政诉讼。"},
    {"11111", "00000",
        "今年，学校因信息公开工作受到举报 1 件，结果；收到申诉 1 件，结果；被申请行政复议 1 "
        "件，结果；未经复议直接被提起行政诉讼 "
        "1 件，结果；复议后被提起行政诉讼 1 件，结果。"},
    {"00000", "00100",
        "今年，学校没有因信息公开工作受到举报、申诉，没有因信息公开工作被申请行政复议，没有因信息公开工作被提起行政诉讼"
        "；另有上年"
        "结转的行政复议 1 件，以上行政复议中结果。"},
    {"00100", "00100",
        "今年，学校因信息公开工作被申请行政复议 1 件；没有受到举报、申诉，没有被提起行政诉讼；另有上年结转的行政复议 1 "
        "件，以上"
        "行政复议中结果。"},
};

/* The number of KIND that DIGITS tell; NULL: there is no such kind. */
static char *digit_of(const char *digits, const char *kind)
{
	static const char *const KINDS[] = {
	    "report", "appeal", "reconsideration", "litigation", "litigation_after_reconsideration"};
	for (size_t i = 0; i < G_N_ELEMENTS(KINDS); i++)
		if (!strcmp(KINDS[i], kind))
			return g_strdup_printf("%c", digits[i]);
	return NULL;
}

static char *word_of(size_t row, const char *name)
{
	static const char FRESH[] = "remedies.disclosure.new.", BEFORE[] = "remedies.disclosure.carried_in.";
	const char *fresh = REMEDIES[row].fresh, *before = REMEDIES[row].before;
	bool new = strpbrk(fresh, "12"), any = new || strpbrk(before, "12");
	if (g_str_has_prefix(name, FRESH))
		return digit_of(fresh, name + strlen(FRESH));
	if (g_str_has_prefix(name, BEFORE))
		return digit_of(before, name + strlen(BEFORE));
	if (!strcmp(name, "period") || !strcmp(name, "year"))
		return g_strdup("今年");
	if (!strcmp(name, "remedies.disclosure.new-kinds"))
		return g_strdup(new ? "1" : "0");
	return g_strdup(!strcmp(name, "remedies.disclosure") ? (any ? "1" : "0") : "结果");
}

struct remedies {
	size_t row;
	GPtrArray *words; /* that were given out */
};

static const char *remedy_word(void *arg, const char *name)
{
	struct remedies *remedies = arg;
	char *word = word_of(remedies->row, name);
	g_ptr_array_add(remedies->words, word);
	return word;
}

/* Whatever there was and was not, chapter five is one sentence. */
static void test_remedies(void)
{
	const char *chapter = strstr(embedded_text("report/text.zh.txt"), "# 五、");
	g_assert_nonnull(chapter);
	OWN(template) template = template_read(strchr(chapter, '\n'), NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(REMEDIES); i++) {
		g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free),
		                     missing = g_ptr_array_new_with_free_func(g_free);
		struct remedies remedies = {i, words};
		g_autofree char *text =
		    template_fill(template, &(struct template_source){.value = remedy_word, .arg = &remedies}, missing);
		g_auto(GStrv) lines = g_strsplit(g_strstrip(text), "\n", -1);
		g_autofree char *whole = g_strjoinv("", lines);
		g_assert_cmpstr(whole, ==, REMEDIES[i].wanted);
	}
}

/* What has no name of its own ends a list with numbers, and is left out of one without. */
static void test_other(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-11-16");
	demo_fill(t.office, &(struct demo){.cases = 80, .seed = 4, .years = 2}, &error);
	g_autofree char *names = chapters(t.office, "2021-2022", "exact", "{letters.category-names}"),
	                *shares = chapters(t.office, "2021-2022", "exact", "{letters.category-shares}"),
	                *other = chapters(t.office, "2021-2022", "exact", "[!letters.category.other=0: some]");
	const char *last = strrchr(shares, ';');
	g_assert_cmpstr(other, ==, "some");
	g_assert_nonnull(last);
	g_assert_null(strstr(names, "其他"));
	g_assert_true(g_str_has_prefix(last, "; 其他 "));
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	say_language("en");
	g_test_add_func("/chapters/template", test_template);
	g_test_add_func("/chapters/rounded", test_rounded);
	g_test_add_func("/chapters/rounded throughout", test_rounded_throughout);
	g_test_add_func("/chapters/remedies", test_remedies);
	g_test_add_func("/chapters/other", test_other);
	g_test_add_func("/chapters/shipped", test_shipped);
	return g_test_run();
}
