#include "base/date.h"
#include "base/fail.h"
#include "domain/deadline.h"
#include "office/find.h"
#include "office/record.h"
#include "office/staff.h"
#include "office/vocabulary.h"
#include "temporary.h"
#include <string.h>

static struct dossier *open_case(struct office *office, int64_t id)
{
	g_autoptr(GError) error = NULL;
	struct dossier *dossier = dossier_open(office, id, &error);
	g_assert_no_error(error);
	return dossier;
}

static enum state state_of(struct office *office, int64_t id)
{
	OWN(dossier) dossier = open_case(office, id);
	return dossier->file->state;
}

static void add_unit(struct office *office, const char *name)
{
	g_autoptr(GError) error = NULL;
	vocabulary_add(office, LIST_UNIT, NULL, name, &error);
	g_assert_no_error(error);
}

static void must(int status)
{
	g_assert_cmpstr(status ? temporary_said() : "", ==, "");
}

/* From log to archive, with every state on the way. */
static void test_life(void)
{
	static const struct {
		const char *type, *word, *other;
		enum state state;
	} STEPS[] = {
	    {.type = "accept", .word = "told=2022-03-01", .state = STATE_ACCEPTED},
	    {.type = "propose", .word = "text=拟转后勤处", .state = STATE_AT_LEADER},
	    {.type = "instruct", .word = "text=请尽快解决", .other = "unit=后勤处", .state = STATE_ASSIGNED},
	    {.type = "sign", .state = STATE_HANDLING},
	    {.type = "draft", .word = "text=已更换循环泵，恢复供水。", .state = STATE_DRAFTED},
	    {.type = "send-back", .word = "reason=请写明时间", .state = STATE_HANDLING},
	    {.type = "draft", .word = "text=三月二日已更换循环泵。", .state = STATE_DRAFTED},
	    {.type = "approve", .state = STATE_APPROVED},
	    {.type = "reply", .word = "via=email", .state = STATE_REPLIED},
	    {.type = "rate", .word = "result=satisfied", .state = STATE_REPLIED},
	    {.type = "close", .state = STATE_CLOSED},
	    {.type = "archive", .state = STATE_ARCHIVED},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	add_unit(t.office, "后勤处");
	int64_t id = temporary_letter(t.office, "2022-03-01", "from=王建国", NULL);
	g_assert_cmpint(record_number(t.office).year, ==, 2022);
	g_assert_cmpint(record_number(t.office).serial, ==, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		must(temporary_act(t.office, id, STEPS[i].type, STEPS[i].word, STEPS[i].other, NULL));
		g_assert_cmpint(state_of(t.office, id), ==, STEPS[i].state);
	}
	OWN(dossier) dossier = open_case(t.office, id);
	g_assert_cmpstr(dossier->file->reply, ==, "三月二日已更换循环泵。");
	g_assert_cmpstr(dossier->file->satisfaction, ==, "satisfied");
	g_assert_cmpuint(dossier->events->len, ==, 1 + G_N_ELEMENTS(STEPS));
	temporary_sound(t.office);
	temporary_close(&t);
}

/* What is wrong with a letter, and how it ends. */
static const struct {
	const char *words[7];
	int status;
	const char *says;
} BAD_LETTERS[] = {
    {.words = {"box=principal"}, .status = FAIL_USAGE, .says = "received="},
    {.words = {"box=nobox", "received=2022-03-01", "subject=x", "body=y"}, .status = FAIL_REFUSED, .says = "书记信箱"},
    {.words = {"box=principal", "received=2022-03-02", "subject=x", "body=y"},
        .status = FAIL_REFUSED,
        .says = "2022-03-01"},
    {.words = {"box=principal", "received=2022-02-30", "subject=x", "body=y"},
        .status = FAIL_REFUSED,
        .says = "2022-02-30"},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "colour=red"},
        .status = FAIL_USAGE,
        .says = "colour"},
    {.words = {"box=principal", "box=relay", "received=2022-03-01", "subject=x", "body=y"},
        .status = FAIL_USAGE,
        .says = "twice"},
    {.words = {"principal", "received=2022-03-01"}, .status = FAIL_USAGE, .says = "principal"},
    {.words = {"box=principal", "received=2022-03-01", "subject=  ", "body=y"},
        .status = FAIL_USAGE,
        .says = "subject="},
    {.words = {"box=principal", "received=2022-03-01", "subject=a\nb", "body=y"},
        .status = FAIL_REFUSED,
        .says = "one line"},
    {.words = {"box=principal", "received=2022-03-01", "subject=a\xff", "body=y"},
        .status = FAIL_REFUSED,
        .says = "subject="},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "class=nonsense"},
        .status = FAIL_REFUSED,
        .says = "suggest"},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "category=无此类"},
        .status = FAIL_REFUSED,
        .says = "疫情防控"},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "anonymous=maybe"},
        .status = FAIL_REFUSED,
        .says = "yes or no"},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "anonymous=yes", "from=李明"},
        .status = FAIL_REFUSED,
        .says = "confidential=yes"},
    {.words = {"box=relay", "received=2022-03-01", "subject=x", "body=y", "limit=2022-02-28"},
        .status = FAIL_REFUSED,
        .says = "limit="},
    {.words = {"box=principal", "received=2022-03-01", "subject=x", "body=y", "op=17"},
        .status = FAIL_USAGE,
        .says = "UUID"},
};

