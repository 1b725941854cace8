#include "base/date.h"
#include "base/fail.h"
#include "office/find.h"
#include "office/office.h"
#include "office/record.h"
#include "office/staff.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define REFUSES(call, code)                                                                                            \
	do {                                                                                                               \
		g_autoptr(GError) refusal = NULL;                                                                              \
		g_assert_false(call);                                                                                          \
		g_assert_error(refusal, FAIL, code);                                                                           \
		g_assert_null(strchr(refusal->message, '\n'));                                                                 \
	} while (0)

static void test_fresh(void)
{
	struct temporary t;
	struct stat status;
	temporary_open(&t, "2022-03-01");
	g_assert_cmpint(stat(t.file, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 07777, ==, 0600);
	g_assert_cmpstr(office_setting(t.office, "school", ""), ==, "测试大学");
	g_assert_cmpstr(office_person(t.office)->login, ==, g_get_user_name());
	g_assert_cmpuint(office_person(t.office)->roles, ==, ROLE_ALL);
	g_assert_cmpint(office_today(t.office), ==, date_parse("2022-03-01"));
	g_assert_cmpint(calendar_last(office_calendar(t.office)), ==, date_parse("2026-12-31"));
	g_assert_nonnull(office_rules(t.office));
	g_assert_cmpstr(vocabulary_name(t.office, LIST_BOX, "relay"), ==, "浙里访");
	REFUSES(office_init(&t.options, "x", NULL, &refusal), FAIL_REFUSED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Founding a register, killed after MICROSECONDS; true where it is there, and whole. */
static bool found_killed(const struct office_options *options, unsigned long microseconds)
{
	g_autoptr(GError) error = NULL;
	pid_t child = fork();
	if (!child)
		_exit(!office_init(options, NULL, NULL, NULL));
	g_usleep(microseconds);
	kill(child, SIGKILL);
	g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
	struct office *office = office_open(options, &error);
	if (!office)
		g_assert_error(error, FAIL, FAIL_NOT_FOUND);
	office_close(office);
	return office != NULL;
}

/* It is whole, or not there: one without its law could neither be used nor made again. */
static void test_killed(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_autofree char *file = temporary_path(&t, "new.db");
	struct office_options options = t.options;
	options.register_file = file;
	int64_t began = g_get_monotonic_time();
	g_assert_true(office_init(&options, NULL, NULL, NULL));
	unsigned long needed = (unsigned long)(g_get_monotonic_time() - began), made = 0;
	unlink(file);
	for (unsigned long tried = 0; tried < 24 || (!made && tried < 500); tried++) {
		made += found_killed(&options, tried * needed / 16);
		unlink(file);
	}
	g_assert_cmpint(made, >, 0);
	temporary_close(&t);
}

static void test_where(void)
{
	struct office_options options = {.register_file = "/nonexistent/dir/r.db", .now = {.day = 19052}};
	struct office *office = NULL;
	REFUSES(office = office_open(&options, &refusal), FAIL_NOT_FOUND);
	REFUSES(office_init(&options, NULL, NULL, &refusal), FAIL_REFUSED);
	g_assert_false(g_file_test("/nonexistent", G_FILE_TEST_EXISTS));
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_autofree char *text = temporary_path(&t, "text");
	g_assert_true(g_file_set_contents(text, "not a register\n", -1, NULL));
	options.register_file = text;
	REFUSES(office = office_open(&options, &refusal), FAIL_DAMAGED);
	g_assert_null(office);
	temporary_close(&t);
}

/* Who acts: the Unix user, or another one where that is allowed. */
static void test_who(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "wang", "clerk", NULL);
	struct office_options options = t.options;
	struct office *office = NULL;
	options.as = "nobody-here";
	REFUSES(office = office_open(&options, &refusal), FAIL_NOT_PERMITTED);
	/* an administrator may act for others; what is done then names both */
	office = temporary_as(&t, "wang");
	int64_t id = temporary_letter(office, "2022-03-01", NULL);
	OWN(dossier) dossier = dossier_open(office, id, NULL);
	const struct event *event = dossier->events->pdata[0];
	g_assert_cmpstr(event->actor, ==, "wang");
	g_assert_cmpstr(event_text(event, "by"), ==, g_get_user_name());
	/* and has the rights of the other one only */
	REFUSES(office_set(office, "school", "x", &refusal), FAIL_NOT_PERMITTED);
	REFUSES(staff_retire(office, "wang", &refusal), FAIL_NOT_PERMITTED);
	g_assert_cmpint(temporary_act(office, id, "approve", NULL), ==, FAIL_NOT_PERMITTED);
	office_close(office);
	/* somebody who is no administrator may not, unless the register allows it */
	temporary_staff(t.office, "zhao", "admin", NULL);
	struct staff_row me = {.login = (char *)(uintptr_t)g_get_user_name(), .roles = (char[]){"clerk"}};
	g_assert_true(staff_change(t.office, &me, NULL));
	options.as = "zhao";
	REFUSES(office = office_open(&options, &refusal), FAIL_NOT_PERMITTED);
	temporary_close(&t);
}

static void test_impersonation(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "zhao", "admin", NULL);
	g_assert_true(office_set(t.office, "impersonation", "on", NULL));
	struct staff_row me = {.login = (char *)(uintptr_t)g_get_user_name(), .roles = (char[]){"clerk"}};
	g_assert_true(staff_change(t.office, &me, NULL));
	struct office *zhao = temporary_as(&t, "zhao");
	/* what another process changed of rights holds from the next act on */
	g_assert_true(staff_retire(zhao, g_get_user_name(), NULL));
	REFUSES(record_open(t.office, KIND_LETTER, WORDS("box=principal", "received=2022-03-01", "subject=x", "body=y"),
	            &(int64_t){0}, &refusal),
	    FAIL_NOT_PERMITTED);
	office_close(zhao);
	temporary_close(&t);
}

static void test_settings(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	REFUSES(office_set(t.office, "colour", "red", &refusal), FAIL_USAGE);
	REFUSES(office_set(t.office, "language", "fr", &refusal), FAIL_USAGE);
	REFUSES(office_set(t.office, "school", "a\nb", &refusal), FAIL_USAGE);
	g_assert_true(office_set(t.office, "language", "en", NULL));
	g_assert_cmpstr(office_setting(t.office, "language", "zh"), ==, "en");
	temporary_sound(t.office);
	temporary_close(&t);
}

static void test_words(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	struct office *office = t.office;
	g_autofree char *code = vocabulary_code(office, LIST_CATEGORY, "疫情防控", NULL);
	g_assert_cmpstr(code, ==, "epid");
	char *found = NULL;
	REFUSES(found = vocabulary_code(office, LIST_UNIT, "后勤处", &refusal), FAIL_REFUSED);
	g_assert_null(found);
	g_assert_true(vocabulary_add(office, LIST_UNIT, "", "后勤处", NULL));
	g_assert_true(vocabulary_add(office, LIST_UNIT, "jwc", "教务处", NULL));
	REFUSES(vocabulary_add(office, LIST_UNIT, NULL, "后勤处", &refusal), FAIL_REFUSED);
	REFUSES(vocabulary_add(office, LIST_UNIT, "other", "教务处", &refusal), FAIL_REFUSED);
	REFUSES(vocabulary_add(office, LIST_UNIT, NULL, " ", &refusal), FAIL_USAGE);
	REFUSES(vocabulary_add(office, LIST_UNIT, "a=b", "某处", &refusal), FAIL_USAGE);
	REFUSES(vocabulary_rename(office, LIST_UNIT, "jwc", "后勤处", &refusal), FAIL_REFUSED);
	REFUSES(vocabulary_rename(office, LIST_UNIT, "无此处", "某处", &refusal), FAIL_REFUSED);
	g_assert_true(vocabulary_rename(office, LIST_UNIT, "教务处", "本科生院", NULL));
	g_assert_cmpstr(vocabulary_name(office, LIST_UNIT, "jwc"), ==, "本科生院");
	g_assert_true(vocabulary_retire(office, LIST_UNIT, "jwc", NULL));
	REFUSES(vocabulary_retire(office, LIST_UNIT, "jwc", &refusal), FAIL_REFUSED);
	REFUSES(found = vocabulary_code(office, LIST_UNIT, "本科生院", &refusal), FAIL_REFUSED);
	g_assert_cmpstr(vocabulary_name(office, LIST_UNIT, "jwc"), ==, "本科生院");
	g_autoptr(GPtrArray) words = vocabulary_words(office, LIST_UNIT);
	g_assert_cmpuint(words->len, ==, 2);
	g_assert_true(((struct word *)words->pdata[1])->retired);
	g_assert_true(vocabulary_add(office, LIST_UNIT, "jwc", "教务处", NULL));
	g_autofree char *back = vocabulary_code(office, LIST_UNIT, "教务处", NULL);
	g_assert_cmpstr(back, ==, "jwc");
	temporary_sound(office);
	temporary_close(&t);
}

static void test_staff(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	struct office *office = t.office;
	char login[] = "wang", name[] = "王敏", clerk[] = "clerk", handler[] = "handler", unit[] = "后勤处", bad[] = "king";
	struct staff_row row = {.login = login, .name = name, .roles = handler};
	REFUSES(staff_add(office, &row, &refusal), FAIL_USAGE);
	row.unit = unit;
	REFUSES(staff_add(office, &row, &refusal), FAIL_REFUSED);
	g_assert_true(vocabulary_add(office, LIST_UNIT, NULL, "后勤处", NULL));
	g_assert_true(staff_add(office, &row, NULL));
	REFUSES(staff_add(office, &row, &refusal), FAIL_REFUSED);
	row.roles = bad;
	REFUSES(staff_change(office, &row, &refusal), FAIL_USAGE);
	g_assert_true(
	    staff_change(office, &(struct staff_row){.login = login, .roles = clerk, .unit = (char[]){""}}, NULL));
	g_assert_cmpstr(staff_name(office, "wang"), ==, "王敏");
	g_assert_cmpstr(staff_name(office, "gone"), ==, "gone");
	g_autofree char *found = staff_login(office, "王敏", NULL);
	g_assert_cmpstr(found, ==, "wang");
	g_assert_true(staff_retire(office, "wang", NULL));
	char *nobody = NULL;
	REFUSES(nobody = staff_login(office, "wang", &refusal), FAIL_REFUSED);
	g_assert_null(nobody);
	REFUSES(staff_retire(office, "lisi", &refusal), FAIL_NOT_FOUND);
	REFUSES(staff_retire(office, g_get_user_name(), &refusal), FAIL_REFUSED);
	REFUSES(staff_accepts("a b", &refusal), FAIL_USAGE);
	temporary_sound(office);
	temporary_close(&t);
}

/* A hidden case is not found: before rights, before state; it is in no list and no count. */
static void test_hidden(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, NULL, "后勤处", NULL));
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, NULL, "教务处", NULL));
	temporary_staff(t.office, "clerk", "clerk", NULL);
	temporary_staff(t.office, "jijian", "discipline", NULL);
	temporary_staff(t.office, "chengban", "handler", "后勤处");
	struct office *clerk = temporary_as(&t, "clerk");
	int64_t accusation = temporary_letter(clerk, "2022-03-01", "class=accuse", NULL);
	g_assert_cmpint(record_number(clerk).serial, ==, 1);
	g_assert_cmpint(temporary_act(clerk, accusation, "approve", NULL), ==, FAIL_NOT_FOUND);
	g_assert_cmpint(temporary_act(clerk, accusation, "note", "text=x", NULL), ==, FAIL_NOT_FOUND);
	REFUSES(record_undo(clerk, accusation, NULL, &refusal), FAIL_NOT_FOUND);
	REFUSES(record_attach(clerk, accusation, WORDS("/dev/null"), &refusal), FAIL_NOT_FOUND);
	REFUSES(find_number(clerk, "L2022-1", &refusal), FAIL_NOT_FOUND);
	REFUSES(find_number(clerk, "1", &refusal), FAIL_NOT_FOUND);
	g_assert_null(dossier_open(clerk, accusation, NULL));
	OWN(filter) all = filter_new();
	g_assert_cmpint(find_count(clerk, all, 0, NULL), ==, 0);
	struct office *discipline = temporary_as(&t, "jijian");
	g_assert_cmpint(find_count(discipline, all, 0, NULL), ==, 1);
	g_assert_cmpint(temporary_act(discipline, accusation, "transfer", "reason=依规移送", NULL), ==, 0);
	office_close(discipline);
	int64_t theirs = temporary_letter(clerk, "2022-03-01", NULL);
	int64_t others = temporary_letter(clerk, "2022-03-01", NULL);
	for (int64_t *id = (int64_t[]){theirs, others, 0}; *id; id++)
		g_assert_cmpint(temporary_act(clerk, *id, "accept", NULL), ==, 0);
	g_assert_cmpint(temporary_act(clerk, theirs, "assign", "unit=后勤处", NULL), ==, 0);
	g_assert_cmpint(temporary_act(clerk, others, "assign", "unit=教务处", NULL), ==, 0);
	office_close(clerk);
	struct office *handler = temporary_as(&t, "chengban");
	g_assert_cmpint(find_count(handler, all, 0, NULL), ==, 1);
	g_assert_cmpint(temporary_act(handler, others, "sign", NULL), ==, FAIL_NOT_FOUND);
	g_assert_cmpint(temporary_act(handler, theirs, "approve", NULL), ==, FAIL_NOT_PERMITTED);
	g_assert_cmpint(temporary_act(handler, theirs, "sign", NULL), ==, 0);
	office_close(handler);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* A letter that was drafted by the administrator. */
