#include "base/date.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "office/find.h"
#include "office/law.h"
#include "temporary.h"
#include <string.h>

/* A notice in mid-year: Monday 7 March 2022 becomes a day off, Saturday 12 March is worked for it. */
static const char NOTICE[] = "date,kind,name,notice\n"
                             "2022-03-07,holiday,校庆,校办〔2022〕1号\n"
                             "2022-03-12,workday,校庆,校办〔2022〕1号\n";

static void test_moves(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	struct law_calendar changed = {0};
	temporary_open(&t, "2022-03-04");
	int64_t early = temporary_letter(t.office, "2022-03-01", NULL); /* due on the 8th */
	int64_t later = temporary_letter(t.office, "2022-03-04", NULL); /* due on the 11th */
	int64_t done = temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(temporary_act(t.office, done, "void", "reason=x", NULL), ==, 0);
	g_autoptr(GPtrArray) moves = law_import_calendar(t.office, NOTICE, &changed, &error);
	g_assert_no_error(error);
	g_assert_cmpint(changed.days, ==, 2);
	g_assert_cmpuint(changed.vacations->len, ==, 0);
	law_calendar_clear(&changed);
	static const struct {
		int serial;
		const char *code, *old, *new;
	} EXPECTED[] = {
	    {.serial = 2, .code = "K1", .old = "2022-03-08", .new = "2022-03-09"},
	    {.serial = 1, .code = "K2", .old = "2022-03-08", .new = "2022-03-09"},
	    {.serial = 2, .code = "K2", .old = "2022-03-11", .new = "2022-03-12"},
	};
	g_assert_cmpuint(moves->len, ==, G_N_ELEMENTS(EXPECTED));
	int seen = 0;
	for (unsigned i = 0; i < moves->len; i++) {
		const struct law_move *move = moves->pdata[i];
		for (size_t n = 0; n < G_N_ELEMENTS(EXPECTED); n++)
			seen += move->number.serial == EXPECTED[n].serial && !strcmp(move->code, EXPECTED[n].code) &&
			        move->old == date_parse(EXPECTED[n].old) && move->new == date_parse(EXPECTED[n].new);
	}
	g_assert_cmpint(seen, ==, G_N_ELEMENTS(EXPECTED));
	struct case_row *row = find_row(t.office, early, NULL);
	g_assert_cmpint(row->due_on, ==, date_parse("2022-03-09"));
	case_row_free(row);
	row = find_row(t.office, later, NULL);
	g_assert_cmpint(row->due_on, ==, date_parse("2022-03-12"));
	case_row_free(row);
	temporary_sound(t.office);
	/* the same once more changes nothing and is no event */
	g_autofree char *head = office_head(t.office, NULL);
	g_autoptr(GPtrArray) again = law_import_calendar(t.office, NOTICE, &changed, &error);
	g_assert_cmpint(changed.days, ==, 0);
	law_calendar_clear(&changed);
	g_assert_cmpuint(again->len, ==, 0);
	g_autofree char *same = office_head(t.office, NULL);
	g_assert_cmpstr(head, ==, same);
	/* and what is written later goes by it, in another process too */
	temporary_day(&t, "2022-03-05");
	g_assert_cmpint(calendar_kind(office_calendar(t.office), date_parse("2022-03-07")), ==, DAY_HOLIDAY);
	/* a day off is taken back */
	g_autoptr(GPtrArray) back =
	    law_import_calendar(t.office, "2022-03-07,workday,校庆,校办〔2022〕2号\n", &changed, &error);
	g_assert_no_error(error);
	g_assert_cmpint(changed.days, ==, 1);
	law_calendar_clear(&changed);
	g_assert_cmpuint(back->len, ==, 3);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* A deadline beyond the loaded years is a range; the notice of the coming year settles it. */
static void test_coming_year(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2026-12-29");
	int64_t id = temporary_letter(t.office, "2026-12-29", NULL);
	struct case_row *row = find_row(t.office, id, NULL);
	g_assert_true(row->provisional);
	case_row_free(row);
	g_autoptr(GPtrArray) moves = law_import_calendar(t.office,
	    "2027-01-01,holiday,元旦,国办发明电〔2026〕9号\n2027-01-04,holiday,元旦,国办发明电〔2026〕9号\n", NULL, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(moves->len, >, 0);
	row = find_row(t.office, id, NULL);
	g_assert_false(row->provisional);
	g_assert_cmpint(row->due_on, ==, date_parse("2027-01-07"));
	case_row_free(row);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Years after the last notice letters are still taken in; what hangs on the calendar is a range. */
static void test_beyond(void)
{
	struct temporary t;
	temporary_open(&t, "2031-03-03");
	int64_t id = temporary_letter(t.office, "2031-03-03", NULL);
	g_assert_cmpint(record_number(t.office).year, ==, 2031);
	struct case_row *row = find_row(t.office, id, NULL);
	g_assert_true(row->provisional);
	case_row_free(row);
	temporary_sound(t.office);
	temporary_close(&t);
}

static void test_refused(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	g_assert_null(law_import_calendar(t.office, "2022-03-07,holiday,校庆,x\n2022-13-01,holiday,x,y\n", NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, "line 2"));
	g_clear_error(&error);
	g_assert_cmpint(calendar_kind(office_calendar(t.office), date_parse("2022-03-07")), ==, DAY_WORKING);
	temporary_staff(t.office, "wang", "clerk", NULL);
	struct office *wang = temporary_as(&t, "wang");
	g_assert_null(law_import_calendar(wang, NOTICE, NULL, &error));
	g_assert_error(error, FAIL, FAIL_NOT_PERMITTED);
	office_close(wang);
	temporary_close(&t);
}

static void test_years(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_autoptr(GPtrArray) years = law_years(t.office);
	const struct law_year *first = years->pdata[0], *last = years->pdata[years->len - 1];
	g_assert_cmpint(first->year, ==, 2004);
	g_assert_cmpint(last->year, ==, 2026);
	g_assert_true(last->provisional);
	static const int WORKING[] = {250, 249, 250, 249, 249, 251, 248, 248};
	for (size_t i = 0; i < G_N_ELEMENTS(WORKING); i++) {
		const struct law_year *year = years->pdata[2019 - 2004 + (int)i];
		g_assert_true(year->loaded);
		g_assert_cmpint(year->working, ==, WORKING[i]);
		g_assert_nonnull(year->notice);
	}
	/* a hole is shown as one */
	g_autoptr(GPtrArray) moves = law_import_calendar(t.office, "2028-01-03,holiday,元旦,x\n", NULL, NULL);
	g_assert_nonnull(moves);
	g_autoptr(GPtrArray) holed = law_years(t.office);
	g_assert_cmpuint(holed->len, ==, 25);
	g_assert_false(((struct law_year *)holed->pdata[23])->loaded);
	g_assert_true(((struct law_year *)holed->pdata[24])->provisional);
	temporary_close(&t);
}

/* A moved deadline of a case that the person may not see stays in the record and out of the list. */
static void test_hidden(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "zhuren", "supervisor", NULL);
	int64_t accusation = temporary_letter(t.office, "2022-03-01", "class=accuse", "confidential=yes", NULL);
	g_assert_cmpint(temporary_act(t.office, accusation, "recuse", "who=zhuren", "reason=r", NULL), ==, 0);
	int64_t plain = temporary_letter(t.office, "2022-03-01", NULL);
	OWN(office) supervisor = temporary_as(&t, "zhuren");
	g_autoptr(GPtrArray) moves = law_import_calendar(supervisor, NOTICE, NULL, NULL);
	g_assert_cmpuint(moves->len, >, 0);
	for (unsigned i = 0; i < moves->len; i++)
		g_assert_cmpint(((const struct law_move *)moves->pdata[i])->case_id, ==, plain);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* A new law is a section with its own days; the one that it replaces ends. Letters before it keep theirs. */
static void test_rules(void)
{
	static const char LAW[] = "[OLD]\ncode=K2\ntitle=reply\nkind=letter\nto=2022-03-01\nlength=5\nunit=wd\n"
	                          "start=received\nmet=replied\nanswer=true\nsource=x\n"
	                          "[NEW]\ncode=K2\ntitle=reply\nkind=letter\nfrom=2022-03-02\nlength=7\nunit=wd\n"
	                          "start=received\nmet=replied\nanswer=true\nsource=y\n";
	struct temporary t;
	g_autoptr(GError) error = NULL;
	int rules = 0, replies = 0;
	temporary_open(&t, "2022-03-02");
	temporary_letter(t.office, "2022-03-01", NULL);
	int64_t id = temporary_letter(t.office, "2022-03-02", NULL);
	g_autoptr(GPtrArray) moves =
	    law_import_rules(t.office, &(struct law_file){.name = "letter.ini", .text = LAW}, &rules, &error);
	g_assert_no_error(error);
	g_assert_cmpint(rules, >, 2);
	for (unsigned i = 0; i < moves->len; i++) {
		const struct law_move *move = moves->pdata[i];
		if (strcmp(move->code, "K2") != 0) {
			g_assert_cmpint(move->new, ==, DATE_NONE);
			continue;
		}
		replies++;
		g_assert_cmpint(move->case_id, ==, id);
		g_assert_cmpint(move->old, ==, date_parse("2022-03-09"));
		g_assert_cmpint(move->new, ==, date_parse("2022-03-11"));
	}
	g_assert_cmpint(replies, ==, 1);
	temporary_sound(t.office);
	g_autofree char *head = office_head(t.office, NULL);
	g_assert_null(
	    law_import_rules(t.office, &(struct law_file){.name = "more.ini", .text = "[NEW]\ncode=K2\n"}, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_autofree char *same = office_head(t.office, NULL);
	g_assert_cmpstr(head, ==, same);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/law/moves", test_moves);
	g_test_add_func("/law/coming-year", test_coming_year);
	g_test_add_func("/law/beyond", test_beyond);
	g_test_add_func("/law/refused", test_refused);
	g_test_add_func("/law/years", test_years);
	g_test_add_func("/law/hidden", test_hidden);
	g_test_add_func("/law/rules", test_rules);
	return g_test_run();
}
