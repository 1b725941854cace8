#include "office/reminder.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "office/inside.h"
#include "office/issuevalues.h"
#include "office/lawbook.h"
#include "office/recusal.h"
#include "office/staff.h"
#include <stdlib.h>
#include <string.h>

#define OFFICE "办公室"

enum { MOST_NAMES = 3 /* of staff that one reminder goes to */ };

static bool is_duty(const struct clock *clock)
{
	bool runs = clock->met_on == DATE_NONE && !clock->cancelled && !clock->suspended;
	return runs && clock->rule->duty && clock->rule->alerts;
}

/* The reminder of FILE that took STEP, or a later one, for the day on which CLOCK ends; NULL where none. */
static const struct reminder *taken(
    const struct ladder *ladder, const struct casefile *file, const struct ladder_step *step, const struct clock *clock)
{
	for (unsigned i = 0; i < file->reminded->len; i++) {
		const struct reminder *reminder = file->reminded->pdata[i];
		const struct ladder_step *other = reminder->step ? ladder_find(ladder, reminder->step) : NULL;
		if (other && other->offset >= step->offset && reminder->due == clock->due.on)
			return reminder;
	}
	return NULL;
}

static bool was_reminded_on(const struct casefile *file, int day)
{
	for (unsigned i = 0; i < file->reminded->len; i++) {
		const struct reminder *reminder = file->reminded->pdata[i];
		if (reminder->step && reminder->on == day)
			return true;
	}
	return false;
}

/* Whether somebody was reminded of CLOCK since it runs. */
static bool was_reminded_of(const struct casefile *file, const struct clock *clock)
{
	for (unsigned i = 0; i < file->reminded->len; i++) {
		const struct reminder *reminder = file->reminded->pdata[i];
		bool other = reminder->due != DATE_NONE && reminder->due != clock->due.on;
		if (!reminder->formal && !other && reminder->on >= clock->started_on)
			return true;
	}
	return false;
}

/* What can still be kept comes before what was missed; of the former what ends first, of the latter what ended last: it
 * would else be masked by what has been late for long. */
static bool comes_before(const struct reminder_turn *turn, const struct reminder_turn *other)
{
	bool late = turn->step->offset > 0;
	if (!other->step || late != (other->step->offset > 0))
		return !other->step || !late;
	return late ? turn->clock->due.on > other->clock->due.on : turn->clock->due.on < other->clock->due.on;
}

/* The duty of CLOCKS that has come to a step (to WANTED, where that is given) that was not taken. */
static struct reminder_turn next_turn(
    struct office *office, const struct casefile *file, const GPtrArray *clocks, const struct ladder_step *wanted)
{
	const struct ladder *ladder = lawbook_ladder(office->law);
	const struct calendar *calendar = office_calendar(office);
	struct reminder_turn found = {0};
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		int from = clock->started_on, to = clock->due.on;
		const struct reminder_turn turn = {
		    .step = is_duty(clock) ? ladder_reached(ladder, calendar, from, to, office_today(office)) : NULL,
		    .clock = clock,
		};
		bool asked = turn.step && (!wanted || turn.step == wanted) && !taken(ladder, file, turn.step, clock);
		if (asked && comes_before(&turn, &found))
			found = turn;
	}
	return found;
}

struct reminder_turn reminder_next(struct office *office, const struct casefile *file, const GPtrArray *clocks)
{
	if (was_reminded_on(file, office_today(office)))
		return (struct reminder_turn){0};
	return next_turn(office, file, clocks, NULL);
}

/* The names of the staff with ROLE, of UNIT where that is given, who did not withdraw from FILE; NULL where nobody has
 * it, or too many. RET_GONE: there are some, and all of them withdrew. */
static char *names_of(
    struct office *office, const struct casefile *file, unsigned role, const char *unit, bool *ret_gone)
{
	g_autoptr(GPtrArray) staff = staff_list(office);
	g_autoptr(GString) names = g_string_new(NULL);
	int count = 0, gone = 0;
	for (unsigned i = 0; i < staff->len; i++) {
		const struct staff_row *row = staff->pdata[i];
		unsigned roles = 0;
		if (row->retired || !role_parse(row->roles, &roles, NULL) || roles == ROLE_ALL || !(roles & role) ||
		    (unit && g_strcmp0(row->unit, unit) != 0))
			continue;
		if (casefile_is_kept(file, row->login))
			gone++;
		else
			g_string_append_printf(names, "%s%s", count++ ? "、" : "", row->name);
	}
	*ret_gone = gone && !count;
	return count && count <= MOST_NAMES ? g_strdup(names->str) : NULL;
}

