#include "domain/fold.h"
#include "base/date.h"
#include "base/text.h"
#include "domain/desk.h"
#include "domain/mask.h"
#include "domain/state.h"
#include "domain/take.h"
#include <stdlib.h>
#include <string.h>

/* The last day of writing, which need not be that of the last event: order is by seq. */
/* Whom EVENT names as the writer, the visitor, or who speaks for them. */
static void note_names(struct casefile *file, const struct event *event)
{
	for (const char *const *field = MASK_NAMES; *field; field++) {
		const char *names = event_text(event, *field);
		if (text_blank(names))
			continue;
		char *all = file->names ? g_strjoin("\n", file->names, names, NULL) : g_strdup(names);
		g_free(file->names);
		file->names = all;
	}
}

/* What stays true of it, even where EVENT was taken back. */
static void note_recorded(struct casefile *file, const struct event *event)
{
	note_names(file, event);
	if (event->recorded_at && strncmp(event->recorded_at, file->recorded_on, sizeof file->recorded_on - 1) > 0)
		g_strlcpy(file->recorded_on, event->recorded_at, sizeof file->recorded_on);
}

static enum round round_by(const struct event_type *type, const struct transition *way)
{
	return way->round ? way->round : type->round;
}

/* The way that EVENT goes, NULL where there is none. What is said of every round is said of one that is archived, too.
 */
static const struct transition *way_of(const struct casefile *file, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	if (!type || type->round != ROUND_EVERY || file->state != STATE_ARCHIVED)
		return type ? event_type_transition(type, file, event) : NULL;
	struct casefile seen = *file;
	seen.state = file->ended_as;
	return event_type_transition(type, &seen, event);
}

static enum round round_of(const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	return type ? type->round : ROUND_SAME;
}

/* The day on which FILE was over: advertising with its refusal, for it never counts as open behind that. DATE_NONE: it
 * is not. */
static int over_on(const struct casefile *file)
{
	if (casefile_is_advert(file))
		return file->facts[FACT_REFUSED];
	return state_is_open(file->state) ? DATE_NONE : casefile_ended_on(file);
}

/* Whether EVENT, which takes FILE up again, says that what had ended it was a mistake: it was merged, or taken for
 * advertising. */
static bool is_mistaken(const struct casefile *file, const struct event *event)
{
	return round_of(event) == ROUND_BACK || casefile_is_advert(file);
}

static int month_of(int day)
{
	struct civil civil = date_to_civil(day);
	return civil.year * 12 + civil.month;
}

/* A mistake that was put right in the month in which it was made ended nothing. */
static bool is_slip(const struct casefile *file, const struct event *event)
{
	int over = over_on(file);
	return is_mistaken(file, event) && over != DATE_NONE && month_of(over) == month_of(event->effective_on);
}

/* Whether EVENT, which goes that WAY, takes FILE up again. */
static bool begins_round(const struct casefile *file, const struct event *event, const struct transition *way)
{
	enum round round = round_by(event_type_find(event->kind), way);
	return (round == ROUND_NEXT || round == ROUND_BACK) && !is_slip(file, event);
}

/* A matter goes on under several numbers: what it came from, what it became, what was merged. */
static void note_kin(struct casefile *file, const struct event_type *type, const struct event *event)
{
	const char *opened = event_text(event, "opened");
	if (opened)
		take_kin(file, opened);
	for (const struct field *field = type->fields; field && field->name; field++)
		if (field->type == FIELD_CASE && !field->apart && event_text(event, field->name))
			take_kin(file, event_text(event, field->name));
}

/* What EVENT did has its place in the order of a day. */
static void note_places(struct casefile *file, const int *days)
{
	for (int fact = 0; fact < FACT_COUNT; fact++)
		if (file->facts[fact] != days[fact])
			file->place[fact] = file->events;
}

