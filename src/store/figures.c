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
    [WORD_TYPE] = "type",
    [WORD_CELL] = "outcome",
    [WORD_GROUP] = "group",
    [WORD_VIA] = "via",
    [WORD_CHARGED] = "charged",
    [WORD_PAID] = "paid",
    [WORD_WAIVED] = "waived",
    [WORD_CHARGED_FEN] = "charged_fen",
    [WORD_PAID_FEN] = "paid_fen",
    [WORD_WAIVED_FEN] = "waived_fen",
    [WORD_REMEDY] = "kind",
    [WORD_RESULT] = "result",
    [WORD_AGAINST] = "against",
    [WORD_SETTLED] = "outcome",
    [WORD_SIZE] = "size",
    [WORD_PERSONS] = "persons",
    [WORD_DAY] = "state",
    [WORD_CAME] = "came",
    [WORD_PAST] = "past",
    [WORD_COMING] = "coming",
};

/* The words of each source in the order of its columns. The quarter is none of them: it follows from the day. */
static const struct {
	const char *name;
	enum sql sql;
	const enum figure_word *words;
} SOURCES[SOURCE_COUNT] = {
    [SOURCE_LETTERS] = {.name = "letters",
        .sql = SQL_LETTERS_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_ENDED, WORD_BOX, WORD_CATEGORY, WORD_CLASS, WORD_MONTH,
            WORD_UNIT, WORD_STATE, WORD_OUTCOME, WORD_TIME, WORD_OVERDUE, WORD_HANDLED, WORD_SATISFACTION, WORD_REPEAT,
            WORD_ANSWERED, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_VISITS] = {.name = "visits",
        .sql = SQL_VISITS_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_ENDED, WORD_SETTLED, WORD_SIZE, WORD_PERSONS,
            WORD_CATEGORY, WORD_CLASS, WORD_MONTH, WORD_UNIT, WORD_STATE, WORD_TIME, WORD_OVERDUE, WORD_COMING,
            WORD_QUARTER, WORD_COUNT}},
    [SOURCE_RECEPTION] = {.name = "reception",
        .sql = SQL_RECEPTION_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_DAY, WORD_CAME, WORD_PAST, WORD_MONTH, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_APPLICATIONS] = {.name = "applications",
        .sql = SQL_APPLICATIONS_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_ENDED, WORD_TYPE, WORD_CELL, WORD_GROUP, WORD_VIA,
            WORD_CATEGORY, WORD_MONTH, WORD_UNIT, WORD_STATE, WORD_TIME, WORD_OVERDUE, WORD_CHARGED, WORD_PAID,
            WORD_WAIVED, WORD_CHARGED_FEN, WORD_PAID_FEN, WORD_WAIVED_FEN, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_REMEDIES] = {.name = "remedies",
        .sql = SQL_REMEDIES_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_REMEDY, WORD_RESULT, WORD_AGAINST, WORD_CATEGORY,
            WORD_MONTH, WORD_STATE, WORD_OVERDUE, WORD_QUARTER, WORD_COUNT}},
};

const char *figures_word_name(enum figure_word word)
{
	return WORDS[word];
}

const char *figures_source_name(enum figure_source source)
{
	return SOURCES[source].name;
}

const enum figure_word *figures_source_words(enum figure_source source)
{
	return SOURCES[source].words;
}

const char *figures_source_query(enum figure_source source)
{
	return STATEMENTS[SOURCES[source].sql].name;
}

/* The columns before the words. */
enum { ID, RECEIVED_ON, REPLIED_ON, FIRST_WORD };

static const char *quarter_of(const struct figure_span *span, int day)
{
	static const char *const NAMES[] = {"q1", "q2", "q3", "q4"};
	int quarter = 0;
	while (quarter < 3 && day >= span->quarters[quarter])
		quarter++;
	return NAMES[quarter];
}

static void read_row(
    struct statement *all, const struct figure_span *span, const enum figure_word *words, struct figure_row *row)
{
	row->id = db_int(all, ID);
	row->received_on = db_day(all, RECEIVED_ON);
	row->replied_on = db_day(all, REPLIED_ON);
	for (int column = FIRST_WORD; *words != WORD_COUNT; words++)
		row->words[*words] = *words == WORD_QUARTER ? quarter_of(span, row->received_on) : db_text(all, column++);
}

bool figures_each(struct store *store, const struct figure_view *view, const struct figure_span *span,
    const struct figure_reader *reader, GError **error)
{
	struct statement *all =
	    db_query(store->db, SOURCES[reader->source].sql, span->from, span->to, span->until, SCOPE_VALUES(view->scope));
	enum step step;
	struct figure_row row = {0};
	while ((step = db_step(all, error)) == STEP_ROW) {
		read_row(all, span, SOURCES[reader->source].words, &row);
		reader->each(reader->arg, &row);
	}
	return step == STEP_DONE;
}

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
    COLUMN_CO_UNIT,
    COLUMN_OUTCOME,
    COLUMN_SATISFACTION,
    COLUMN_RECEIVED_ON,
    COLUMN_REPLIED_ON,
    COLUMN_CLOSED_ON,
    COLUMN_DUE_ON,
    COLUMN_DUE_CODE,
    COLUMN_DUE_MET_ON,
    COLUMN_TYPE,
    COLUMN_VIA,
    COLUMN_DECIDED_ON,
    COLUMN_CHARGED_ON,
    COLUMN_PAID_ON,
    COLUMN_WAIVED_ON,
    COLUMN_FEE,
    COLUMN_WAIVED,
    COLUMN_SESSION_ON,
    COLUMN_PERSONS,
    COLUMN_BOOKED,
    COLUMN_ENDED_AS,
};

