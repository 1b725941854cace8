#include "store/figures.h"
#include "base/date.h"
#include "domain/fold.h"
#include "store/derive.h"
#include "store/events.h"
#include <string.h>

static const char *const WORDS[WORD_COUNT] = {
    [WORD_ORIGIN] = "origin",
    [WORD_ENDED] = "ended",
    [WORD_BOX] = "box",
    [WORD_CATEGORY] = "category",
    [WORD_CLASS] = "class",
    [WORD_MONTH] = "month",
    [WORD_QUARTER] = "quarter",
    [WORD_UNIT] = "unit",
    [WORD_STATE] = "state",
    [WORD_OUTCOME] = "outcome",
    [WORD_TIME] = "time",
    [WORD_OVERDUE] = "overdue",
    [WORD_HANDLED] = "handled",
    [WORD_SATISFACTION] = "satisfaction",
    [WORD_REPEAT] = "repeat",
    [WORD_ANSWERED] = "answered",
};

const char *figures_word_name(enum figure_word word)
{
	return WORDS[word];
}

/* The columns before the words. */
enum { ID, RECEIVED_ON, REPLIED_ON, FIRST_WORD };

static void read_row(struct statement *all, struct figure_row *row)
{
	row->id = db_int(all, ID);
	row->received_on = db_day(all, RECEIVED_ON);
	row->replied_on = db_day(all, REPLIED_ON);
	for (int word = 0; word < WORD_COUNT; word++)
		row->words[word] = db_text(all, FIRST_WORD + word);
}

bool figures_letters(struct store *store, const struct figure_view *view, const struct figure_span *span,
    const struct figure_reader *reader, GError **error)
{
	struct statement *all = db_query(store->db, SQL_LETTERS_OF_PERIOD, span->from, span->to, span->quarters[0],
	    span->quarters[1], span->quarters[2], span->until, scope_blind(view->scope), scope_unit(view->scope));
	enum step step;
	struct figure_row row;
	while ((step = db_step(all, error)) == STEP_ROW) {
		read_row(all, &row);
		reader->each(reader->arg, &row);
	}
	return step == STEP_DONE;
}

/* Cases as they were known at the end of a day. */
struct shadow {
	struct store *store;
	const struct scope *scope;
	char *until; /* the last instant of the day */
};

/* The columns of shadow_put, in its order. */
static const enum column SHADOWED[] = {
    COLUMN_ID,
    COLUMN_KIND,
    COLUMN_STATE,
    COLUMN_OPEN,
    COLUMN_GUARD,
    COLUMN_BOX,
    COLUMN_CATEGORY,
    COLUMN_CLASS,
    COLUMN_UNIT,
    COLUMN_OUTCOME,
    COLUMN_SATISFACTION,
    COLUMN_RECEIVED_ON,
    COLUMN_REPLIED_ON,
    COLUMN_CLOSED_ON,
    COLUMN_DUE_ON,
    COLUMN_DUE_CODE,
    COLUMN_DUE_MET_ON,
};

static bool put(struct shadow *shadow, const GPtrArray *events, int64_t guard, GError **error)
{
	OWN(casefile) file = fold_case(events);
	OWN(derived) derived = derive(shadow->store, file, error);
	if (!derived)
		return false;
	derived->columns[COLUMN_GUARD].n |= guard;
	struct statement *row = db_ready(shadow->store->db, SQL_SHADOW_PUT);
	for (size_t n = 0; n < G_N_ELEMENTS(SHADOWED); n++) {
		const struct value *value = &derived->columns[SHADOWED[n]];
		if (value->number)
			db_bind_int(row, (int)n + 1, value->n);
		else
			db_bind(row, (int)n + 1, value->text);
	}
	return db_run(row, error);
}

/* The guard of a case today; -1 where it may not be seen today. */
static bool standing(const struct shadow *shadow, int64_t id, int64_t *ret, GError **error)
{
	return db_number(
	    db_query(shadow->store->db, SQL_SHADOW_STANDING, id, scope_blind(shadow->scope), scope_unit(shadow->scope)), -1,
	    ret, error);
}

static bool put_case(void *arg, const GPtrArray *events, GError **error)
{
	struct shadow *shadow = arg;
	g_autoptr(GPtrArray) known = g_ptr_array_new();
	for (unsigned i = 0; i < events->len; i++) {
		struct event *event = events->pdata[i];
		if (strcmp(event->recorded_at, shadow->until) <= 0)
			g_ptr_array_add(known, event);
	}
	if (!known->len || known->pdata[0] != events->pdata[0])
		return true;
	int64_t guard;
	if (!standing(shadow, ((const struct event *)events->pdata[0])->case_id, &guard, error))
		return false;
	return guard < 0 || put(shadow, known, guard, error);
}

struct looking {
	struct store *store;
	const struct figure_view *view;
	bool (*work)(void *arg, GError **error);
	void *arg;
};

static bool look_back(const struct looking *looking, GError **error)
{
	struct store *store = looking->store;
	g_autofree char *day = date_format(looking->view->as_of);
	g_autofree char *until = g_strconcat(day, "T23:59:59", NULL);
	struct shadow shadow = {.store = store, .scope = looking->view->scope, .until = until};
	if (!db_run(db_query(store->db, SQL_SHADOW_OPEN), error))
		return false;
	bool done = events_each_case(store, put_case, &shadow, error) && looking->work(looking->arg, error);
	return db_run(db_query(store->db, SQL_SHADOW_CLOSE), done ? error : NULL) && done;
}

static bool look(void *arg, GError **error)
{
	const struct looking *looking = arg;
	return looking->view->as_of == DATE_NONE ? looking->work(looking->arg, error) : look_back(looking, error);
}

bool figures_read(struct store *store, const struct figure_view *view, bool (*work)(void *arg, GError **error),
    void *arg, GError **error)
{
	struct looking looking = {.store = store, .view = view, .work = work, .arg = arg};
	return store_read(store, look, &looking, error);
}