void fold_event(struct casefile *file, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	note_recorded(file, event);
	file->last_seq = event->seq;
	file->events++;
	enum kind kind;
	if (file->state == STATE_NONE && kind_parse(event->kind, &kind))
		file->number.kind = kind;
	const struct transition *way = way_of(file, event);
	if (!way)
		return;
	if (begins_round(file, event, way))
		file->again_on = event->effective_on;
	if (way->to != STATE_NONE && way->to != file->state) {
		file->state = way->to;
		if (way->to != STATE_ARCHIVED)
			file->ended_as = way->to;
		file->since = event->effective_on;
	}
	void (*fold)(struct casefile *, const struct event *) = way->fold ? way->fold : type->fold;
	int days[FACT_COUNT];
	memcpy(days, file->facts, sizeof days);
	if (fold)
		fold(file, event);
	note_places(file, days);
	note_kin(file, type, event);
	desk_expire(file);
	take_guard(file);
}

static bool is_undo(const struct event *event)
{
	return !strcmp(event->kind, "undo");
}

static bool is_lasting(const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	return type && type->lasting;
}

/* The place of the event that the undo at place I names; 0 where it names none before itself, or the opening one. */
static int undone_place(const GPtrArray *events, int i)
{
	const char *seq = event_text(events->pdata[i], "undoes");
	int64_t wanted = seq ? g_ascii_strtoll(seq, NULL, 10) : 0;
	while (--i > 0 && ((const struct event *)events->pdata[i])->seq != wanted)
		continue;
	return MAX(i, 0);
}

bool *fold_live(const GPtrArray *events)
{
	bool *live = g_new(bool, events->len + 1);
	for (unsigned i = 0; i < events->len; i++)
		live[i] = true;
	for (int i = (int)events->len - 1; i >= 0; i--) {
		int place = live[i] && is_undo(events->pdata[i]) ? undone_place(events, i) : 0;
		if (place)
			live[place] = false;
	}
	return live;
}

/* Whether EVENT takes FILE up again. */
static bool is_next(const struct casefile *file, const struct event *event)
{
	const struct transition *way = way_of(file, event);
	return way && begins_round(file, event, way);
}

static bool has_rounds(const GPtrArray *events, const bool *live)
{
	for (unsigned i = 0; i < events->len; i++)
		if (live[i] && round_of(events->pdata[i]) == ROUND_NONE)
			return false;
	return true;
}

/* Whether FILE is advertising that no month counts. */
static bool is_uncounted(const struct casefile *file)
{
	return casefile_is_advert(file) && month_of(file->facts[FACT_RECEIVED]) == month_of(file->facts[FACT_REFUSED]);
}

/* How a case ended first. */
struct first {
	int ended;     /* the day on which it was over; DATE_NONE: it is not */
	unsigned next; /* the place of the event that took it up again once it was settled; that behind the last one where
	                  none did */
};

/* As it is known up to the day TO. The number may be void: that is said of it in all of them. */
static struct first find_first(const GPtrArray *events, const bool *live, int to)
{
	struct first first = {.ended = DATE_NONE, .next = events->len};
	OWN(casefile) file = casefile_new();
	if (!has_rounds(events, live))
		return first;
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (!live[i] || is_undo(event))
			continue;
		bool next = is_next(file, event), known = event->effective_on <= to;
		if (next && first.ended == DATE_NONE && !(known && is_uncounted(file)))
			first.ended = over_on(file);
		if (next && first.next == events->len && casefile_settled_on(file) != DATE_NONE &&
		    !(known && is_mistaken(file, event)))
			first.next = i;
		fold_event(file, event);
	}
	if (first.ended == DATE_NONE)
		first.ended = over_on(file);
	return first;
}

/* Folds what lies before the place NEXT, and behind it what is said of every round. */
static struct casefile *fold_before(const GPtrArray *events, const bool *live, unsigned next)
{
	struct casefile *file = casefile_new();
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (live[i] && !is_undo(event) && (i < next || round_of(event) == ROUND_EVERY))
			fold_event(file, event);
		else
			note_recorded(file, event);
	}
	return file;
}

/* FILE, which is told of as it once was, of an application with the fees of all EVENTS: each counts on its own days. */
static struct casefile *with_fees(struct casefile *file, const GPtrArray *events, const bool *live)
{
	if (file->number.kind != KIND_APPLICATION)
		return file;
	OWN(casefile) whole = fold_before(events, live, events->len);
	GArray *fees = file->fees;
	file->fees = whole->fees;
	whole->fees = fees;
	return file;
}

