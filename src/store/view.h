/*
 * What a list asks for, as far as it decides how the cases are walked through.
 */
#ifndef STORE_VIEW_H
#define STORE_VIEW_H

#include "domain/listing.h"
#include "store/inside.h"
#include "store/search.h"

/* By an index of the table of cases, or by the index of terms. */
enum walk {
	WALK_ROWS,
	WALK_FOUND,
	WALK_KIND,
	WALK_NUMBER,
	WALK_STAGE,
	WALK_UNIT,
	WALK_HANDLER,
	WALK_BOX,
	WALK_CATEGORY,
	WALK_CLASS,
	WALK_TRACK,
	WALK_ATTACHED,
	WALK_RECEIVED,
	WALK_SESSION,
	WALK_CLOSED,
	WALK_DUE,
	WALK_NEXT,
	WALK_OPEN,
	WALK_UNIT_NEXT,
	WALK_CO_UNIT,
	WALK_WAITS,
	WALK_PERSON,
};

/* Whose cases: of somebody who is bound to a unit first those that are the unit's own, then those that it handles
 * together with another one. Each is walked through along an index of its own. */
enum share { SHARE_WHOLE, SHARE_OWN, SHARE_JOINT };

struct view {
	const struct find *find;
	const struct filter *filter; /* never NULL */
	unsigned kinds;              /* 0: all */
	enum kind kind;              /* the only one, or KIND_COUNT */
	uint64_t states;             /* 0: all, or said by open and shut */
	enum state state;            /* the only one, or STATE_NONE */
	bool open, shut;             /* only open ones; only others */
	int today;
	int soon_until;        /* the last day of what is due soon; DATE_NONE: not asked */
	struct search *search; /* NULL: no words */
	bool tallied;          /* kinds and states are all that it asks for */
	enum share share;
	bool among; /* the walk does not go along the index of terms, though there are words */
	enum walk walk;
	bool down; /* the direction of reading (store/list.c) */
};

struct view *view_new(struct store *store, enum share share, const struct find *find);
/* Has it walk through the index that holds everything that may be asked of open cases, to be counted. */
void view_count(struct view *view);

void view_free(struct view *view);
OWN_DEFINE(view)

/* The index that it walks along, as a piece of a statement: " INDEXED BY casefile_kind". */
const char *view_index(const struct view *view);

/* Kinds and states are all that it asks for, beside words. */
bool view_is_plain(const struct view *view);

/* The words are found in many cases: walks along the order of the list instead. */
void view_many(struct view *view);

/* Whether a case of this kind in this state, with these guards, is asked for. */
bool view_takes(const struct view *view, enum kind kind, enum state state, unsigned guard);

/* Whether a page is picked out of many days and sorted: all that is needed for that stands in the index. */
bool view_picked(const struct view *view);

#endif
