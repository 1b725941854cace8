/* What holds of every history that the rules allow, tried on random ones of each kind. */
#include "base/fail.h"
#include "domain/deadline.h"
#include "domain/workflow.h"
#include "history.h"
#include "watched.h"

enum { ROUNDS = WATCHED ? 40 : 150, STEPS = 14 };

#define FIRST "2022-03-01"

static struct calendar *calendar;
static struct rules *rules;

/* What may come next, tried at random; @ is the day of the step, ^ one a month later. */
static const char *const ANY_VERBS[] = {
    "remind",
    "supervise text=t",
    "note text=t",
    "recuse who=w reason=r",
    "withdraw reason=r",
    "close",
    "reopen reason=r",
    "reopen reason=r until=^",
    "archive",
    "approve",
    "draft text=t",
    "send-back reason=r",
    "assign unit=u",
    "return reason=r",
    "extend reason=r clock=D2 days=20",
    "extend reason=r clock=D2 days=7",
    "extend reason=r clock=K2 days=5",
    "extend reason=r clock=K4 days=30",
    NULL,
};

static const char *const LETTER_VERBS[] = {
    "accept",
    "accept told=@",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "unmerge reason=r",
    "file reason=r",
    "convert reason=r",
    "object reason=r",
    "overrule reason=r",
    "release reason=r",
    "propose text=t",
    "sign",
    "instruct text=t unit=u",
    "countersign",
    "reply via=email",
    "rate result=satisfied",
    "rework reason=r",
    "correct track=complex reason=r",
    "correct class=claim reason=r",
    "correct limit=^ reason=r",
    NULL,
};

static const char *const APPLICATION_VERBS[] = {
    "confirm on=@",
    "request-correction what=w until=^",
    "corrected received=@",
    "ask-reasons text=t",
    "reasoned result=reasonable until=^",
    "reasoned result=none",
    "split request=r",
    "fee amount=100 reason=r",
    "paid on=@",
    "lapse",
    "search result=r",
    "consult party=p sent=@",
    "consult party=p sent=@ delivered=@",
    "consult party=q sent=@ delivered=@",
    "consult party=q sent=@ delivered=@ as=maker",
    "consult party=z sent=" FIRST,
    "consulted party=p received=@ opinion=agree",
    "consulted party=q received=@ opinion=agree",
    "consulted party=z received=@ opinion=agree until=" FIRST,
    "secrecy result=pass",
    "decide outcome=R1",
    "decide outcome=R5.2",
    "serve how=post posted=@",
    "correct wants=paper reason=r",
    "correct via=online confirmed=@ reason=r",
    NULL,
};

static const char *const REMEDY_VERBS[] = {
    "answer text=t",
    "stay reason=r",
    "resume reason=r",
    "conclude result=corrected",
    "conclude result=upheld",
    "execute reason=r",
    "correct limit=^ reason=r",
    "correct procedure=simple reason=r",
    NULL,
};

static const char *const VISIT_VERBS[] = {
    "confirm-slot",
    "rebook session=^ reason=r",
    "cancel reason=r",
    "no-show",
    "arrive",
    "arrive on=@",
    "receive minutes=m",
    "answer-on-spot text=t",
    "hand-over unit=u opinion=o",
    "hand-over unit=u opinion=o promised=^",
    "accept",
    "accept told=@",
    "refuse reason=r",
    "tell",
    "merge into=L2022-1",
    "unmerge reason=r",
    "convert reason=r",
    "sign",
    "countersign",
    "reply via=phone",
    "rate result=satisfied",
    "rework reason=r",
    "extend reason=r clock=V1 days=8",
    "correct class=claim reason=r",
    "correct session=^ reason=r",
    NULL,
};