/* Cases as they were known at the end of a day, or up to an event. */
struct shadow {
	struct store *store;
	const char *until; /* the last instant of the day */
	int day;
	int64_t seq; /* the event; 0: a day was asked for */
};

/* A case of which something was written since. */
struct moved {
	int64_t id, guard;
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

static bool was_known(const struct shadow *shadow, const struct event *event)
{
	return shadow->seq ? event->seq <= shadow->seq : strcmp(event->recorded_at, shadow->until) <= 0;
}

/* Folds the case again from what was known of it. */
static bool put_case(struct shadow *shadow, const struct moved *moved, GError **error)
{
	g_autoptr(GPtrArray) events = events_of_case(shadow->store, moved->id, error);
	g_autoptr(GPtrArray) known = g_ptr_array_new();
	for (unsigned i = 0; events && i < events->len; i++) {
		struct event *event = events->pdata[i];
		if (was_known(shadow, event))
			g_ptr_array_add(known, event);
	}
	return events && (!known->len || put(shadow, known, moved->guard, error));
}

static bool find_moved(struct shadow *shadow, const struct scope *scope, GArray *all, GError **error)
{
	struct db *db = shadow->store->db;
	struct statement *rows = shadow->seq
	                             ? db_query(db, SQL_SHADOW_WRITTEN, shadow->seq, SCOPE_VALUES(scope))
	                             : db_query(db, SQL_SHADOW_MOVED, shadow->day, shadow->until, SCOPE_VALUES(scope));
	enum step step;
	while ((step = db_step(rows, error)) == STEP_ROW) {
		struct moved moved = {.id = db_int(rows, 0), .guard = db_int(rows, 1)};
		g_array_append_val(all, moved);
	}
	return step == STEP_DONE;
}

/* The cases that were only archived since; most are. */
static bool put_archived(const struct shadow *shadow, const struct scope *scope, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(shadow->seq ? db_query(db, SQL_SHADOW_ARCHIVED_BEHIND, shadow->seq, SCOPE_VALUES(scope))
	                          : db_query(db, SQL_SHADOW_ARCHIVED, shadow->day, shadow->until, SCOPE_VALUES(scope)),
	    error);
}

/* The rota as it was planned then. */
static bool put_rota(const struct shadow *shadow, GError **error)
{
	struct db *db = shadow->store->db;
	return db_run(db_query(db, SQL_SHADOW_ROTA), error) &&
	       db_run(db_query(db, SQL_SHADOW_ROTA_PUT, shadow->until, shadow->seq ? shadow->seq : G_MAXINT64), error);
}

static bool fill(struct shadow *shadow, const struct scope *scope, GError **error)
{
	struct db *db = shadow->store->db;
	g_autoptr(GArray) moved = g_array_new(FALSE, FALSE, sizeof(struct moved));
	if (!db_run(db_query(db, SQL_SHADOW_DAY, shadow->day, shadow->seq ? shadow->seq : G_MAXINT64), error) ||
	    !db_run(db_query(db, SQL_SHADOW_TABLE), error) || !put_archived(shadow, scope, error) ||
	    !find_moved(shadow, scope, moved, error))
		return false;
	for (unsigned i = 0; i < moved->len; i++)
		if (!put_case(shadow, &g_array_index(moved, struct moved, i), error))
			return false;
	return put_rota(shadow, error) && db_run(db_query(db, SQL_SHADOW_VIEW), error);
}

static bool lift(struct db *db, GError **error)
{
	return db_run(db_query(db, SQL_SHADOW_CLOSE), error) && db_run(db_query(db, SQL_SHADOW_ROTA_DROP), error) &&
	       db_run(db_query(db, SQL_SHADOW_DROP), error) && db_run(db_query(db, SQL_SHADOW_FORGET), error);
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
	int last = looking->view->seq ? date_from_civil(2999, 12, 31) : looking->view->as_of;
	g_autofree char *day = date_format(last);
	g_autofree char *until = g_strconcat(day, "T23:59:59", NULL);
	struct shadow shadow = {.store = store, .until = until, .day = last, .seq = looking->view->seq};
	bool done = fill(&shadow, looking->view->scope, error) && looking->work(looking->arg, error);
	return lift(store->db, done ? error : NULL) && done;
}

static bool look(void *arg, GError **error)
{
	const struct looking *looking = arg;
	bool now = looking->view->as_of == DATE_NONE && !looking->view->seq;
	return now ? looking->work(looking->arg, error) : look_back(looking, error);
}

bool figures_read(struct store *store, const struct figure_view *view, bool (*work)(void *arg, GError **error),
    void *arg, GError **error)
{
	struct looking looking = {.store = store, .view = view, .work = work, .arg = arg};
	return store_read(store, look, &looking, error);
}
