/*
 * From events to the case as it stands.
 *
 * Folding is a pure function of the events in order: folding twice is folding once, and leaving out what
 * was undone is the whole of undo. An undo is itself an event that names what it takes back; undoing an
 * undo brings it back.
 */
#ifndef DOMAIN_FOLD_H
#define DOMAIN_FOLD_H

#include "domain/casefile.h"
#include "domain/event.h"

/* Folds EVENTS (struct event *, by seq, the opening one first). Owned by the caller. */
struct casefile *fold_case(const GPtrArray *events);

/* The same as a period that ends on the day TO counts a case that was taken up again, and in RET_ENDED the day on which
 * it ended; DATE_NONE: it has not.
 *
 * A case ends once, and that is its first end: what is done behind it moves nothing of what came in, ended or was
 * carried on. So of any two neighbouring periods the later one begins with what the earlier one left, and no period
 * counts otherwise once it is over. What it had come to, and whether that was in time, is told as it was settled first
 * (casefile_settled_on), for whoever is not satisfied with an answer has one; but by what was known on TO: from the day
 * on which a letter that was merged is taken out again, or what was refused as advertising is taken for a letter, it
 * counts as that letter; in the month of the mistake that had ended nothing. An end that was taken back by undo was
 * none; a correction moves every round, and a void number is void in all of them. The fees are those of all rounds, for
 * each counts by the days on which it was asked for and paid. */
struct casefile *fold_period(const GPtrArray *events, int to, int *ret_ended);

/* A day from which on fold_period tells otherwise than before. uncounted: no month had counted the letter, which came
 * in and was refused as advertising in one: it counts as one that came in on that day. */
struct mistake {
	int day;
	bool uncounted;
};

/* Of struct mistake, by the day. */
GArray *fold_mistakes(const GPtrArray *events);

/* When a case that had ended was handled anew: from that day on, and till it was over again; DATE_NONE: it is not. */
struct anew {
	int from, over_on;
};

/* Of struct anew, in their order. */
GArray *fold_anew(const GPtrArray *events);

/* What of EVENTS a closed year takes in as it is amended: those up to the event SEQ, which it knew, and of those behind
 * it what was entered late for the days up to DAY, or says how it was all along (a correction, an undo, a void number),
 * with what that stands on. What was done since in the ordinary course is left out. Its events are borrowed. */
GPtrArray *fold_amended(const GPtrArray *events, int64_t seq, int day);

/* Takes one more event into FILE; not for undo, which needs the whole history (fold_case). What the state of FILE
 * forbids, or nobody knows, is counted and changes nothing else. */
void fold_event(struct casefile *file, const struct event *event);

/* For each of EVENTS whether it still holds: a bool array as long as EVENTS. To be freed. */
bool *fold_live(const GPtrArray *events);

/* The event that the next undo takes back; and the undo that the next redo takes back: the last one, while nothing new
 * was done after it. NULL where there is none (the opening event is never undone: void the number instead). Borrowed.
 */
const struct event *fold_undoable(const GPtrArray *events);
const struct event *fold_redoable(const GPtrArray *events);

#endif
