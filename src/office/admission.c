#include "office/admission.h"
#include "base/date.h"
#include "base/embedded.h"
#include "domain/admissible.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "domain/redress.h"
#include "office/find.h"
#include "office/inside.h"
#include "office/remedy.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

#define ANY_BUT_VOID (STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_VOID))

/* What is looked up, whatever the person at work may see of it. */
struct lookup {
	struct office *office;
	const struct event *event;
	const struct casefile *file; /* the remedy that is corrected; NULL: one is opened */
	struct casefile *of, *root;
	GPtrArray *others; /* of struct casefile * */
};

static void free_file(void *file)
{
	casefile_free(file);
}

static struct casefile *read_file(struct office *office, int64_t id, GError **error)
{
	g_autoptr(GPtrArray) events = id ? events_of_case(office->store, id, error) : NULL;
	return events ? fold_case(events) : NULL;
}

static bool read_others(struct lookup *lookup, GError **error)
{
	g_autoptr(GArray) ids = cases_remedies(lookup->office->store, lookup->root->number, ANY_BUT_VOID, error);
	for (unsigned i = 0; ids && i < ids->len; i++) {
		int64_t id = g_array_index(ids, int64_t, i);
		if (lookup->file && id == lookup->file->id)
			continue;
		struct casefile *other = read_file(lookup->office, id, error);
		if (!other)
			return false;
		g_ptr_array_add(lookup->others, other);
	}
	return ids != NULL;
}

static bool look_up(void *arg, GError **error)
{
	struct lookup *lookup = arg;
	struct office *office = lookup->office;
	const char *number = lookup->file ? lookup->file->linked : event_text(lookup->event, "of");
	lookup->of = read_file(office, find_number(office, number, error), error);
	if (!lookup->of)
		return false;
	bool remedy = lookup->of->number.kind == KIND_REMEDY;
	lookup->root = read_file(office, remedy ? remedy_root(office, lookup->of, error) : lookup->of->id, error);
	return lookup->root && read_others(lookup, error);
}

/* The last day on which OF was to be answered, or the reconsideration decided; DATE_NONE where none is known,
 * ADMISSIBLE_HELD where its time stands still. */
static int last_day_of(struct office *office, const struct casefile *of)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(of, office_rules(office), office_calendar(office));
	const struct clock *clock = of->number.kind == KIND_REMEDY ? NULL : deadline_answer(clocks);
	for (unsigned i = 0; of->number.kind == KIND_REMEDY && i < clocks->len; i++) {
		const struct clock *one = clocks->pdata[i];
		if (!strcmp(one->rule->code, "R1D"))
			clock = one;
	}
	if (!clock)
		return DATE_NONE;
	return clock->suspended ? ADMISSIBLE_HELD : clock->due.latest;
}

/* The last day on which a remedy of KIND that was BROUGHT then could be brought against OF; DATE_NONE where none is
 * known. */
static int over_day(struct office *office, const struct casefile *of, const char *kind, int brought)
{
	static const struct {
		const char *kind, *clock;
	} WINDOWS[] = {
	    {.kind = "recheck", .clock = "K7"},
	    {.kind = "final_review", .clock = "K8"},
	    {.kind = "reconsideration", .clock = "R1A"},
	    {.kind = "litigation", .clock = "R2A"},
	    {.kind = "litigation", .clock = "R2D"},
	    {.kind = "litigation_after_reconsideration", .clock = "R2B"},
	    {.kind = "litigation_after_reconsideration", .clock = "R2D"},
	};
	g_autoptr(GPtrArray) clocks = deadline_clocks(of, office_rules(office), office_calendar(office));
	int day = DATE_NONE;
	for (size_t n = 0; n < G_N_ELEMENTS(WINDOWS); n++)
		for (unsigned i = 0; i < clocks->len && !g_strcmp0(kind, WINDOWS[n].kind); i++) {
			const struct clock *clock = clocks->pdata[i];
			bool open = !clock->cancelled && clock->started_on <= brought;
			if (open && !strcmp(clock->rule->code, WINDOWS[n].clock))
				day = clock->due.latest;
		}
	return day;
}

