/*
 * The behaviour of every list: cursor, ticks, live filter, pages; any number of rows at the price of a screen.
 *
 * Rows come from a source, page by page behind or before a row that is known (a keyset); only a window of them is held.
 * The cursor follows the identity of its row through reloads, other sorting and resizes. A view embeds a struct list,
 * passes it its keys (list_key), actions (list_act) and Esc (list_back), and draws it (list_draw).
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include "base/own.h"
#include "ui/line.h"
#include "ui/view.h"

struct list_source {
	/* Up to LIMIT rows in order: those nearest behind ANCHOR, or nearest before it (BEFORE). Without ANCHOR the first
	 * ones, or the last ones. An array that frees its rows. NULL: failed. */
	GPtrArray *(*page)(void *arg, const void *anchor, bool before, int limit, GError **error);
	/* The identity of a row; 0: it can be neither chosen nor ticked (a heading between rows). */
	int64_t (*id)(const void *row);
	/* The row of ID as it is now, if the list still shows it (NULL with no error: not any more); to be freed by
	 * freed(). NULL: the list is short and is read from the start again. */
	void *(*find)(void *arg, int64_t id, GError **error);
	void (*free)(void *row); /* NULL: the rows are borrowed, those of a table that stays */
	/* Draws one row into the current rectangle of PEN, one row high; the bar and the marks ('>' in column 0, '*' in
	 * column 1) are there already. */
	void (*draw)(void *arg, struct pen *pen, const void *row, bool ticked);
	/* The words of the filter line changed; "" for none. NULL: the list cannot be filtered. FALSE: not understood, with
	 * a message. */
	bool (*filter)(void *arg, const char *words, GError **error);
	/* All identities that the filter shows, for ticking all; NULL: not possible. An array of int64_t. */
	GArray *(*all)(void *arg, GError **error);
};

struct list {
	const struct list_source *source;
	void *arg;
	GPtrArray *rows;       /* the window */
	bool at_start, at_end; /* whether the window reaches them */
	int top;               /* first row shown, index in the window */
	int cursor;            /* row under the cursor, index in the window; -1: empty */
	int height;            /* rows on the screen at the last drawing */
	GHashTable *ticks;     /* of int64_t */
	struct line *words;    /* the filter line */
	bool typing;           /* the filter line has the keys */
	bool pending;          /* the filter changed and was not asked for yet: see list_key */
	bool unread;           /* the filter was not understood: nothing is listed */
	char *reason;          /* why not, as long as it is */
};

struct list *list_new(const struct list_source *source, void *arg);
void list_free(struct list *list);
OWN_DEFINE(list)

/* Reads again, keeping the cursor on its row where that is still shown, else near it. */
bool list_load(struct list *list, GError **error);
/* The same from the first row. */
bool list_restart(struct list *list, GError **error);

/* Asks the source for the words of the filter line as they stand. Where they are not understood nothing is listed until
 * they are. */
bool list_ask(struct list *list, GError **error);

/* What `page` returns of a table of COUNT rows of SIZE bytes, which all fit. */
GPtrArray *list_table(const void *anchor, const void *rows, size_t size, size_t count);

/* The row under the cursor, borrowed until the next load or key; NULL where the list is empty. */
const void *list_row(const struct list *list);
int64_t list_id(const struct list *list);
/* Puts the cursor on ID where it is, or can be found. */
bool list_select(struct list *list, int64_t id, GError **error);

/* Moves by ROWS (negative: up); one page is list->height - 1. */
bool list_move(struct list *list, int rows, GError **error);
bool list_first(struct list *list, GError **error);
bool list_last(struct list *list, GError **error);

/* Keys of the filter line while it is typed, and a Han character that begins one. TRUE: taken. The source is asked only
 * when Enter closes the line, or by the next move, load or drawing: once for all keys that are waiting. */
bool list_key(struct list *list, const struct key *key, GError **error);
/* up down page-up page-down first last tick tick-all filter. */
enum acted list_act(struct list *list, char **words, GError **error);
/* One step back: filter line closed and cleared, ticks taken off. TRUE where a step was made. */
bool list_back(struct list *list, GError **error);
/* Whether there is such a step. */
bool list_backs(const struct list *list);

bool list_ticked(const struct list *list, int64_t id);
int list_tick_count(const struct list *list);
/* The ticked rows, or the one under the cursor; an array of int64_t, to be freed. */
GArray *list_chosen(const struct list *list);

/* Draws the rows into RECT of the current rectangle, and the cursor unless the filter line has it. */
bool list_draw(struct list *list, struct pen *pen, struct rect rect, GError **error);
/* "筛选：words" for a row of its own, with the caret while it is typed; HINT in dim while it is empty. */
void list_draw_filter(struct list *list, struct pen *pen, int row, const char *hint);

#endif
