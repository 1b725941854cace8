#include "ui/today_rows.h"
#include "base/say.h"
#include "base/text.h"
#include "ui/draft.h"
#include "ui/draftname.h"
#include "ui/eventform.h"
#include "ui/opening.h"
#include <string.h>

/* Those whose business every deadline is; the day of the others begins with all that waits for them. */
#define FOLLOWERS (ROLE_OFFICE | ROLE_DISCLOSURE | ROLE_HANDLER | ROLE_HEAD)

/* The list while it is put together. */
struct gathering {
	struct office *office;
	GPtrArray *rows;
	GHashTable *seen; /* of int64_t: cases that have their row */
	int others;       /* rows that are no cases, for their identities */
};

static void clear(void *arg)
{
	struct today_row *row = arg;
	g_free(row->text);
	g_free(row->line);
	case_row_free(row->row);
}

void today_row_unref(void *row)
{
	g_rc_box_release_full(row, clear);
}

static struct today_row *add(struct gathering *gathering, enum today_kind kind, char *text)
{
	struct today_row *row = g_rc_box_new0(struct today_row);
	row->kind = kind;
	row->index = (int)gathering->rows->len;
	row->text = text;
	g_ptr_array_add(gathering->rows, row);
	return row;
}

/* A row that is no case and can be chosen. */
static void add_line(struct gathering *gathering, enum today_kind kind, char *text, char *line)
{
	struct today_row *row = add(gathering, kind, text);
	row->id = --gathering->others;
	row->line = line;
}

static void add_case(struct gathering *gathering, struct case_row *cases)
{
	struct today_row *row = add(gathering, TODAY_CASE, NULL);
	row->id = cases->id;
	row->row = cases;
	g_hash_table_add(gathering->seen, &row->row->id);
}

/* One part of the board. */
struct part {
	GPtrArray *cases;
	int64_t count;     /* all that there are */
	const char *title; /* N_(): NULL: goes on under the heading before */
	const char *words; /* the filter that lists all of them */
};

/* What waits for a decision is listed by the review queue. */
static char *rest_of(const char *words)
{
	return g_str_has_prefix(words, "waits:") ? g_strdup("review") : g_strdup_printf("letters %s", words);
}

static void add_part(struct gathering *gathering, const struct part *part)
{
	bool headed = !part->title;
	for (unsigned i = 0; i < part->cases->len; i++) {
		struct case_row **cases = (struct case_row **)&part->cases->pdata[i];
		if (g_hash_table_contains(gathering->seen, &(*cases)->id))
			continue;
		if (!headed)
			add(gathering, TODAY_HEADING, g_strdup(_(part->title)));
		headed = true;
		add_case(gathering, g_steal_pointer(cases));
	}
	int64_t more = part->count - part->cases->len;
	if (more <= 0)
		return;
	if (!headed)
		add(gathering, TODAY_HEADING, g_strdup(_(part->title)));
	add_line(gathering, TODAY_MORE, g_strdup_printf(_("%d more: Enter lists them"), (int)more), rest_of(part->words));
}

static void add_section(struct gathering *gathering, struct board_section *section)
{
	add_part(gathering,
	    &(struct part){
	        .cases = section->rows, .count = section->count, .title = section->title, .words = section->words});
}

/* When it was kept, and what it was about. */
static char *draft_text(const char *name, const char *title)
{
	static const char *const ABOUT[] = {"subject", "matter", "request", "text", "body"};
	g_autofree char *when = NULL;
	g_autoptr(GHashTable) values = draft_read(name, &when);
	const char *about = NULL;
	for (size_t i = 0; values && text_blank(about) && i < G_N_ELEMENTS(ABOUT); i++)
		about = g_hash_table_lookup(values, ABOUT[i]);
	g_autofree char *safe = text_display(about);
	return g_strdup_printf("%s  %s  %s", when ? when : "", title, safe);
}

static void add_draft(struct gathering *gathering, const char *name)
{
	struct eventform_draft draft = {0};
	g_autofree char *form = draftname_form(gathering->office, name);
	enum kind kind;
	if (!form)
		return;
	if (opening_is_draft(form, &kind))
		add_line(
		    gathering, TODAY_DRAFT, draft_text(name, opening_title(kind)), g_strdup_printf("new %s", kind_name(kind)));
	else if (eventform_draft_read(gathering->office, form, &draft)) {
		g_autofree char *title = g_strdup_printf("%s %s", draft.number, _(draft.type->title));
		add_line(gathering, TODAY_DRAFT, draft_text(name, title),
		    g_strdup_printf("resume %" G_GINT64_FORMAT " %s", draft.case_id, draft.type->name));
	}
	eventform_draft_clear(&draft);
}

static void add_drafts(struct gathering *gathering)
{
	g_autoptr(GPtrArray) names = draft_names();
	unsigned heading = gathering->rows->len;
	add(gathering, TODAY_HEADING, g_strdup(_("my drafts, not saved yet")));
	for (unsigned i = 0; names && i < names->len; i++)
		add_draft(gathering, g_ptr_array_index(names, i));
	if (gathering->rows->len == heading + 1)
		g_ptr_array_remove_index(gathering->rows, heading);
}

static void add_urgent(struct gathering *gathering, struct board *board)
{
	const struct {
		GPtrArray *cases;
		int64_t count;
		const char *words;
	} urgent[] = {
	    {.cases = board->overdue, .count = board->overdue_count, .words = "overdue"},
	    {.cases = board->due_today, .count = board->today_count, .words = "due<1"},
	    {.cases = board->due_soon, .count = board->soon_count, .words = "due<4"},
	    {.cases = board->steps, .count = board->steps->len},
	};
	const char *theirs = turn_words(office_person(gathering->office)->roles);
	unsigned heading = gathering->rows->len;
	add(gathering, TODAY_HEADING, g_strdup(_("what to do, most urgent first")));
	for (size_t i = 0; i < G_N_ELEMENTS(urgent); i++) {
		g_autofree char *words = g_strconcat(urgent[i].words, *theirs ? " " : "", theirs, NULL);
		add_part(gathering, &(struct part){.cases = urgent[i].cases, .count = urgent[i].count, .words = words});
	}
	if (gathering->rows->len > heading + 1)
		return;
	if (board->overdue_count + board->today_count + board->soon_count + board->steps_count)
		g_ptr_array_remove_index(gathering->rows, heading);
	else
		add(gathering, TODAY_NOTHING, g_strdup(_("nothing is overdue, and nothing is due within 3 working days")));
}

/* The sections of what waits for a decision, or the others. */
static void add_sections(struct gathering *gathering, struct board *board, bool decides)
{
	for (unsigned i = 0; i < board->sections->len; i++) {
		struct board_section *section = g_ptr_array_index(board->sections, i);
		if (section->decides == decides)
			add_section(gathering, section);
	}
}

GPtrArray *today_rows(struct office *office, struct board *board)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_int64_hash, g_int64_equal);
	struct gathering gathering = {
	    .office = office, .rows = g_ptr_array_new_with_free_func(today_row_unref), .seen = seen};
	bool follows = office_person(office)->roles & FOLLOWERS;
	add_sections(&gathering, board, true);
	if (!follows)
		add_sections(&gathering, board, false);
	add_urgent(&gathering, board);
	if (follows)
		add_sections(&gathering, board, false);
	add_drafts(&gathering);
	return gathering.rows;
}

int today_draft_count(const GPtrArray *rows)
{
	int count = 0;
	for (unsigned i = 0; i < rows->len; i++)
		count += ((const struct today_row *)g_ptr_array_index(rows, i))->kind == TODAY_DRAFT;
	return count;
}
