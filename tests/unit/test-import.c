#include "base/date.h"
#include "imported.h"
#include "lawful.h"
#include "office/vocabulary.h"

/* What is given with the files, not in them. */
static void test_usage(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	temporary_staff(t.office, "hand", "archivist", NULL);
	g_autofree char *good = put(&t, "good.csv", SHEET "x1,甲,2022-03-01,题,文\n", -1);
	g_autofree char *map = put(&t, "bad.map", "来信时间 = colour\n", -1);
	g_autofree char *line = put(&t, "line.map", "来信时间\n", -1);
	g_autofree char *none = temporary_path(&t, "none.csv");
	struct office *other = temporary_as(&t, "hand");
	const struct {
		struct office *office;
		struct import import;
		int status;
	} CASES[] = {
	    {t.office, {.paths = WORDS(good)}, FAIL_REFUSED},
	    {t.office, {.paths = WORDS(good), .box = "nobox"}, FAIL_REFUSED},
	    {t.office, {.paths = WORDS(none), .box = "principal"}, FAIL_NOT_FOUND},
	    {t.office, {.paths = WORDS(t.folder), .box = "principal"}, FAIL_REFUSED},
	    {t.office, {.paths = WORDS(good, none), .box = "principal"}, FAIL_NOT_FOUND},
	    {t.office, {.paths = WORDS(good), .box = "principal", .map = map}, FAIL_USAGE},
	    {t.office, {.paths = WORDS(good), .box = "principal", .map = line}, FAIL_USAGE},
	    {t.office, {.paths = WORDS(good), .box = "principal", .map = none}, FAIL_NOT_FOUND},
	    {other, {.paths = WORDS(good), .box = "principal"}, FAIL_NOT_PERMITTED},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;
		struct import import = CASES[i].import;
		g_assert_cmpint(take(CASES[i].office, &import, &error), ==, CASES[i].status);
		exchange_import_clear(&import);
	}
	g_assert_cmpint(count(t.office, ""), ==, 0);
	office_close(other);
	temporary_close(&t);
}

/* Nothing twice, and nothing lost. */
static void test_identity(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	static const char PLAIN[] =
	    "来信时间,姓名,标题,内容\n2022-03-01,甲,题,文\n2022-03-01,甲,题,文\n2022-03-02,甲,题,文\n";
	must_text(&t, PLAIN, 3, 0);
	must_text(&t, PLAIN, 0, 3);
	/* one more of the same is one more letter; the same file twice in one command is not */
	must_text(&t, "来信时间,姓名,标题,内容\n2022-03-01,甲,题,文\n2022-03-01,甲,题,文\n2022-03-01,甲,题,文\n", 1, 2);
	g_autofree char *one = put(&t, "one.csv", "来信时间,标题\n2022-03-03,甲\n", -1);
	g_autofree char *two = put(&t, "two.csv", "标题,来信时间\n甲,2022年3月3日\n", -1);
	must(t.office, WORDS(one, one, two), 1, 2);
	/* a number is an identity within its box, whatever else changed */
	must_text(&t, SHEET "n1,甲,2022-03-01,题,文\n", 1, 0);
	must_text(&t, SHEET "n1,甲,2022-03-01,改过的题,文\n", 0, 1);
	/* and does not hide another letter of the same file */
	static const char DOUBLED[] =
	    SHEET "n2,甲,2022-03-01,题一,文一\nn2,乙,2022-03-02,题二,文二\nn2,甲,2022-03-01,题一,文一\n";
	must_text(&t, DOUBLED, 2, 1);
	must_text(&t, DOUBLED, 0, 3);
	/* nor one that came with another file: offices begin to count again every year */
	static const char AGAIN[] = SHEET "n1,丙,2021-03-01,去年的题,去年的文\nn1,甲,2022-03-01,题,文\n";
	must_text(&t, AGAIN, 1, 1);
	must_text(&t, AGAIN, 0, 2);
	g_autoptr(GError) error = NULL;
	g_autofree char *path = put(&t, "box.csv", SHEET "n1,甲,2022-03-01,题,文\n", -1);
	struct import other = {.paths = WORDS(path), .box = "书记信箱"};
	g_assert_cmpint(take(t.office, &other, &error), ==, 0);
	g_assert_cmpint(other.added, ==, 1);
	exchange_import_clear(&other);
	g_assert_cmpint(count(t.office, "box:secretary"), ==, 1);
	temporary_sound(t.office);
	temporary_close(&t);
}