static int64_t drafted(struct temporary *t)
{
	int64_t id = temporary_letter(t->office, "2022-03-01", NULL);
	g_assert_cmpint(temporary_act(t->office, id, "accept", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t->office, id, "draft", "text=t", NULL), ==, 0);
	return id;
}

/* Who drafted it signs it where nobody else could, which the history tells, and nowhere else. */
static void test_two_persons(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = drafted(&t);
	g_assert_cmpint(temporary_act(t.office, id, "approve", NULL), ==, 0);
	OWN(dossier) dossier = dossier_open(t.office, id, NULL);
	const struct event *last = dossier->events->pdata[dossier->events->len - 1];
	g_assert_cmpstr(event_text(last, "alone"), ==, "yes");
	temporary_staff(t.office, "sv", "supervisor", NULL);
	id = drafted(&t);
	g_assert_cmpint(temporary_act(t.office, id, "approve", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "two persons"));
	OWN(office) other = temporary_as(&t, "sv");
	g_assert_cmpint(temporary_act(other, id, "approve", NULL), ==, 0);
	temporary_close(&t);
}

/* Of two units that handle a case together one leads: it drafts, and its head countersigns. */
static void test_second_unit(void)
{
	struct temporary t;
	static const char *const STEPS[] = {"draft", "countersign", "return", "ask-extension", "send-back"};
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "one", "后勤处", NULL));
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "two", "教务处", NULL));
	temporary_staff(t.office, "hd", "head", "one");
	temporary_staff(t.office, "jd", "head", "two");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(temporary_act(t.office, id, "accept", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=one", "with=two", "countersign=yes", NULL), ==, 0);
	OWN(office) lead = temporary_as(&t, "hd");
	OWN(office) second = temporary_as(&t, "jd");
	g_assert_cmpint(temporary_act(lead, id, "sign", NULL), ==, 0);
	g_assert_cmpint(temporary_act(second, id, "return", "reason=r", NULL), ==, FAIL_NOT_PERMITTED);
	g_assert_cmpint(temporary_act(second, id, "draft", "text=u", NULL), ==, FAIL_NOT_PERMITTED);
	g_assert_cmpint(temporary_act(lead, id, "draft", "text=t", NULL), ==, 0);
	g_assert_cmpint(temporary_act(second, id, "countersign", NULL), ==, FAIL_NOT_PERMITTED);
	g_assert_nonnull(strstr(temporary_said(), "leads"));
	OWN(dossier) dossier = dossier_open(second, id, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++)
		g_assert_false(g_ptr_array_find(dossier->next, event_type_find(STEPS[i]), NULL));
	g_assert_cmpint(temporary_act(second, id, "note", "text=agreed", NULL), ==, 0);
	g_assert_cmpint(temporary_act(lead, id, "countersign", NULL), ==, 0);
	temporary_close(&t);
}

/* Several units handle a case beside the one that leads ((b1): a lead and co-departments): all see it, none leads. */
static void test_several_units(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "one", "后勤处", NULL));
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "two", "教务处", NULL));
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "three", "图书馆", NULL));
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "tw", "宣传部", NULL));
	temporary_staff(t.office, "jd", "head", "two");
	temporary_staff(t.office, "kd", "head", "three");
	temporary_staff(t.office, "no", "head", "tw");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(temporary_act(t.office, id, "accept", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=one", "with=two、nowhere", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=one", "with=two、图书馆, two", NULL), ==, 0);
	static const char *const BESIDE[] = {"jd", "kd"};
	for (size_t i = 0; i < G_N_ELEMENTS(BESIDE); i++) {
		OWN(office) office = temporary_as(&t, BESIDE[i]);
		OWN(filter) all = filter_new();
		g_assert_cmpint(find_count(office, all, 0, NULL), ==, 1);
		OWN(dossier) dossier = dossier_open(office, id, NULL);
		g_assert_cmpstr(dossier->file->with, ==, "two\nthree");
		g_assert_cmpint(temporary_act(office, id, "draft", "text=u", NULL), ==, FAIL_NOT_PERMITTED);
		g_assert_cmpint(temporary_act(office, id, "note", "text=agreed", NULL), ==, 0);
	}
	OWN(office) stranger = temporary_as(&t, "no");
	g_assert_cmpint(temporary_act(stranger, id, "note", "text=x", NULL), ==, FAIL_NOT_FOUND);
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=one", "with=two", "with=three", NULL), ==, 0);
	OWN(dossier) again = dossier_open(t.office, id, NULL);
	g_assert_cmpstr(again->file->with, ==, "two\nthree");
	g_autofree char *names = vocabulary_names(t.office, LIST_UNIT, again->file->with);
	g_assert_cmpstr(names, ==, "教务处, 图书馆");
	temporary_close(&t);
}

