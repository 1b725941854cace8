#include "store/figures.h"
#include "store/inside.h"
#include "store/shadow.h"

static const char *const WORDS[WORD_COUNT] = {
    [WORD_ORIGIN] = "origin",
    [WORD_ENDED] = "ended",
    [WORD_BOX] = "box",
    [WORD_CATEGORY] = "category",
    [WORD_CLASS] = "class",
    [WORD_MONTH] = "month",
    [WORD_QUARTER] = "quarter",
    [WORD_UNIT] = "unit",
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
            WORD_UNIT, WORD_OUTCOME, WORD_TIME, WORD_OVERDUE, WORD_HANDLED, WORD_SATISFACTION, WORD_REPEAT,
            WORD_ANSWERED, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_VISITS] = {.name = "visits",
        .sql = SQL_VISITS_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_ENDED, WORD_SETTLED, WORD_SIZE, WORD_PERSONS,
            WORD_CATEGORY, WORD_CLASS, WORD_MONTH, WORD_UNIT, WORD_TIME, WORD_OVERDUE, WORD_COMING, WORD_ANSWERED,
            WORD_QUARTER, WORD_COUNT}},
    [SOURCE_RECEPTION] = {.name = "reception",
        .sql = SQL_RECEPTION_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_DAY, WORD_CAME, WORD_PAST, WORD_MONTH, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_APPLICATIONS] = {.name = "applications",
        .sql = SQL_APPLICATIONS_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_ENDED, WORD_TYPE, WORD_CELL, WORD_GROUP, WORD_VIA,
            WORD_CATEGORY, WORD_MONTH, WORD_UNIT, WORD_TIME, WORD_OVERDUE, WORD_CHARGED, WORD_PAID, WORD_WAIVED,
            WORD_CHARGED_FEN, WORD_PAID_FEN, WORD_WAIVED_FEN, WORD_QUARTER, WORD_COUNT}},
    [SOURCE_REMEDIES] = {.name = "remedies",
        .sql = SQL_REMEDIES_OF_PERIOD,
        .words = (const enum figure_word[]){WORD_ORIGIN, WORD_REMEDY, WORD_RESULT, WORD_AGAINST, WORD_CATEGORY,
            WORD_MONTH, WORD_OVERDUE, WORD_QUARTER, WORD_COUNT}},
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

struct figure_row *figure_row_copy(const struct figure_row *row)
{
	struct figure_row *copy = g_new(struct figure_row, 1);
	*copy = *row;
	for (int word = 0; word < WORD_COUNT; word++)
		copy->words[word] = g_strdup(row->words[word]);
	return copy;
}

void figure_row_free(void *data)
{
	struct figure_row *row = data;
	for (int word = 0; word < WORD_COUNT; word++)
		g_free((char *)row->words[word]);
	g_free(row);
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

struct looking {
	struct store *store;
	const struct figure_view *view;
	bool (*work)(void *arg, GError **error);
	void *arg;
};

static bool look(void *arg, GError **error)
{
	const struct looking *looking = arg;
	struct shadow shadow = shadow_of(looking->store, looking->view);
	bool done = shadow_raise(&shadow, error) && looking->work(looking->arg, error);
	return shadow_lower(&shadow, done ? error : NULL) && done;
}

bool figures_read(struct store *store, const struct figure_view *view, bool (*work)(void *arg, GError **error),
    void *arg, GError **error)
{
	struct looking looking = {.store = store, .view = view, .work = work, .arg = arg};
	return store_read(store, look, &looking, error);
}

bool figures_rows(struct store *store, const struct figure_view *view, GPtrArray *rows, GError **error)
{
	struct shadow shadow = shadow_of(store, view);
	for (unsigned i = 0; shadow.past && i < rows->len; i++)
		if (!shadow_row(&shadow, (struct case_row **)&rows->pdata[i], error))
			return false;
	return true;
}