#define HANDLED "编号,来信时间,标题,内容,类别,承办单位,答复内容,答复时间,满意度,姓名\n"

/* What a row makes of a letter. */
static const struct {
	const char *row;
	enum state state;
	const char *unit, *with, *category, *class, *satisfaction, *replied;
} ROWS[] = {
    {"1,2022-03-01,题,文,,,,,,甲", .state = STATE_REGISTERED},
    {"2,2022-03-01,题,文,建议,,,,,甲", .state = STATE_REGISTERED, .class = "suggest"},
    {"3,2022-03-01,题,文,生活服务和校园环境,,,,,甲", .state = STATE_REGISTERED, .category = "life"},
    {"4,2022-03-01,题,文,咨询,后勤处,,,,甲", .state = STATE_ASSIGNED, .class = "consult", .unit = "后勤处"},
    {"5,2022-03-01,题,文,投诉,后勤处、保卫处，教务处,已办,2022-03-04 10:00,满意,甲", .state = STATE_CLOSED,
        .class = "claim", .unit = "后勤处", .with = "保卫处\n教务处", .satisfaction = "satisfied",
        .replied = "2022-03-04"},
    {"6,2022-03-01,题,文,,,已办,2022/3/4,不满意,甲", .state = STATE_CLOSED, .satisfaction = "dissatisfied",
        .replied = "2022-03-04"},
    {"7,2022-03-01,题,文,,,,2022-03-01,,甲", .state = STATE_CLOSED, .replied = "2022-03-01"},
    {"8,2022-03-01,题,文,,教务处,拟办,,,甲", .state = STATE_DRAFTED, .unit = "教务处"},
    {"9,2022-03-01,题,文,检举控告,后勤处,已办,2022-03-04,满意,甲", .state = STATE_TRANSFERRED, .class = "accuse"},
    {"10,2022-03-01,题,文,举报,,,,,匿名", .state = STATE_REGISTERED, .class = "accuse"},
    {"11,2022-03-01,题,,天文地理,,,,很好,甲", .state = STATE_REGISTERED},
};

static void test_rows(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	g_autoptr(GString) text = g_string_new(HANDLED);
	for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++)
		g_string_append_printf(text, "%s\n", ROWS[i].row);
	must_text(&t, text->str, G_N_ELEMENTS(ROWS), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *number = g_strdup_printf("L2022-%d", (int)i + 1);
		int64_t id = find_number(t.office, number, NULL);
		OWN(dossier) one = dossier_open(t.office, id, NULL);
		g_autofree char *replied = date_format(one->file->facts[FACT_REPLIED]);
		g_test_message("%s", ROWS[i].row);
		g_assert_cmpstr(state_name(one->file->state), ==, state_name(ROWS[i].state));
		g_assert_cmpstr(one->file->unit, ==, ROWS[i].unit);
		g_assert_cmpstr(one->file->with, ==, ROWS[i].with);
		g_assert_cmpstr(one->file->category, ==, ROWS[i].category);
		g_assert_cmpstr(one->file->class, ==, ROWS[i].class);
		g_assert_cmpstr(one->file->satisfaction, ==, ROWS[i].satisfaction);
		g_assert_cmpstr(replied, ==, ROWS[i].replied ? ROWS[i].replied : "");
	}
	OWN(dossier) nameless = dossier_open(t.office, find_number(t.office, "L2022-10", NULL), NULL);
	g_assert_true(nameless->file->anonymous);
	g_assert_null(nameless->file->writer);
	g_assert_cmpint(lawful_all(t.office, false), ==, G_N_ELEMENTS(ROWS));
	g_autoptr(GPtrArray) units = vocabulary_words(t.office, LIST_UNIT);
	g_assert_cmpuint(units->len, ==, 3);
	/* accusations are hidden from those who may not see them */
	temporary_staff(t.office, "clerk", "clerk", NULL);
	struct office *clerk = temporary_as(&t, "clerk");
	g_assert_cmpint(count(clerk, ""), ==, G_N_ELEMENTS(ROWS) - 2);
	office_close(clerk);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* One line of notes for what was ignored, strange or doubtful. */
