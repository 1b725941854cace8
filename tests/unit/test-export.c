#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "imported.h"
#include "office/vocabulary.h"

static bool take_piece(void *arg, const char *piece, GError **error)
{
	(void)error;
	g_string_append(arg, piece);
	return true;
}

/* The cases of FILTER in FORMAT; to be freed. */
static char *export(struct office *office, const char *filter_text, const char *format)
{
	g_autoptr(GError) error = NULL;
	GString *out = g_string_new(NULL);
	struct outlet outlet = {.write = take_piece, .arg = out};
	OWN(filter) filter = filter_parse(filter_text, NULL);
	exchange_export(office, filter, format, &outlet, &error);
	g_assert_no_error(error);
	return g_string_free(out, FALSE);
}

/* Letters with all that may go wrong on the way. */
static void fill(struct temporary *t)
{
	temporary_open(t, "2022-03-10");
	g_assert_true(vocabulary_add(t->office, LIST_UNIT, "log", "后勤处", NULL));
	int64_t one =
	    temporary_letter(t->office, "2022-03-01", "from=王建国", "contact=13800138000", "identity=11010519491231002X",
	        "category=life", "class=claim", "subject=热水", "body=第一行\n\"第二行\", 第三列", NULL);
	static const char *const STEPS[][3] = {{"accept"}, {"assign", "unit=后勤处"}, {"draft", "text=已修复，\n请放心。"},
	    {"approve"}, {"reply", "via=email", "on=2022-03-03"}, {"rate", "result=mostly"}, {"close"}};
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
		g_assert_cmpint(temporary_act(t->office, one, STEPS[i][0], STEPS[i][1], STEPS[i][2], NULL), ==, 0);
	temporary_letter(t->office, "2022-03-02", "box=secretary", "anonymous=yes", "subject==HYPERLINK(\"http://x\")",
	    "body=\x1b[2J@cmd \xe2\x80\xae"
	    "evil",
	    "class=suggest", NULL);
	temporary_letter(t->office, "2022-03-04", "box=relay", "external=Z-1", "from=a;b,c\\d", NULL);
}

/* What comes back is what went out, but for what was masked; whichever language names the columns. */
static void test_round(const void *way)
{
	struct temporary from, to;
	g_auto(GStrv) words = g_strsplit(way, " ", -1);
	const char *format = words[0];
	say_language(words[1]);
	if (!strcmp(words[1], "zh") && !strcmp(_("received on"), "received on")) {
		g_test_skip("the translations are not built yet");
		return;
	}
	fill(&from);
	temporary_open(&to, "2022-03-10");
	g_autofree char *text = export(from.office, "", format);
	if (strcmp(way, "csv zh") == 0)
		g_assert_nonnull(strstr(text, "收到日期"));
	g_autofree char *path = put(&to, "letters", text, -1);
	g_autoptr(GError) error = NULL;
	struct import import = {.paths = WORDS(path)};
	g_assert_cmpint(take(to.office, &import, &error), ==, 0);
	g_assert_cmpint(import.added, ==, 3);
	exchange_import_clear(&import);
	for (int n = 1; n <= 3; n++) {
		g_autofree char *number = g_strdup_printf("L2022-%d", n);
		OWN(dossier) a = dossier_open(from.office, find_number(from.office, number, NULL), NULL);
		OWN(dossier) b = dossier_open(to.office, find_number(to.office, number, NULL), NULL);
		static const char *const FIELDS[] = {"box", "from", "category", "class", "reply", "satisfaction"};
		for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
			g_assert_cmpstr(casefile_text(a->file, FIELDS[i]), ==, casefile_text(b->file, FIELDS[i]));
		g_assert_cmpint(a->file->facts[FACT_RECEIVED], ==, b->file->facts[FACT_RECEIVED]);
		g_assert_cmpint(a->file->facts[FACT_REPLIED], ==, b->file->facts[FACT_REPLIED]);
		g_assert_cmpint(a->file->state, ==, b->file->state);
		g_assert_true(a->file->anonymous == b->file->anonymous);
		g_assert_true(!a->file->unit == !b->file->unit);
		g_autofree char *paper = number_paper(a->file->number);
		g_assert_cmpstr(b->file->external, ==, paper);
		if (n != 2)
			g_assert_cmpstr(a->file->body, ==, b->file->body);
	}
	temporary_sound(to.office);
	temporary_close(&from);
	temporary_close(&to);
	say_language("en");
}