static const struct {
	const char *opening;
	const char *const *verbs;
} KINDS[] = {
    {"letter " FIRST " box=relay received=" FIRST " subject=s body=b class=claim", LETTER_VERBS},
    {"letter " FIRST " box=principal received=" FIRST " subject=s body=b", LETTER_VERBS},
    {"visit " FIRST " received=" FIRST " visitor=v matter=m class=claim", VISIT_VERBS},
    {"visit " FIRST " received=" FIRST " session=2022-03-08 visitor=v matter=m", VISIT_VERBS},
    {"application " FIRST " applicant=a type=natural via=in_person arrived=" FIRST " request=r", APPLICATION_VERBS},
    {"application " FIRST " applicant=a type=natural via=online arrived=" FIRST " request=r", APPLICATION_VERBS},
    {"application " FIRST " applicant=a type=natural via=in_person arrived=2018-04-02 request=r", APPLICATION_VERBS},
    {"remedy " FIRST " kind=reconsideration of=A2022-1 received=" FIRST " body=b authority=a", REMEDY_VERBS},
    {"remedy " FIRST " kind=recheck of=L2022-1 received=" FIRST " body=b authority=a", REMEDY_VERBS},
};

/* A verb of those of KIND, as it is written on DAY. To be freed. */
static char *some_verb(const char *const *own, int day)
{
	unsigned common = G_N_ELEMENTS(ANY_VERBS) - 1, all = common + g_strv_length((char **)own);
	unsigned n = (unsigned)g_test_rand_int_range(0, (int)all);
	GString *text = g_string_new(n < common ? ANY_VERBS[n] : own[n - common]);
	g_autofree char *now = date_format(day), *later = date_format(day + 30);
	g_string_replace(text, "@", now, 0);
	g_string_replace(text, "^", later, 0);
	return g_string_free(text, FALSE);
}

/* Everything that follows from EVENTS: the state, the facts and every clock. To be freed. */
static char *all_of(const GPtrArray *events)
{
	OWN(casefile) file = fold_case(events);
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	GString *text = g_string_new(state_name(file->state));
	for (int fact = 0; fact < FACT_COUNT; fact++)
		g_string_append_printf(text, " %d/%d", file->facts[fact], file->until[fact]);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		g_string_append_printf(text, "; %s %d %d %d %d %d %d %d", clock->rule->id, clock->started_on, clock->length,
		    clock->due.on, clock->due.latest, clock->met_on, clock->cancelled, clock->suspended);
	}
	return g_string_free(text, FALSE);
}

/* The last day that is left out for SPAN, told without the program's own function: 15 working days from the delivery
 * where nobody answered. DATE_NONE where nobody knows. */
static int last_out(const struct casefile *file, const struct span *span)
{
	bool silent = span->to == DATE_NONE && span->delivered != DATE_NONE;
	if (!silent || file->facts[FACT_RECEIVED] < date_from_civil(2019, 5, 15))
		return span->to;
	return calendar_count(calendar, span->delivered, 15, UNIT_WORKING_DAYS).on;
}

/* Whether DAY is left out of a count, told likewise: it lies in one of the spans at least. */
static bool is_left_out(const struct casefile *file, const char *why, int day)
{
	bool out = false;
	for (unsigned i = 0; why && i < file->spans->len; i++) {
		const struct span *span = &g_array_index(file->spans, struct span, i);
		out |= day > span->from && day <= last_out(file, span);
	}
	return out;
}

/* A clock of working days ends when as many are used up: each counted once, and none of a suspension. */
static void check_count(const struct casefile *file, const struct clock *clock)
{
	int used = 0;
	if (clock->rule->own_limit || clock->rule->unit != UNIT_WORKING_DAYS)
		return;
	for (int day = clock->started_on + 1; day <= clock->due.on; day++)
		used += calendar_is_working(calendar, day) && !is_left_out(file, clock->rule->suspends, day);
	g_test_message("%s", clock->rule->id);
	g_assert_cmpint(used, ==, clock->length);
}