/* By the law of the day of the answer; where there is none, of the day on which the suit was brought. */
static bool is_reviewed_first(const struct casefile *root, int brought, bool *ret, GError **error)
{
	OWN(redresses) redresses = redress_read(embedded_text("letters/redress.ini"), error);
	int answered = admissible_answered(root, brought);
	bool silent = answered == DATE_NONE;
	struct redress redress = {
	    .paper = silent ? "silence" : "answer",
	    .regime = "court",
	    .outcome = silent ? NULL : root->outcome,
	    .withheld = silent ? NULL : root->withheld,
	    .received = root->facts[FACT_RECEIVED],
	    .served = silent ? brought : answered,
	};
	*ret = redresses && redress_reviewed_first(redresses, &redress);
	return redresses;
}

static char *name(void *office, const struct casefile *remedy)
{
	return remedy->number.kind == KIND_REMEDY ? remedy_said_number(office, remedy->id) : number_paper(remedy->number);
}

/* EVENT: NULL, or what opens FILE (NULL) or corrects it. */
static const char *text_of(const struct event *event, const char *field, const char *old)
{
	const char *text = event ? event_text(event, field) : NULL;
	return text ? text : old;
}

/* KNOWN has what was looked up. */
static bool check_as(
    const struct lookup *lookup, const struct event *event, const struct admission *known, GError **error)
{
	const struct casefile *file = lookup->file;
	int received = event ? event_day(event, "received") : DATE_NONE;
	struct admission ask = *known;
	ask.kind = text_of(event, "kind", file ? file->remedy : NULL);
	ask.from = text_of(event, "from", file ? file->writer : NULL);
	ask.authority = text_of(event, "authority", file ? file->authority : NULL);
	ask.received = received == DATE_NONE && file ? file->facts[FACT_RECEIVED] : received;
	ask.filed = event ? event_day(event, "filed") : DATE_NONE;
	if (ask.filed == DATE_NONE && file)
		ask.filed = file->filed_on;
	int brought = ask.filed == DATE_NONE ? ask.received : ask.filed;
	ask.over_on = over_day(lookup->office, lookup->of, ask.kind, brought);
	ask.taken |= !g_strcmp0(text_of(event, "taken", NULL), "yes");
	return is_reviewed_first(lookup->root, brought, &ask.reviewed_first, error) && admissible_check(&ask, error);
}

static bool check(const struct lookup *lookup, GError **error)
{
	struct admission known = {
	    .of = lookup->of,
	    .root = lookup->root,
	    .others = lookup->others,
	    .late_on = last_day_of(lookup->office, lookup->of),
	    .name = name,
	    .arg = lookup->office,
	};
	/* a correction answers for no more than what is registered answered for */
	if (lookup->file && !check_as(lookup, NULL, &known, NULL)) {
		known.taken = true;
		if (!check_as(lookup, NULL, &known, NULL))
			return true;
	}
	return check_as(lookup, lookup->event, &known, error);
}

static bool run(struct lookup *lookup, GError **error)
{
	lookup->others = g_ptr_array_new_with_free_func(free_file);
	bool good = office_unscoped(lookup->office, look_up, lookup, error) && check(lookup, error);
	casefile_free(lookup->of);
	casefile_free(lookup->root);
	g_ptr_array_unref(lookup->others);
	return good;
}

bool admission_check(struct office *office, const struct event *event, GError **error)
{
	struct lookup lookup = {.office = office, .event = event};
	return strcmp(event->kind, "remedy") != 0 || run(&lookup, error);
}

bool admission_correct(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	static const char *const BINDING[] = {"kind", "received", "filed", NULL};
	struct lookup lookup = {.office = office, .event = event, .file = file};
	bool binds = false;
	for (const char *const *field = BINDING; *field; field++)
		binds |= event_text(event, *field) != NULL;
	return file->number.kind != KIND_REMEDY || !file->linked || !binds || run(&lookup, error);
}