struct casefile *fold_period(const GPtrArray *events, int to, int *ret_ended)
{
	g_autofree bool *live = fold_live(events);
	struct first first = find_first(events, live, to);
	*ret_ended = first.ended;
	return with_fees(fold_before(events, live, first.next), events, live);
}

/* Calls EACH before every event that takes the case up again, and with none when all are folded. */
static void walk_rounds(const GPtrArray *events,
    void (*each)(GArray *found, const struct casefile *file, const struct event *event), GArray *found)
{
	g_autofree bool *live = fold_live(events);
	OWN(casefile) file = casefile_new();
	if (!has_rounds(events, live))
		return;
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (!live[i] || is_undo(event))
			continue;
		if (is_next(file, event))
			each(found, file, event);
		fold_event(file, event);
	}
	each(found, file, NULL);
}

static void add_mistake(GArray *mistakes, const struct casefile *file, const struct event *event)
{
	if (!event || !is_mistaken(file, event))
		return;
	struct mistake mistake = {.day = event->effective_on, .uncounted = is_uncounted(file)};
	unsigned at = mistakes->len;
	while (at && g_array_index(mistakes, struct mistake, at - 1).day > mistake.day)
		at--;
	g_array_insert_val(mistakes, at, mistake);
}

GArray *fold_mistakes(const GPtrArray *events)
{
	GArray *mistakes = g_array_new(FALSE, FALSE, sizeof(struct mistake));
	walk_rounds(events, add_mistake, mistakes);
	return mistakes;
}

/* A case that was over is handled anew from the day of EVENT on, and was until then where it had been before. */
static void add_anew(GArray *anew, const struct casefile *file, const struct event *event)
{
	int over = over_on(file);
	if (anew->len)
		g_array_index(anew, struct anew, anew->len - 1).over_on = over;
	if (!event || over == DATE_NONE || (!anew->len && is_uncounted(file)))
		return;
	struct anew next = {.from = event->effective_on, .over_on = DATE_NONE};
	g_array_append_val(anew, next);
}

GArray *fold_anew(const GPtrArray *events)
{
	GArray *anew = g_array_new(FALSE, FALSE, sizeof(struct anew));
	walk_rounds(events, add_anew, anew);
	return anew;
}

struct casefile *fold_case(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	struct casefile *file = fold_before(events, live, events->len);
	if (events->len) {
		file->last_seq = ((const struct event *)events->pdata[events->len - 1])->seq;
		file->events = (int)events->len;
	}
	return file;
}

/* Whether EVENT, which came behind the closing, speaks of the time up to DAY. */
static bool amends(const struct event *event, int day)
{
	return event->effective_on <= day || is_undo(event) || round_of(event) >= ROUND_EVERY;
}

/* Whether EVENT can come behind those that were TAKEN. */
static bool follows(const GPtrArray *taken, const struct event *event)
{
	OWN(casefile) file = fold_case(taken);
	return way_of(file, event);
}

GPtrArray *fold_amended(const GPtrArray *events, int64_t seq, int day)
{
	GPtrArray *taken = g_ptr_array_new();
	g_autofree bool *live = fold_live(events);
	for (unsigned i = 0; i < events->len; i++) {
		struct event *event = events->pdata[i];
		bool late = event->seq > seq;
		if (late && !amends(event, day))
			continue;
		if (late && live[i] && !is_undo(event) && !follows(taken, event)) {
			g_ptr_array_set_size(taken, 0);
			for (unsigned n = 0; n < i; n++)
				g_ptr_array_add(taken, events->pdata[n]);
		}
		g_ptr_array_add(taken, event);
	}
	return taken;
}

const struct event *fold_undoable(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	for (unsigned i = events->len; i-- > 1;)
		if (live[i] && !is_undo(events->pdata[i]) && !is_lasting(events->pdata[i]))
			return events->pdata[i];
	return NULL;
}

/* Undos are taken back last first, until something new was done after them; what was taken back already is passed over.
 */
const struct event *fold_redoable(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	for (int i = (int)events->len - 1; i > 0; i--) {
		const struct event *event = events->pdata[i];
		if (!live[i] || is_lasting(event))
			continue;
		if (!is_undo(event))
			return NULL;
		int place = undone_place(events, i);
		if (place && !is_undo(events->pdata[place]))
			return event;
	}
	return NULL;
}