/* What the one who withdrew from one case of a matter sees of the others: nothing. */
static void unseen(struct temporary *t, const char *login, const char *const *numbers, bool wanted)
{
	OWN(office) office = temporary_as(t, login);
	OWN(filter) all = filter_new();
	int count = 0;
	for (; *numbers; numbers++, count++)
		g_assert_cmpint(find_number(office, *numbers, NULL) == 0, ==, wanted);
	g_assert_cmpint(find_count(office, all, 0, NULL), ==, wanted ? 0 : count);
}

/* Whoever withdraws from a case withdrew from its whole matter, whichever of it came first, and comes back to all of
 * it. */
static void test_recused_kin(void)
{
	struct temporary t;
	int64_t id = 0, remedy = 0, letter;
	temporary_open(&t, "2022-03-01");
	g_assert_true(vocabulary_add(t.office, LIST_UNIT, "u", "后勤处", NULL));
	temporary_staff(t.office, "ld", "leader", NULL);
	temporary_staff(t.office, "sv", "supervisor", NULL);
	temporary_staff(t.office, "ck", "clerk", NULL);
	g_assert_true(record_open(t.office, KIND_APPLICATION,
	    WORDS("applicant=Li", "type=natural", "via=in_person", "arrived=2022-03-01", "request=q", "confidential=yes"),
	    &id, NULL));
	g_assert_cmpint(temporary_act(t.office, id, "split", "request=r", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "recuse", "who=ld", "reason=r", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "split", "request=s", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "decide", "outcome=R5.1", "to=letter", "box=principal", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "approve", "group=g", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, id, "serve", "how=hand", "signed=2022-03-01", NULL), ==, 0);
	g_assert_true(record_open(t.office, KIND_REMEDY,
	    WORDS("kind=reconsideration", "of=A2022-1", "received=2022-03-01", "from=Li", "body=b", "authority=province"),
	    &remedy, NULL));
	const char *const matter[] = {"A2022-1", "A2022-2", "A2022-3", "L2022-1", "R2022-1", NULL};
	unseen(&t, "ld", matter, true);
	unseen(&t, "sv", matter, false);
	temporary_sound(t.office);
	/* from a case that came of it, of all that it came from; and nobody gives it back to them */
	letter = find_number(t.office, "L2022-1", NULL);
	g_assert_cmpint(temporary_act(t.office, letter, "recuse", "who=sv", "reason=r", NULL), ==, 0);
	unseen(&t, "sv", matter, true);
	id = find_number(t.office, "A2022-2", NULL);
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=u", "handler=sv", NULL), !=, 0);
	g_assert_nonnull(strstr(temporary_said(), "withdrew"));
	g_assert_true(record_undo(t.office, letter, NULL, NULL));
	unseen(&t, "sv", matter, false);
	unseen(&t, "ld", matter, true);
	temporary_sound(t.office);
	/* what becomes an application */
	letter = temporary_letter(t.office, "2022-03-01", "from=Li", NULL);
	g_assert_cmpint(temporary_act(t.office, letter, "recuse", "who=ck", "reason=r", NULL), ==, 0);
	g_assert_cmpint(temporary_act(t.office, letter, "convert", "to=application", "type=natural", "confirmed=2022-03-01",
	                    "reason=x", NULL),
	    ==, 0);
	OWN(office) clerk = temporary_as(&t, "ck");
	g_assert_cmpint(find_number(clerk, "A2022-4", NULL), ==, 0);
	temporary_close(&t);
}