static void test_notes(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-10");
	g_autofree char *path = put(&t, "notes.csv",
	    "来信时间,标题,类别,心情,受理时间,答复内容,满意度\n2022-03-01,甲,天文,好,2022-03-02,答,很好\n2022-03-01,乙,"
	    "天文,,,,\n",
	    -1);
	struct import import = {.paths = WORDS(path), .box = "principal"};
	g_assert_cmpint(take(t.office, &import, &error), ==, 0);
	g_autoptr(GString) all = g_string_new(NULL);
	for (unsigned i = 0; i < import.notes->len; i++) {
		g_assert_null(strchr(import.notes->pdata[i], '\n'));
		g_string_append_printf(all, "%s\n", (const char *)import.notes->pdata[i]);
	}
	g_test_message("%s", all->str);
	static const char *const SAYS[] = {"心情", "受理时间", "天文", "rows: 2", "很好", "drafts: 1"};
	for (size_t i = 0; i < G_N_ELEMENTS(SAYS); i++)
		g_assert_nonnull(strstr(all->str, SAYS[i]));
	g_assert_cmpuint(import.notes->len, ==, 4);
	exchange_import_clear(&import);
	temporary_close(&t);
}

static void test_map(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-10");
	g_autofree char *path = put(&t, "map.csv", "日子,事由,备注,标题\n2022-03-01,热水没有了,x,忽略\n", -1);
	g_autofree char *map = put(
	    &t, "letters.map", "\xef\xbb\xbf# ours\r\n日子 = received\r\n事由=Subject\r\n备注 = -\r\n标题 =\r\n\r\n", -1);
	struct import import = {.paths = WORDS(path), .box = "principal", .map = map};
	g_assert_cmpint(take(t.office, &import, &error), ==, 0);
	g_assert_cmpint(import.added, ==, 1);
	g_assert_cmpuint(import.notes->len, ==, 0);
	OWN(dossier) one = only(t.office, "热水");
	g_assert_cmpstr(one->file->subject, ==, "热水没有了");
	g_assert_cmpstr(one->file->body, ==, "热水没有了");
	exchange_import_clear(&import);
	temporary_close(&t);
}

/* A dry run says what would become of each, and writes nothing. */
static void test_dry(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-10");
	must_text(&t, HANDLED "1,2022-03-01,题,文,,,,,,甲\n", 1, 0);
	g_autofree char *head = office_head(t.office, NULL);
	g_autofree char *path = put(
	    &t, "dry.csv", HANDLED "1,2022-03-01,题,文,,,,,,甲\n2,2022-03-02,新的,文,,没有的单位,答,2022-03-03,,乙\n", -1);
	struct import import = {.paths = WORDS(path), .box = "principal", .dry_run = true};
	g_assert_cmpint(take(t.office, &import, &error), ==, 0);
	g_assert_cmpint(import.added, ==, 1);
	g_assert_cmpint(import.skipped, ==, 1);
	g_assert_cmpuint(import.messages->len, ==, 2);
	const struct import_message *first = import.messages->pdata[0], *second = import.messages->pdata[1];
	g_assert_cmpstr(first->would, ==, "skip (already there)");
	g_assert_cmpstr(second->would, ==, "add");
	g_assert_cmpstr(second->subject, ==, "新的");
	g_assert_cmpstr(second->from_name, ==, "乙");
	g_assert_cmpint(second->date_epoch, ==, 1646150400);
	g_autofree char *same = office_head(t.office, NULL);
	g_assert_cmpstr(head, ==, same);
	exchange_import_clear(&import);
	temporary_close(&t);
}

/* A year before the loaded calendar is taken all the same. */
static void test_old(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-10");
	must_text(&t, HANDLED "1,1998-05-04,旧信,文,,,答,1998-06-01,,甲\n2,1999-12-30,旧信未复,文,,,,,,乙\n", 2, 0);
	OWN(dossier) one = dossier_open(t.office, find_number(t.office, "L1998-1", NULL), NULL);
	g_assert_cmpint(one->file->state, ==, STATE_CLOSED);
	temporary_sound(t.office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/import/usage", test_usage);
	g_test_add_func("/import/identity", test_identity);
	g_test_add_func("/import/rows", test_rows);
	g_test_add_func("/import/notes", test_notes);
	g_test_add_func("/import/map", test_map);
	g_test_add_func("/import/dry", test_dry);
	g_test_add_func("/import/old", test_old);
	return g_test_run();
}
