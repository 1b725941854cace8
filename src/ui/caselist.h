/*
 * A list of cases: what it shows, in which order, with which columns. The lists of the tabs show what a filter finds, a
 * figure of the year what it counted.
 */
#ifndef UI_CASELIST_H
#define UI_CASELIST_H

#include "domain/filter.h"
#include "domain/listing.h"
#include "ui/columns.h"
#include "ui/list.h"
#include "ui/ui.h"

struct caselist {
	struct ui *ui;
	struct office *office;
	const char *screen; /* name under which order and columns are kept */
	struct list *list;
	struct filter *filter; /* what is shown now; NULL: ids */
	enum sort sort;
	bool reverse;
	char *chosen; /* columns "due,number"; NULL: the usual ones */
	struct columns columns;
	enum kind kind;     /* whose usual columns are shown; KIND_COUNT: those of any */
	int cells;          /* width at the last drawing */
	GArray *ids;        /* of int64_t: what was counted, in order */
	GHashTable *places; /* int64_t -> place in ids, from 1 */
	/* Makes filter from the words that were typed; NULL: there is no filter line. */
	struct filter *(*make)(void *arg, const char *words, GError **error);
	void *arg;
};

/* Shows what MAKE says, beginning with no words; SORT until another order was chosen for SCREEN. NULL with ERROR. */
struct caselist *caselist_new(struct ui *ui, const char *screen, enum sort sort,
    struct filter *(*make)(void *arg, const char *words, GError **error), void *arg);
/* Shows the cases of IDS, which it takes over. */
struct caselist *caselist_new_of(struct ui *ui, const char *screen, GArray *ids);
void caselist_free(struct caselist *caselist);
OWN_DEFINE(caselist)

/* Makes the filter again from the words that stand there: what it starts from has changed. */
bool caselist_again(struct caselist *caselist, GError **error);

/* Shows cases of KIND, with the order and the columns that were chosen for SCREEN. */
void caselist_turn(struct caselist *caselist, const char *screen, enum kind kind);

const struct case_row *caselist_row(const struct caselist *caselist);

/* open menu sort columns, the verbs of events for the case under the cursor, and all of list_act. */
enum acted caselist_act(struct caselist *caselist, char **words, GError **error);

/* "deadline, nearest first"; to be freed. */
char *caselist_order(const struct caselist *caselist);

/* Orders by NAME ("due", "-due"; the same again turns it round), or asks by which. FAIL_USAGE: no such order. */
bool caselist_sort(struct caselist *caselist, const char *name, GError **error);

/* Shows or hides the column KEY ("usual": back to the usual ones), and asks for more. FAIL_USAGE: no such column. */
bool caselist_columns(struct caselist *caselist, const char *key, GError **error);
/* What is chosen now: "due,number". Borrowed. */
const char *caselist_chosen(const struct caselist *caselist);

/* Column titles and rows; NOTHING is said where there are none. */
void caselist_draw(struct caselist *caselist, struct pen *pen, struct rect rect, const char *nothing);

/* How many it shows up to CAP; CAP + 1 where there are more, -1 where it cannot be known. */
int64_t caselist_count(struct caselist *caselist, int64_t cap);

#endif