/* Another process is noticed, once. */
static void test_changed(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, "wang", "all", NULL);
	g_assert_false(office_changed(t.office));
	struct office *other = temporary_as(&t, "wang");
	g_assert_true(vocabulary_add(other, LIST_UNIT, NULL, "后勤处", NULL));
	office_close(other);
	g_assert_true(office_changed(t.office));
	g_assert_false(office_changed(t.office));
	g_autofree char *unit = vocabulary_code(t.office, LIST_UNIT, "后勤处", NULL);
	g_assert_cmpstr(unit, ==, "后勤处");
	temporary_close(&t);
}

/* Rights that were taken away are gone at once, also for whoever has been at work since before. */
static void test_rights(void)
{
	struct temporary t;
	char login[] = "wang", roles[] = "auditor";
	temporary_open(&t, "2022-03-01");
	temporary_staff(t.office, login, "all", NULL);
	OWN(office) wang = temporary_as(&t, login);
	g_assert_true(staff_change(t.office, &(struct staff_row){.login = login, .roles = roles}, NULL));
	REFUSES(office_set(wang, "school", "某大学", &refusal), FAIL_NOT_PERMITTED);
	REFUSES(vocabulary_add(wang, LIST_BOX, NULL, "新信箱", &refusal), FAIL_NOT_PERMITTED);
	temporary_close(&t);
}

