#include "domain/fold.h"
#include "domain/desk.h"
#include "domain/take.h"
#include <stdlib.h>
#include <string.h>

/* The last day of writing, which need not be that of the last event: order is by seq. */
static void note_recorded(struct casefile *file, const struct event *event)
{
	if (event->recorded_at && strncmp(event->recorded_at, file->recorded_on, sizeof file->recorded_on - 1) > 0)
		g_strlcpy(file->recorded_on, event->recorded_at, sizeof file->recorded_on);
}

static enum round round_by(const struct event_type *type, const struct transition *way)
{
	return way->round ? way->round : type->round;
}

/* A matter goes on under several numbers: what it came from, what it became, what was merged. */
static void note_kin(struct casefile *file, const struct event_type *type, const struct event *event)
{
	const char *opened = event_text(event, "opened");
	if (opened)
		take_kin(file, opened);
	for (const struct field *field = type->fields; field && field->name; field++)
		if (field->type == FIELD_CASE && event_text(event, field->name))
			take_kin(file, event_text(event, field->name));
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
	const struct transition *way = type ? event_type_transition(type, file, event) : NULL;
	if (!way)
		return;
	if (way->to != STATE_NONE && way->to != file->state) {
		file->state = way->to;
		if (way->to != STATE_ARCHIVED)
			file->ended_as = way->to;
		file->since = event->effective_on;
	}
	if (round_by(type, way) == ROUND_NEXT)
		file->again_on = event->effective_on;
	void (*fold)(struct casefile *, const struct event *) = way->fold ? way->fold : type->fold;
	if (fold)
		fold(file, event);
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

static enum round round_of(const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	return type ? type->round : ROUND_SAME;
}

/* Whether EVENT takes FILE up again. */
static bool is_next(const struct casefile *file, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	const struct transition *way = type ? event_type_transition(type, file, event) : NULL;
	return way && round_by(type, way) == ROUND_NEXT;
}

static bool has_rounds(const GPtrArray *events, const bool *live)
{
	for (unsigned i = 0; i < events->len; i++)
		if (live[i] && round_of(events->pdata[i]) == ROUND_NONE)
			return false;
	return true;
}

struct casefile *fold_round(const GPtrArray *events, int day)
{
	struct casefile *file = casefile_new();
	g_autofree bool *live = fold_live(events);
	bool over = false, rounds = has_rounds(events, live);
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		bool holds = live[i] && !is_undo(event);
		over = over || (rounds && holds && event->effective_on > day && is_next(file, event));
		if (holds && (!over || round_of(event) == ROUND_EVERY))
			fold_event(file, event);
		else
			note_recorded(file, event);
	}
	return file;
}

struct casefile *fold_case(const GPtrArray *events)
{
	struct casefile *file = fold_round(events, G_MAXINT);
	if (events->len) {
		file->last_seq = ((const struct event *)events->pdata[events->len - 1])->seq;
		file->events = (int)events->len;
	}
	return file;
}

/* Whether EVENT, which came behind the closing, speaks of the time up to DAY. */
static bool amends(const struct event *event, int day)
{
	enum round round = round_of(event);
	return event->effective_on <= day || is_undo(event) || round == ROUND_EVERY || round == ROUND_NONE;
}

/* Whether EVENT can come behind those that were TAKEN. */
static bool follows(const GPtrArray *taken, const struct event *event)
{
	OWN(casefile) file = fold_case(taken);
	const struct event_type *type = event_type_find(event->kind);
	return type && event_type_transition(type, file, event);
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