/* Nothing is written of a letter that is refused. */
static void test_refused_letters(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	for (size_t i = 0; i < G_N_ELEMENTS(BAD_LETTERS); i++) {
		g_autoptr(GError) error = NULL;
		int64_t id = 0;
		g_assert_false(record_open(t.office, KIND_LETTER, (char **)(uintptr_t)BAD_LETTERS[i].words, &id, &error));
		g_assert_cmpint(fail_status(error), ==, BAD_LETTERS[i].status);
		g_assert_nonnull(strstr(error->message, BAD_LETTERS[i].says));
		g_assert_null(strchr(error->message, '\n'));
	}
	OWN(filter) all = filter_new();
	g_assert_cmpint(find_count(t.office, all, 0, NULL), ==, 0);
	g_autofree char *long_line = g_strnfill(400, 'x');
	g_autofree char *subject = g_strconcat("subject=", long_line, NULL);
	char **words = WORDS("box=principal", "received=2022-03-01", subject, "body=y");
	int64_t id = 0;
	g_assert_false(record_open(t.office, KIND_LETTER, words, &id, NULL));
	/* the next number is the first: nothing was used up */
	temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(record_number(t.office).serial, ==, 1);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Values reach their stored form. */
static void test_values(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t first = temporary_letter(t.office, "2022-03-01", NULL);
	int64_t id =
	    temporary_letter(t.office, "昨天", "box=浙里访", "category=生活服务和校园环境", "class=claim", "track=urgent",
	        "confidential=是", "external=", "from= 李明 ", "limit=2022-03-09", "contact=１３８００１３８０００", NULL);
	OWN(dossier) dossier = open_case(t.office, id);
	const struct casefile *file = dossier->file;
	g_assert_cmpstr(file->box, ==, "relay");
	g_assert_cmpstr(file->category, ==, "life");
	g_assert_cmpstr(file->class, ==, "claim");
	g_assert_cmpstr(file->writer, ==, "李明");
	g_assert_cmpstr(file->contact, ==, "13800138000");
	g_assert_true(file->confidential);
	g_assert_null(file->external);
	g_assert_cmpint(file->facts[FACT_RECEIVED], ==, date_parse("2022-02-28"));
	g_assert_cmpint(file->limit_on, ==, date_parse("2022-03-09"));
	const struct event *opening = dossier->events->pdata[0];
	g_assert_cmpint(opening->effective_on, ==, date_parse("2022-02-28"));
	g_assert_cmpstr(opening->recorded_at, ==, "2022-03-01T10:00:00");
	/* a correction takes away what it leaves empty, but nothing that is needed */
	must(temporary_act(t.office, id, "correct", "category=", "limit=", "confidential=no", "reason=登记有误", NULL));
	g_assert_cmpint(temporary_act(t.office, id, "correct", "subject=", "reason=x", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(t.office, id, "correct", "reason=x", NULL), ==, FAIL_USAGE);
	OWN(dossier) after = open_case(t.office, id);
	g_assert_null(after->file->category);
	g_assert_cmpint(after->file->limit_on, ==, DATE_NONE);
	g_assert_false(after->file->confidential);
	g_assert_cmpint(temporary_act(t.office, id, "merge", "into=信〔2022〕9号", NULL), ==, FAIL_NOT_FOUND);
	g_assert_cmpint(temporary_act(t.office, id, "merge", "into=L2022-2", NULL), ==, FAIL_REFUSED);
	must(temporary_act(t.office, id, "merge", "into=信(2022)1号", NULL));
	OWN(dossier) merged = open_case(t.office, id);
	g_assert_cmpstr(merged->file->linked, ==, "L2022-1");
	OWN(dossier) target = open_case(t.office, first);
	const struct event *note = target->events->pdata[target->events->len - 1];
	g_assert_cmpstr(note->kind, ==, "note");
	g_assert_cmpstr(event_text(note, "merged"), ==, "L2022-2");
	/* a merged case takes in no other */
	int64_t third = temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(temporary_act(t.office, third, "merge", "into=L2022-2", NULL), ==, FAIL_REFUSED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Numbers go by the year of receipt, without gaps. */
static void test_numbers(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	static const struct {
		const char *day;
		int year, serial;
	} CASES[] = {
	    {.day = "2022-03-01", .year = 2022, .serial = 1},
	    {.day = "2021-12-31", .year = 2021, .serial = 1},
	    {.day = "2022-01-01", .year = 2022, .serial = 2},
	    {.day = "2021-12-30", .year = 2021, .serial = 2},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		temporary_letter(t.office, CASES[i].day, NULL);
		g_assert_cmpint(record_number(t.office).year, ==, CASES[i].year);
		g_assert_cmpint(record_number(t.office).serial, ==, CASES[i].serial);
	}
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	must(temporary_act(t.office, id, "void", "reason=录入错误", NULL));
	temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_cmpint(record_number(t.office).serial, ==, 4);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Acts that are refused, each for its own reason. */
static void test_refused_acts(void)
{
	static const struct {
		const char *type, *word;
		int status;
	} CASES[] = {
	    {.type = "frobnicate", .status = FAIL_USAGE},
	    {.type = "letter", .status = FAIL_USAGE},
	    {.type = "attach", .status = FAIL_USAGE},
	    {.type = "undo", .word = "undoes=1", .status = FAIL_USAGE},
	    {.type = "reply", .word = "via=email", .status = FAIL_REFUSED},
	    {.type = "refuse", .status = FAIL_USAGE},
	    {.type = "object", .word = "reason=x", .status = FAIL_REFUSED},
	    {.type = "transfer", .word = "reason=x", .status = FAIL_REFUSED},
	    {.type = "accept", .word = "told=2022-03-02", .status = FAIL_REFUSED},
	    {.type = "accept", .word = "unit=x", .status = FAIL_USAGE},
	    {.type = "note", .word = "text= ", .status = FAIL_USAGE},
	};
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++)
		g_assert_cmpint(temporary_act(t.office, id, CASES[i].type, CASES[i].word, NULL), ==, CASES[i].status);
	must(temporary_act(t.office, id, "accept", NULL));
	g_assert_cmpint(temporary_act(t.office, id, "assign", "unit=后勤处", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "unit add"));
	g_assert_cmpint(temporary_act(t.office, id + 1000, "accept", NULL), ==, FAIL_NOT_FOUND);
	OWN(dossier) dossier = open_case(t.office, id);
	g_assert_cmpuint(dossier->events->len, ==, 2);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* Whoever saw an older state is told what happened since. */
static void test_changed(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	struct act accept = {.type = "accept", .expected = id};
	struct act refuse = {.type = "refuse", .expected = id, .values = WORDS("reason=x")};
	g_autoptr(GError) error = NULL;
	int64_t seq = 0;
	record_act(t.office, id, &accept, &seq, &error);
	g_assert_no_error(error);
	g_assert_cmpint(seq, >, id);
	g_assert_false(record_act(t.office, id, &refuse, NULL, &error));
	g_assert_error(error, FAIL, FAIL_CHANGED);
	g_assert_nonnull(strstr(error->message, "accepted"));
	g_assert_nonnull(strstr(error->message, "2022-03-01 10:00"));
	temporary_close(&t);
}

/* The same act tried again adds nothing and gives the same answer. */
static void test_retry(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	char **words =
	    WORDS("box=principal", "received=2022-03-01", "subject=x", "body=y", "op=6BA7B810-9DAD-11D1-80B4-00C04FD430C8");
	int64_t id = 0, again = 0, seq = 0, seq_again = 0;
	g_autoptr(GError) error = NULL;
	g_assert_true(record_open(t.office, KIND_LETTER, words, &id, &error));
	g_assert_true(record_open(t.office, KIND_LETTER, words, &again, &error));
	g_assert_cmpint(id, ==, again);
	g_assert_cmpint(record_number(t.office).serial, ==, 1);
	struct act act = {.type = "accept", .values = WORDS("op=6ba7b811-9dad-11d1-80b4-00c04fd430c8")};
	g_assert_true(record_act(t.office, id, &act, &seq, &error));
	g_assert_true(record_act(t.office, id, &act, &seq_again, &error));
	g_assert_cmpint(seq, ==, seq_again);
	OWN(dossier) dossier = open_case(t.office, id);
	g_assert_cmpuint(dossier->events->len, ==, 2);
	int64_t other = temporary_letter(t.office, "2022-03-01", NULL);
	g_assert_false(record_act(t.office, other, &act, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	temporary_close(&t);
}

static void test_batch(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (int i = 0; i < 3; i++) {
		int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
		g_array_append_val(ids, id);
	}
	int64_t *all = (int64_t *)(void *)ids->data;
	must(temporary_act(t.office, all[2], "accept", NULL));
	struct act accept = {.type = "accept"};
	g_autoptr(GError) error = NULL;
	g_assert_false(record_batch(t.office, ids, &accept, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, "信〔2022〕3号"));
	g_assert_cmpint(state_of(t.office, all[0]), ==, STATE_REGISTERED);
	g_clear_error(&error);
	g_array_set_size(ids, 2);
	/* all of it is taken back at once, or nothing where one case moved on */
	g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(struct record_step));
	g_assert_true(record_batch(t.office, ids, &accept, steps, &error));
	must(temporary_act(t.office, all[0], "note", "text=x", NULL));
	g_assert_false(record_undo_steps(t.office, steps, &error));
	g_assert_error(error, FAIL, FAIL_CHANGED);
	g_assert_nonnull(strstr(error->message, "信〔2022〕1号"));
	g_clear_error(&error);
	g_assert_cmpint(state_of(t.office, all[1]), ==, STATE_ACCEPTED);
	g_assert_true(record_undo(t.office, all[0], NULL, &error));
	g_assert_true(record_undo_steps(t.office, steps, &error));
	g_assert_cmpint(state_of(t.office, all[0]), ==, STATE_REGISTERED);
	g_assert_cmpint(state_of(t.office, all[1]), ==, STATE_REGISTERED);
	g_assert_true(record_batch(t.office, ids, &accept, NULL, &error));
	g_assert_cmpint(state_of(t.office, all[0]), ==, STATE_ACCEPTED);
	g_assert_cmpint(state_of(t.office, all[1]), ==, STATE_ACCEPTED);
	/* one undo for each */
	g_assert_true(record_undo(t.office, all[0], NULL, &error));
	g_assert_cmpint(state_of(t.office, all[0]), ==, STATE_REGISTERED);
	g_assert_cmpint(state_of(t.office, all[1]), ==, STATE_ACCEPTED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* One text is for several cases only where none has a draft of its own. */
static void test_batch_text(void)
{
	struct temporary t;
	g_autoptr(GError) error = NULL;
	temporary_open(&t, "2022-03-01");
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (int i = 0; i < 2; i++) {
		int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
		must(temporary_act(t.office, id, "accept", NULL));
		g_array_append_val(ids, id);
	}
	const struct act draft = {.type = "draft", .values = WORDS("text=已转后勤处")};
	g_assert_true(record_batch(t.office, ids, &draft, NULL, &error));
	must(temporary_act(t.office, g_array_index(ids, int64_t, 1), "draft", "text=热水已修好", NULL));
	g_assert_false(record_batch(t.office, ids, &draft, NULL, &error));
	g_assert_error(error, FAIL, FAIL_REFUSED);
	g_assert_nonnull(strstr(error->message, "a draft of its own"));
	const struct act approve = {.type = "approve", .values = WORDS("text=同意")};
	g_clear_error(&error);
	g_assert_true(record_batch(t.office, ids, &approve, NULL, &error));
	OWN(dossier) dossier = dossier_open(t.office, g_array_index(ids, int64_t, 1), NULL);
	g_assert_cmpstr(dossier->file->draft, ==, "热水已修好");
	temporary_close(&t);
}

static int due_of(struct office *office, int64_t id)
{
	OWN(dossier) dossier = open_case(office, id);
	const struct clock *clock = deadline_answer(dossier->clocks);
	return clock ? clock->due.on : DATE_NONE;
}

/* Whoever objects to a relay does so within five working days (Regulations on Petitions (2022) art 23(3)). */
static void test_object(void)
{
	struct temporary t;
	temporary_open(&t, "2022-09-02");
	int64_t id = temporary_letter(t.office, "2022-09-02", "box=relay", NULL);
	temporary_day(&t, "2022-09-13");
	g_assert_cmpint(temporary_act(t.office, id, "object", "reason=不属本校", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "ended on 2022-09-09"));
	g_assert_nonnull(strstr(temporary_said(), "art 23(3)"));
	temporary_day(&t, "2022-09-09");
	must(temporary_act(t.office, id, "object", "reason=不属本校", NULL));
	temporary_close(&t);
}

static void test_extend(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	int64_t late = temporary_letter(t.office, "2022-02-14", NULL);
	int64_t urgent = temporary_letter(t.office, "2022-03-01", "track=urgent", NULL);
	for (int64_t *one = (int64_t[]){id, late, urgent, 0}; *one; one++)
		must(temporary_act(t.office, *one, "accept", NULL));
	g_assert_cmpint(due_of(t.office, id), ==, date_parse("2022-03-08"));
	g_assert_cmpint(temporary_act(t.office, id, "extend", "reason=需现场勘查", "days=6", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(t.office, id, "extend", "reason=需现场勘查", "days=0", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(t.office, id, "extend", "reason=需现场勘查", "clock=K9", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "K2"));
	g_assert_cmpint(temporary_act(t.office, id, "extend", NULL), ==, FAIL_USAGE);
	must(temporary_act(t.office, id, "extend", "reason=需现场勘查", NULL));
	g_assert_cmpint(due_of(t.office, id), ==, date_parse("2022-03-15"));
	OWN(dossier) dossier = open_case(t.office, id);
	const struct event *event = dossier->events->pdata[dossier->events->len - 1];
	g_assert_cmpstr(event_text(event, "clock"), ==, "K2");
	g_assert_cmpstr(event_text(event, "days"), ==, "5");
	g_assert_cmpstr(event_text(event, "told"), ==, "2022-03-01");
	g_assert_cmpint(temporary_act(t.office, id, "extend", "reason=再延", NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(temporary_act(t.office, late, "extend", "reason=太迟", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "2022-02-21"));
	g_assert_cmpint(temporary_act(t.office, late, "extend", "reason=太迟", "told=2022-02-22", NULL), ==, FAIL_REFUSED);
	/* what is recorded after the end says that both consent and notice came before it, and says when */
	g_assert_cmpint(
	    temporary_act(t.office, late, "extend", "reason=已告知", "told=2022-02-21", NULL), ==, FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "consented="));
	g_assert_cmpint(
	    temporary_act(t.office, late, "extend", "reason=太迟", "told=2022-02-21", "consented=2022-02-22", NULL), ==,
	    FAIL_REFUSED);
	g_assert_nonnull(strstr(temporary_said(), "consented=2022-02-22 lies after told=2022-02-21"));
	g_assert_cmpint(
	    temporary_act(t.office, late, "extend", "reason=太迟", "consented=2022-02-21", NULL), ==, FAIL_REFUSED);
	must(temporary_act(t.office, late, "extend", "reason=已告知", "told=2022-02-21", "consented=2022-02-18", NULL));
	g_assert_cmpint(due_of(t.office, late), ==, date_parse("2022-02-28"));
	g_assert_cmpint(temporary_act(t.office, urgent, "extend", "reason=急件", NULL), ==, FAIL_REFUSED);
	temporary_sound(t.office);
	temporary_close(&t);
}

/* The platform's own limit ends first, but only the reply can be put off. */
static void test_extend_default(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	int64_t id = temporary_letter(t.office, "2022-03-01", "box=relay", "limit=2022-03-04", NULL);
	must(temporary_act(t.office, id, "accept", NULL));
	must(temporary_act(t.office, id, "extend", "reason=需现场勘查", NULL));
	OWN(dossier) dossier = open_case(t.office, id);
	const struct event *last = dossier->events->pdata[dossier->events->len - 1];
	g_assert_cmpstr(event_text(last, "clock"), ==, "K2");
	g_assert_cmpint(temporary_act(t.office, id, "extend", "reason=再延", NULL), ==, FAIL_REFUSED);
	temporary_close(&t);
}

/* A form hears of everything that is wrong at once, and nothing is written. */
static void test_preview(void)
{
	struct temporary t;
	temporary_open(&t, "2022-03-01");
	struct act bad = {.type = "letter", .values = WORDS("box=x", "received=2022-03-01", "colour=red")};
	OWN(preview) wrong = record_preview(t.office, 0, &bad);
	const char *fields[] = {"box", "colour", "subject", "body"};
	g_assert_cmpuint(wrong->problems->len, ==, G_N_ELEMENTS(fields));
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		g_assert_cmpstr(((struct problem *)wrong->problems->pdata[i])->field, ==, fields[i]);
	struct act good = {.type = "letter", .values = WORDS("box=principal", "received=0228", "subject=x", "body=y")};
	OWN(preview) right = record_preview(t.office, 0, &good);
	g_assert_cmpuint(right->problems->len, ==, 0);
	g_assert_cmpint(right->event->effective_on, ==, date_parse("2022-02-28"));
	int64_t id = temporary_letter(t.office, "2022-03-01", NULL);
	struct act early = {.type = "reply", .values = WORDS("via=email")};
	OWN(preview) state = record_preview(t.office, id, &early);
	g_assert_cmpuint(state->problems->len, ==, 1);
	g_assert_cmpstr(((struct problem *)state->problems->pdata[0])->field, ==, "");
	OWN(preview) nobody = record_preview(t.office, 99999, &early);
	g_assert_cmpuint(nobody->problems->len, ==, 1);
	OWN(preview) unknown = record_preview(t.office, id, &(struct act){.type = "fly"});
	g_assert_true(!unknown->event && unknown->problems->len == 1);
	OWN(dossier) dossier = open_case(t.office, id);
	g_assert_cmpuint(dossier->events->len, ==, 1);
	temporary_close(&t);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/record/life", test_life);
	g_test_add_func("/record/refused-letters", test_refused_letters);
	g_test_add_func("/record/values", test_values);
	g_test_add_func("/record/numbers", test_numbers);
	g_test_add_func("/record/refused-acts", test_refused_acts);
	g_test_add_func("/record/changed", test_changed);
	g_test_add_func("/record/retry", test_retry);
	g_test_add_func("/record/batch", test_batch);
	g_test_add_func("/record/batch-text", test_batch_text);
	g_test_add_func("/record/extend", test_extend);
	g_test_add_func("/record/object", test_object);
	g_test_add_func("/record/extend/default", test_extend_default);
	g_test_add_func("/record/preview", test_preview);
	return g_test_run();
}
