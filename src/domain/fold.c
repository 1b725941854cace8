#include "domain/fold.h"
#include <stdlib.h>
#include <string.h>

void fold_event(struct casefile *file, const struct event *event)
{
	const struct event_type *type = event_type_find(event->kind);
	file->last_seq = event->seq;
	file->events++;
	if (!type)
		return;
	enum kind kind;
	if (file->state == STATE_NONE && kind_parse(event->kind, &kind))
		file->number.kind = kind;
	const struct transition *way = event_type_transition(type, file, event);
	if (way && way->to != STATE_NONE)
		file->state = way->to;
	if (type->fold)
		type->fold(file, event);
}

/* The place of the event that UNDO names; -1 where it names none before place I. */
static int undone_place(const GPtrArray *events, int i)
{
	const char *seq = event_text(events->pdata[i], "undoes");
	int64_t wanted = seq ? g_ascii_strtoll(seq, NULL, 10) : 0;
	while (--i >= 0)
		if (((const struct event *)events->pdata[i])->seq == wanted)
			return i;
	return -1;
}

static bool is_undo(const struct event *event)
{
	return !strcmp(event->kind, "undo");
}

bool *fold_live(const GPtrArray *events)
{
	bool *live = g_new(bool, events->len + 1);
	for (unsigned i = 0; i < events->len; i++)
		live[i] = true;
	for (int i = (int)events->len - 1; i >= 0; i--) {
		int place = live[i] && is_undo(events->pdata[i]) ? undone_place(events, i) : -1;
		if (place >= 0)
			live[place] = false;
	}
	return live;
}

struct casefile *fold_case(const GPtrArray *events)
{
	struct casefile *file = casefile_new();
	g_autofree bool *live = fold_live(events);
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (live[i] && !is_undo(event))
			fold_event(file, event);
	}
	if (events->len) {
		file->last_seq = ((const struct event *)events->pdata[events->len - 1])->seq;
		file->events = (int)events->len;
	}
	return file;
}

const struct event *fold_undoable(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	for (unsigned i = events->len; i-- > 1;)
		if (live[i] && !is_undo(events->pdata[i]))
			return events->pdata[i];
	return NULL;
}

const struct event *fold_redoable(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	for (unsigned i = events->len; i-- > 1;) {
		const struct event *event = events->pdata[i];
		int place = live[i] && is_undo(event) ? undone_place(events, (int)i) : -1;
		if (live[i] && place < 0)
			return NULL; /* a step since then */
		/* an undo of an undo is what a redo left behind */
		if (live[i] && !is_undo(events->pdata[place]))
			return event;
	}
	return NULL;
}