/* Of every clock that both hold: an extension leads to no earlier day. */
static void check_longer(const struct casefile *before, const struct casefile *after)
{
	g_autoptr(GPtrArray) old = deadline_clocks(before, rules, calendar);
	g_autoptr(GPtrArray) new = deadline_clocks(after, rules, calendar);
	g_assert_cmpuint(old->len, ==, new->len);
	for (unsigned i = 0; i < old->len; i++) {
		const struct clock *one = old->pdata[i], *other = new->pdata[i];
		g_assert_cmpint(one->due.on, <=, other->due.on);
		g_assert_cmpint(other->extended, <=, other->rule->extensions);
	}
}

/* Takes the last event of EVENTS back, brings it back, and leaves EVENTS as they were. */
static void check_undo(GPtrArray *events, const char *before)
{
	g_autofree char *after = all_of(events);
	history_undo(events, (int64_t)events->len);
	g_autofree char *undone = all_of(events);
	history_undo(events, (int64_t)events->len);
	g_autofree char *redone = all_of(events);
	g_assert_cmpstr(undone, ==, before);
	g_assert_cmpstr(redone, ==, after);
	g_ptr_array_set_size(events, (int)events->len - 2);
}

/* Every clock of the answer that is not over: its last day, and how long it stands still. To be freed. */
static char *answers_of(const struct casefile *file)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (clock->rule->answer)
			g_string_append_printf(
			    text, "%s %d %d %d; ", clock->rule->id, clock->due.on, clock->due.latest, clock->suspended);
	}
	return g_string_free(text, FALSE);
}

/* Whoever does not answer is waited for as if they had said on the last day of their time that they have no opinion,
 * and that is the same whether it is ever recorded or not. */
static void check_silence(const GPtrArray *events)
{
	OWN(casefile) silent = fold_case(events);
	OWN(casefile) none = fold_case(events);
	for (unsigned i = 0; i < none->spans->len; i++) {
		struct span *span = &g_array_index(none->spans, struct span, i);
		span->to = last_out(none, span);
	}
	g_autofree char *before = answers_of(silent), *after = answers_of(none);
	g_assert_cmpstr(before, ==, after);
}

static void check_case(const GPtrArray *events)
{
	OWN(casefile) file = fold_case(events);
	OWN(casefile) grown = casefile_new();
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	for (unsigned i = 0; i < clocks->len; i++)
		check_count(file, clocks->pdata[i]);
	for (unsigned i = 0; i < events->len; i++)
		fold_event(grown, events->pdata[i]);
	g_assert_cmpint(memcmp(grown->facts, file->facts, sizeof file->facts), ==, 0);
	g_assert_cmpint(grown->state, ==, file->state);
	g_autofree char *once = all_of(events), *twice = all_of(events);
	g_assert_cmpstr(once, ==, twice);
	check_silence(events);
}

/* Does one step of the history, where the rules allow it. Whether they did. */
static bool step(GPtrArray *events, const char *const *verbs, int day)
{
	g_autofree char *verb = some_verb(verbs, day), *before = all_of(events);
	OWN(casefile) file = fold_case(events);
	OWN(event) event = history_event(verb, day);
	if (!workflow_check(file, event, &EVERYBODY, day, NULL))
		return false;
	bool extends = !strcmp(event->kind, "extend");
	history_append(events, g_steal_pointer(&event));
	check_undo(events, before);
	OWN(casefile) after = fold_case(events);
	if (extends)
		check_longer(file, after);
	return true;
}

static void test_histories(void)
{
	int done = 0;
	for (int round = 0; round < ROUNDS * (int)G_N_ELEMENTS(KINDS); round++) {
		g_autoptr(GPtrArray) events = history_new();
		int day = shipped_day(FIRST);
		history_extend(events, KINDS[round % G_N_ELEMENTS(KINDS)].opening);
		for (int n = 0; n < STEPS; n++, day += g_test_rand_int_range(0, 5))
			for (int tries = 0; tries < 8; tries++)
				if (step(events, KINDS[round % G_N_ELEMENTS(KINDS)].verbs, day)) {
					done++;
					break;
				}
		check_case(events);
	}
	g_assert_cmpint(done, >, ROUNDS);
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/histories/random", test_histories);
	int status = g_test_run();
	rules_free(rules);
	calendar_free(calendar);
	return status;
}