static void test_safe(void)
{
	static const char *const FORMATS[] = {"csv", "jsonl", "ics"};
	struct temporary t;
	fill(&t);
	for (size_t i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *text = export(t.office, "", FORMATS[i]);
		g_assert_null(strstr(text, "13800138000"));
		g_assert_null(strstr(text, "11010519491231002X"));
		g_assert_null(strchr(text, '\x1b'));
	}
	g_autofree char *csv = export(t.office, "", "csv");
	g_assert_true(g_str_has_prefix(csv, "\xef\xbb\xbf"));
	g_assert_nonnull(strstr(csv, "138****8000"));
	g_assert_nonnull(strstr(csv, "'=HYPERLINK"));
	g_assert_null(strstr(csv, "\xe2\x80\xae"));
	g_assert_nonnull(strstr(csv, "\r\n"));
	g_autofree char *one = export(t.office, "box:relay", "jsonl");
	g_assert_null(strchr(one, '\n')[1] ? one : NULL);
	temporary_staff(t.office, "hand", "handler", "log");
	struct office *handler = temporary_as(&t, "hand");
	g_autofree char *few = export(handler, "", "jsonl");
	g_assert_true(strchr(few, '\n') == few + strlen(few) - 1);
	office_close(handler);
	temporary_close(&t);
}

/* RFC 5545: lines of at most 75 octets, folded between characters; what is due is an entry of a whole day. */
static void test_calendar(void)
{
	struct temporary t;
	fill(&t);
	g_autofree char *long_subject =
	    g_strdup_printf("subject=%s;逗号,反斜线\\完", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
	temporary_letter(t.office, "2022-03-09", long_subject, NULL);
	g_autofree char *text = export(t.office, "", "ics");
	g_auto(GStrv) lines = g_strsplit(text, "\r\n", -1);
	int entries = 0, folded = 0;
	g_assert_cmpstr(lines[0], ==, "BEGIN:VCALENDAR");
	g_assert_cmpstr(lines[g_strv_length(lines) - 2], ==, "END:VCALENDAR");
	for (char **line = lines; *line; line++) {
		g_assert_cmpuint(strlen(*line), <=, 75);
		g_assert_true(g_utf8_validate(*line, -1, NULL));
		g_assert_null(strchr(*line, '\n'));
		entries += !strcmp(*line, "BEGIN:VEVENT");
		folded += **line == ' ';
	}
	g_assert_cmpint(entries, >=, 3);
	g_assert_cmpint(folded, >=, 1);
	g_autoptr(GString) unfolded = g_string_new(text);
	g_string_replace(unfolded, "\r\n ", "", 0);
	g_assert_nonnull(strstr(unfolded->str, "十\\;逗号\\,反斜线\\\\完\r\n"));
	g_assert_nonnull(strstr(unfolded->str, "DTSTART;VALUE=DATE:20220316\r\nDTEND;VALUE=DATE:20220317\r\n"));
	g_assert_nonnull(strstr(unfolded->str, "DTSTAMP:20220310T020000Z\r\n"));
	/* what is closed asks for nothing */
	g_assert_null(strstr(unfolded->str, "SUMMARY:信〔2022〕1号"));
	temporary_close(&t);
}

static bool stop(void *arg, const char *piece, GError **error)
{
	(void)piece;
	return ++*(int *)arg < 2 || fail(error, FAIL_REFUSED, "no space");
}

static void test_stopped(void)
{
	struct temporary t;
	fill(&t);
	static const char *const FORMATS[] = {"csv", "jsonl", "ics", "xlsx", ""};
	OWN(filter) filter = filter_parse("", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autoptr(GError) error = NULL;
		int pieces = 0;
		struct outlet outlet = {.write = stop, .arg = &pieces};
		g_assert_false(exchange_export(t.office, filter, FORMATS[i], &outlet, &error));
		g_assert_error(error, FAIL, (i < 3 ? FAIL_REFUSED : FAIL_USAGE));
		g_assert_cmpint(pieces, ==, i < 3 ? 2 : 0);
	}
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/export/round/csv/en", "csv en", test_round);
	g_test_add_data_func("/export/round/csv/zh", "csv zh", test_round);
	g_test_add_data_func("/export/round/jsonl", "jsonl zh", test_round);
	g_test_add_func("/export/safe", test_safe);
	g_test_add_func("/export/calendar", test_calendar);
	g_test_add_func("/export/stopped", test_stopped);
	return g_test_run();
}