static const char *unit_name_of(struct office *office, const struct casefile *file)
{
	return file->unit ? vocabulary_name(office, LIST_UNIT, file->unit) : OFFICE;
}

static char *handler_of(struct office *office, const struct casefile *file)
{
	bool known = file->handler && !casefile_is_kept(file, file->handler);
	return g_strdup(known ? staff_name(office, file->handler) : unit_name_of(office, file));
}

/* Who stands in turn where all before them withdrew, and what they are called where nobody is known by name. */
static const struct {
	enum addressee to;
	unsigned role;
} TURNS[] = {
    {.to = ADDRESSEE_HEAD, .role = ROLE_HEAD},
    {.to = ADDRESSEE_HEAD, .role = ROLE_SUPERVISOR},
    {.to = ADDRESSEE_LEADER, .role = ROLE_LEADER},
};

static char *called(struct office *office, const struct casefile *file, unsigned role)
{
	if (role == ROLE_LEADER)
		return g_strdup("分管校领导");
	return g_strdup_printf("%s负责人", role == ROLE_HEAD ? unit_name_of(office, file) : OFFICE);
}

char *reminder_to(struct office *office, const struct casefile *file, enum addressee to)
{
	if (to == ADDRESSEE_HANDLER)
		return handler_of(office, file);
	for (size_t i = 0; i < G_N_ELEMENTS(TURNS); i++) {
		unsigned role = TURNS[i].role;
		bool gone;
		if (TURNS[i].to < to || (role == ROLE_HEAD && !file->unit))
			continue;
		char *names = names_of(office, file, role, role == ROLE_HEAD ? file->unit : NULL, &gone);
		if (names || !gone)
			return names ? names : called(office, file, role);
	}
	return NULL;
}

/* What the words of a template stand for. */
struct words {
	const char *names[9];
	char *values[9];
};

static const char *word_value(void *arg, const char *word)
{
	const struct words *words = arg;
	for (int i = 0; words->names[i]; i++)
		if (!strcmp(words->names[i], word))
			return words->values[i];
	return NULL;
}

/* What it is about goes to others, who need not know what is masked. */
static char *told_subject(const struct casefile *file)
{
	g_autofree char *told = casefile_told(file, "subject", file->subject);
	return text_display(told);
}

char *reminder_text(
    struct office *office, const struct casefile *file, const struct ladder_step *step, const struct clock *clock)
{
	int place = ladder_place(office_calendar(office), clock->due.on, office_today(office));
	const struct rule *rule = lawbook_written(office->law, clock->rule);
	struct words words = {
	    .names = {"number", "subject", "unit", "due", "days", "clock", "law", "reminded", NULL},
	    .values =
	        {
	            number_paper(file->number),
	            told_subject(file),
	            g_strdup(unit_name_of(office, file)),
	            issuevalues_day(clock->due.on),
	            g_strdup_printf("%d", abs(place)),
	            g_strdup(rule->title),
	            g_strdup(rule->source),
	            g_strdup(was_reminded_of(file, clock) ? "经催办仍未办结" : "此前未予催办，至今未办结"),
	        },
	};
	char *text = ladder_fill(lawbook_written_step(office->law, step)->text, word_value, &words);
	for (size_t i = 0; i < G_N_ELEMENTS(words.values); i++)
		g_free(words.values[i]);
	return text;
}

static const struct ladder_step *find_step(const struct ladder *ladder, const char *name, GError **error)
{
	const struct ladder_step *found = ladder_find(ladder, name);
	if (found)
		return found;
	g_autoptr(GString) names = g_string_new(NULL);
	const GPtrArray *steps = ladder_steps(ladder);
	for (unsigned i = 0; i < steps->len; i++)
		g_string_append_printf(names, "%s%s", i ? _(", ") : "", ((const struct ladder_step *)steps->pdata[i])->name);
	g_autofree char *shown = text_display(name);
	fail(error, FAIL_USAGE, _("there is no step '%s'; there are %s"), shown, names->str);
	return NULL;
}