static void test_tick(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	office_tick(t.office, (struct moment){.day = 1, .seconds = 2});
	g_assert_cmpint(office_today(t.office), ==, date_parse("2022-03-01"));
	struct office_options options = t.options;
	options.today_given = false;
	struct office *office = office_open(&options, NULL);
	office_tick(office, (struct moment){.day = 19053, .seconds = 2});
	g_assert_cmpint(office_today(office), ==, 19053);
	office_close(office);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/office/fresh", test_fresh);
	g_test_add_func("/office/killed", test_killed);
	g_test_add_func("/office/where", test_where);
	g_test_add_func("/office/who", test_who);
	g_test_add_func("/office/impersonation", test_impersonation);
	g_test_add_func("/office/settings", test_settings);
	g_test_add_func("/office/words", test_words);
	g_test_add_func("/office/staff", test_staff);
	g_test_add_func("/office/hidden", test_hidden);
	g_test_add_func("/office/two-persons", test_two_persons);
	g_test_add_func("/office/second-unit", test_second_unit);
	g_test_add_func("/office/several-units", test_several_units);
	g_test_add_func("/office/recused-kin", test_recused_kin);
	g_test_add_func("/office/changed", test_changed);
	g_test_add_func("/office/rights", test_rights);
	g_test_add_func("/office/tick", test_tick);
	return g_test_run();
}
