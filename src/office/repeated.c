#include "office/repeated.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/correspondent.h"
#include "domain/fold.h"
#include "domain/role.h"
#include "office/act.h"
#include "office/find.h"
#include "office/inside.h"
#include "office/reveal.h"
#include <limits.h>
#include <string.h>

/* What is decided, and what it is said to repeat. */
struct repetition {
	const struct casefile *file, *other;
	int day; /* of the decision */
};

static bool is_application(const struct repetition *repetition)
{
	return repetition->other->number.kind == KIND_APPLICATION;
}

static bool is_another(const struct repetition *repetition)
{
	return repetition->other->id != repetition->file->id;
}

static bool is_answered(const struct repetition *repetition)
{
	int day = repetition->other->facts[FACT_REPLIED];
	return repetition->other->state != STATE_VOID && day != DATE_NONE && day <= repetition->day;
}

static bool is_earlier(const struct repetition *repetition)
{
	return repetition->other->facts[FACT_RECEIVED] <= repetition->file->facts[FACT_RECEIVED];
}

static bool is_answer(const struct repetition *repetition)
{
	return g_strcmp0(repetition->other->outcome, "R5.2") != 0;
}

static bool is_of_the_same(const struct repetition *repetition)
{
	return correspondent_same(repetition->file, repetition->other);
}

/* What an answer must be to stand for another application, in the order in which it is looked at. */
static const struct {
	bool (*holds)(const struct repetition *repetition);
	const char *lacks; /* N_() with the number */
} CONDITIONS[] = {
    {is_application, N_("%s is no application")},
    {is_another, N_("%s is this application itself")},
    {is_answered, N_("%s was not answered")},
    {is_earlier, N_("%s came in later")},
    {is_answer, N_("%s was found to repeat another one itself: to= names that one")},
    {is_of_the_same, N_("%s is of another applicant, by name, contact and identity")},
};

static bool refuse(const struct casefile *file, const char *lacks, GError **error)
{
	return article_refuse(error, article_on("Regulations on Disclosure art 36(6)", article_day(file, INT_MAX)),
	    _("R5.2 cannot be chosen: %s; a repetition is of what the same applicant asked before and was answered"),
	    lacks);
}

static bool check_conditions(const struct repetition *repetition, GError **error)
{
	g_autofree char *number = number_paper(repetition->other->number);
	for (size_t i = 0; i < G_N_ELEMENTS(CONDITIONS); i++) {
		if (CONDITIONS[i].holds(repetition))
			continue;
		g_autofree char *lacks = g_strdup_printf(_(CONDITIONS[i].lacks), number);
		return refuse(repetition->file, lacks, error);
	}
	return true;
}

/* Whether the person at work has looked who the applicant is, where that is masked: a repetition would tell it. */
static bool check_seen(const struct history *history, GError **error)
{
	bool seen =
	    !(history->file->guard & GUARD_SECRET) || reveal_recorded(history->events, history->office->person.login);
	g_autofree char *number = number_paper(history->file->number), *ref = number_ref(history->file->number);
	return seen || fail(error, FAIL_REFUSED,
	                   _("the applicant of %s is masked: 'reveal %s' tells who it is, for a reason, before it is said "
	                     "that they are the same"),
	                   number, ref);
}

/* The number of the last answer that went out, or of the case where no paper of it is known; to be freed. */
static char *answer_of(const struct history *history)
{
	g_autofree bool *live = fold_live(history->events);
	const char *paper = NULL;
	for (unsigned i = 0; i < history->events->len; i++) {
		const struct event *event = history->events->pdata[i];
		if (live[i] && !strcmp(event->kind, "issue") && !g_strcmp0(event_text(event, "answers"), "yes"))
			paper = event_text(event, "document");
		else if (live[i] && !strcmp(event->kind, "serve") && event_text(event, "paper"))
			paper = event_text(event, "paper");
	}
	return paper ? g_strdup(paper) : number_paper(history->file->number);
}

/* The case that had the answer, and what the paper says of it. */
static void fill(struct event *event, const struct history *other)
{
	g_autofree char *ref = number_ref(other->file->number);
	event_set(event, "to", ref);
	int day = other->file->facts[FACT_REREPLIED];
	g_autofree char *answer = answer_of(other);
	g_autofree char *answered = date_format(day == DATE_NONE ? other->file->facts[FACT_REPLIED] : day);
	if (!event_text(event, "earlier"))
		event_set(event, "earlier", answer);
	event_set(event, "answered", answered);
}

/* NUMBER is that of the case that had the answer. */
static bool look_up(
    struct office *office, const struct casefile *file, struct event *event, const char *number, GError **error)
{
	struct history other = {0}, own = {0};
	int64_t id = find_number_of(office, number, KIND_BIT(KIND_APPLICATION), error);
	bool done = id && history_open(&other, office, id, error) && history_open(&own, office, file->id, error);
	if (done) {
		const struct repetition repetition = {.file = file, .other = other.file, .day = event->effective_on};
		done = check_seen(&own, error) && check_seen(&other, error) && check_conditions(&repetition, error);
	}
	if (done)
		fill(event, &other);
	history_close(&other);
	history_close(&own);
	return done;
}

/* What was received until the end of a year. */
struct era {
	struct office *office;
	int year;
	int64_t count;
};

static bool count_era(void *arg, GError **error)
{
	struct era *era = arg;
	OWN(filter) until = filter_new();
	until->kinds = KIND_BIT(KIND_APPLICATION);
	until->received.from = date_from_civil(1900, 1, 1);
	until->received.to = date_from_civil(era->year, 12, 31);
	era->count = find_count(era->office, until, 1, error);
	return era->count >= 0;
}

/* The number of a case that ANSWER, as papers have it, begins with: 申〔2021〕3号 of 申〔2021〕3号-答. To be freed. */
static char *case_of(const char *answer)
{
	const char *end = strstr(answer, "号");
	return end ? g_strndup(answer, (gsize)(end - answer) + strlen("号")) : g_strdup(answer);
}

/* An answer that earlier= names alone: one of this register is looked up and linked, whatever else is as it was said.
 * The numbers of a year from which the register has no application, nor from before, are those of another one. */
static bool take_named(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	g_autofree char *earlier = g_strdup(event_text(event, "earlier")), *number = case_of(earlier);
	struct number parsed;
	struct era era = {.office = office};
	if (!number_parse(number, 0, &parsed))
		return true;
	era.year = parsed.year;
	if (parsed.kind == KIND_APPLICATION && !office_unscoped(office, count_era, &era, error))
		return false;
	if (parsed.kind == KIND_APPLICATION && !era.count)
		return true;
	if (!strcmp(earlier, number))
		json_object_del(event->body, "earlier");
	return look_up(office, file, event, number, error);
}

bool repeated_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *to = event_text(event, "to");
	bool repeats = !g_strcmp0(event_text(event, "outcome"), "R5.2");
	bool named = !text_blank(event_text(event, "earlier"));
	if (!repeats)
		return !named || fail(error, FAIL_REFUSED, _("earlier= is for R5.2, a repeated application"));
	if (to && strcmp(to, "letter") != 0)
		return look_up(office, file, event, to, error);
	if (named && !to)
		return take_named(office, file, event, error);
	return to ||
	       refuse(file, _("to= names the application that was answered, or earlier= an answer of before this register"),
	           error);
}