static bool refuse_taken(const struct ladder_step *step, const struct reminder *reminder, GError **error)
{
	g_autofree char *day = date_format(reminder->on);
	return fail(error, FAIL_REFUSED, _("step %s is taken once for a deadline: %s was sent on %s"), step->name,
	    reminder->number ? reminder->number : reminder->step, day);
}

static bool check_step(
    struct office *office, const struct ladder_step *step, const struct event *event, int due, GError **error)
{
	if (strcmp(step->event, event->kind) != 0)
		return fail(error, FAIL_REFUSED, _("step %s is recorded by '%s'"), step->name, step->event);
	if (ladder_place(office_calendar(office), due, office_today(office)) >= step->offset)
		return true;
	g_autofree char *day = date_format(due);
	return fail(error, FAIL_REFUSED, _("the day of step %s has not come: the last day is %s"), step->name, day);
}

static void set_default(struct event *event, const char *field, char *value)
{
	if (text_blank(event_text(event, field)) && value)
		event_set(event, field, value);
	g_free(value);
}

static bool may_take(
    struct office *office, const struct casefile *file, const struct ladder_step *step, const struct clock *clock)
{
	int place = ladder_place(office_calendar(office), clock->due.on, office_today(office));
	return place >= step->offset && !taken(lawbook_ladder(office->law), file, step, clock);
}

/* The duty that STEP, taken by hand, is about: one that has just come to it, else the first one that it can be taken
 * for, else the first one. NULL where nothing is due. */
static const struct clock *duty_of(
    struct office *office, const struct casefile *file, const GPtrArray *clocks, const struct ladder_step *step)
{
	const struct clock *first = NULL, *open = NULL;
	const struct reminder_turn turn = next_turn(office, file, clocks, step);
	for (unsigned i = 0; i < clocks->len && !turn.clock; i++) {
		const struct clock *clock = clocks->pdata[i];
		if (!is_duty(clock))
			continue;
		if (!first || clock->due.on < first->due.on)
			first = clock;
		if (may_take(office, file, step, clock) && (!open || clock->due.on < open->due.on))
			open = clock;
	}
	return turn.clock ? turn.clock : open ? open : first;
}

static bool take_step(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const struct ladder *ladder = lawbook_ladder(office->law);
	const struct ladder_step *step = find_step(ladder, event_text(event, "step"), error);
	if (!step)
		return false;
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, office_rules(office), office_calendar(office));
	const struct clock *clock = duty_of(office, file, clocks, step);
	if (!clock)
		return fail(error, FAIL_REFUSED, _("nothing is due in this case: there is no step to take"));
	const struct reminder *before = taken(ladder, file, step, clock);
	if (before)
		return refuse_taken(step, before, error);
	if (!check_step(office, step, event, clock->due.on, error))
		return false;
	g_autofree char *due = date_format(clock->due.on);
	event_set(event, "step", step->name);
	event_set(event, "clock", clock->rule->code);
	event_set(event, "due", due);
	set_default(event, "to", reminder_to(office, file, step->to));
	set_default(event, "text", reminder_text(office, file, step, clock));
	return true;
}

/* Whoever withdrew is not written to (Regulations on Petitions art 28). */
static bool check_addressee(
    struct office *office, const struct casefile *file, const struct event *event, GError **error)
{
	const char *to = event_text(event, "to");
	g_autofree char *said = field_said(event_type_field(event_type_find(event->kind), "to"));
	const char *article = article_on("Regulations on Petitions art 28", event->effective_on);
	if (text_blank(to))
		return fail(error, FAIL_REFUSED,
		    _("everybody to whom it goes withdrew from this case: %s names somebody else (%s)"), said, article);
	g_autofree char *who = recusal_named(office, file, to);
	return !who || fail(error, FAIL_REFUSED,
	                   _("%s withdrew from this case and is not written to about it: %s names somebody else (%s)"), who,
	                   said, article);
}

bool reminder_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	bool formal = !strcmp(event->kind, "supervise");
	if (event_text(event, "step") && !take_step(office, file, event, error))
		return false;
	set_default(event, "to", reminder_to(office, file, formal ? ADDRESSEE_HEAD : ADDRESSEE_HANDLER));
	return check_addressee(office, file, event, error);
}
