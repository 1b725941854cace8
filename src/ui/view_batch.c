#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "cmd/said.h"
#include "domain/decision.h"
#include "office/find.h"
#include "office/record.h"
#include "ui/batch.h"
#include "ui/choices.h"
#include "ui/decided.h"
#include "ui/form.h"
#include "ui/lately.h"
#include "ui/pager.h"
#include "ui/spoken.h"
#include "ui/stack.h"
#include <string.h>

#define SUBJECT_CELLS 34 /* a line at 80 cells */
#define HEADING_CELLS 48
#define FEW 200 /* cases that are looked at one by one before the menu opens */

/* What cases are: of KIND_BIT, of STATE_BIT. */
struct traits {
	unsigned kinds;
	uint64_t states;
};

struct batch {
	struct ui *ui;
	struct office *office;
	const struct event_type *type;
	struct list *list;    /* whose ticks go when it is done */
	GArray *ids;          /* of int64_t: the cases that were chosen */
	GArray *fitting;      /* those that the act fits */
	struct traits traits; /* theirs */
	struct pager *pager;
};

/* A case and an act as the preview has them. */
struct verdict {
	struct case_row *row;
	char *refusal; /* NULL: it fits */
};

static void verdict_free(void *arg)
{
	struct verdict *verdict = arg;
	case_row_free(verdict->row);
	g_free(verdict->refusal);
	g_free(verdict);
}

/* Accusations go their own way, and nothing else does. */
static bool heeds_guard(const struct event_type *type, const struct case_row *row)
{
	return event_type_heeds(type, row->number.kind, row->state, row->guard & GUARD_ACCUSATION);
}

/* As the list can tell: the rights, the state, the guard. */
static bool seems_to_fit(struct office *office, const struct case_row *row, const struct event_type *type)
{
	bool permitted =
	    !type->internal && event_type_guarded_roles(type, row->number.kind, row->guard) & office_person(office)->roles;
	return permitted && event_type_allows(type, row->number.kind, row->state) && heeds_guard(type, row);
}

static void free_row(void *row)
{
	case_row_free(row);
}

/* The cases IDS that may be seen; of struct case_row *, frees them. */
static GPtrArray *rows_of(struct office *office, const GArray *ids)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(free_row);
	for (unsigned i = 0; i < ids->len; i++) {
		struct case_row *row = find_row(office, g_array_index(ids, int64_t, i), NULL);
		if (row)
			g_ptr_array_add(rows, row);
	}
	return rows;
}

static bool seems_to_fit_any(struct office *office, const GPtrArray *rows, const struct event_type *type)
{
	bool any = false;
	for (unsigned i = 0; i < rows->len && !any; i++)
		any = seems_to_fit(office, rows->pdata[i], type);
	return any;
}

/* The one kind of KINDS; KIND_COUNT: they are several, or none. */
static enum kind kind_of(unsigned kinds)
{
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (kinds == KIND_BIT(kind))
			return (enum kind)kind;
	return KIND_COUNT;
}

/* The one state of STATES; STATE_NONE: they are several, or none. */
static enum state state_of(uint64_t states)
{
	for (int state = 0; state < STATE_COUNT; state++)
		if (states == STATE_BIT(state))
			return (enum state)state;
	return STATE_NONE;
}

static void traits_add(struct traits *traits, const struct case_row *row)
{
	traits->kinds |= KIND_BIT(row->number.kind);
	traits->states |= STATE_BIT(row->state);
}

/* What the act is called for such cases: by their kind and state where they are of one. Borrowed. */
static const char *title_for(const struct event_type *type, const struct traits *traits)
{
	enum kind kind = kind_of(traits->kinds);
	return kind == KIND_COUNT ? _(type->title) : event_type_title(type, kind, state_of(traits->states));
}

/* Why what the case is does not let it be done: nobody asked for the extension that it declines. NULL: it does. To be
 * freed. */
static char *obstacle(struct office *office, const struct case_row *row, const struct event_type *type)
{
	g_autoptr(GError) reason = NULL;
	OWN(dossier) dossier = type->possible ? dossier_open(office, row->id, NULL) : NULL;
	return !dossier || event_type_possible(type, dossier->file, &reason) ? NULL : spoken(reason->message, NULL);
}

/* Why the act does not fit the case, whatever its fields will say; NULL where it does. To be freed. */
static char *refusal(struct office *office, const struct case_row *row, const struct event_type *type)
{
	struct act act = {.type = type->name};
	if (!event_type_allows(type, row->number.kind, row->state))
		return g_strdup(_("not in this state"));
	char *why = obstacle(office, row, type);
	if (why)
		return why;
	OWN(preview) preview = record_preview(office, row->id, &act);
	for (unsigned i = 0; i < preview->problems->len; i++) {
		const struct problem *problem = g_ptr_array_index(preview->problems, i);
		if (!*problem->field && !problem->usage)
			return spoken(problem->sentence, NULL);
	}
	return NULL;
}

/* What of the cases the menu counts for one act. */
struct count {
	int fitting;
	struct traits traits; /* theirs */
};

static void count_case(struct office *office, const struct case_row *row, bool closely, struct count *counts)
{
	OWN(dossier) dossier = closely ? dossier_open(office, row->id, NULL) : NULL;
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		bool next = !dossier || g_ptr_array_find(dossier->next, type, NULL);
		if (!next || !seems_to_fit(office, row, type))
			continue;
		g_autofree char *refused = dossier ? refusal(office, row, type) : NULL;
		counts[n].fitting += !refused;
		if (!refused)
			traits_add(&counts[n].traits, row);
	}
}

static unsigned count_types(void)
{
	unsigned count = 0;
	while (event_type_at(count))
		count++;
	return count;
}

/* Of each type of event, in their order: what the preview would say of ROWS where there are few of them, and what the
 * list can tell where there are many. To be freed. */
static struct count *count_all(struct office *office, const GPtrArray *rows, bool closely)
{
	struct count *counts = g_new0(struct count, count_types());
	for (unsigned i = 0; i < rows->len; i++)
		count_case(office, rows->pdata[i], closely, counts);
	return counts;
}

void batch_items(struct office *office, const GArray *ids, GPtrArray *items)
{
	g_autoptr(GPtrArray) rows = rows_of(office, ids);
	bool closely = rows->len <= FEW;
	g_autofree struct count *counts = count_all(office, rows, closely);
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		/* what is corrected differs from case to case */
		if (!counts[n].fitting || !strcmp(type->name, "correct"))
			continue;
		g_autofree char *line = g_strdup_printf("batch %s", type->name);
		g_autofree char *note =
		    g_strdup_printf(closely ? _("%d of %d") : _("up to %d of %d"), counts[n].fitting, (int)ids->len);
		menu_add(items, line, title_for(type, &counts[n].traits), note);
	}
}

/* Looks at every case; those that fit are noted. Of struct verdict *, frees them. */
static GPtrArray *judge(struct batch *self)
{
	GPtrArray *verdicts = g_ptr_array_new_with_free_func(verdict_free);
	g_array_set_size(self->fitting, 0);
	self->traits = (struct traits){0};
	for (unsigned i = 0; i < self->ids->len; i++) {
		struct case_row *row = find_row(self->office, g_array_index(self->ids, int64_t, i), NULL);
		if (!row)
			continue;
		struct verdict *verdict = g_new0(struct verdict, 1);
		verdict->row = row;
		verdict->refusal = refusal(self->office, row, self->type);
		if (!verdict->refusal) {
			g_array_append_val(self->fitting, row->id);
			traits_add(&self->traits, row);
		}
		g_ptr_array_add(verdicts, verdict);
	}
	return verdicts;
}

static void add_columns(struct sheet *sheet)
{
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 2);
	sheet_column(sheet, "verdict", _("what happens"), ALIGN_LEFT, 3);
}

static void add_verdict(struct sheet *sheet, const struct verdict *verdict, const struct event_type *type)
{
	const char *title = event_type_title(type, verdict->row->number.kind, verdict->row->state);
	g_autofree char *number = said_number(verdict->row->number);
	g_autofree char *refused = verdict->refusal ? g_strdup_printf(_("refused: %s"), verdict->refusal) : NULL;
	/* of a visit it may be all that was said */
	g_autofree char *safe = text_display(verdict->row->subject);
	g_autofree char *subject = width_clip(safe, SUBJECT_CELLS);
	sheet_row(sheet);
	sheet_cell(sheet, number);
	sheet_cell(sheet, state_title(verdict->row->state));
	sheet_cell(sheet, subject);
	sheet_cell(sheet, refused ? refused : title)->tone = refused ? TONE_WARN : TONE_PLAIN;
}

/* The decision that the act takes of what waits in ROW; DECISION_COUNT: none. */
static int decision_of(const struct case_row *row, const struct event_type *type)
{
	int n = 0;
	while (n < DECISION_COUNT && !(row->waits & DECISION_BIT(n) && !strcmp(DECISIONS[n].verb, type->name)))
		n++;
	return n;
}

/* What is signed is read before, not its title alone. */
static void add_decided(struct batch *self, struct sheet *sheet, const struct verdict *verdict)
{
	int decision = decision_of(verdict->row, self->type);
	bool waits = decision < DECISION_COUNT && !verdict->refusal;
	OWN(dossier) dossier = waits ? dossier_open(self->office, verdict->row->id, NULL) : NULL;
	if (!dossier)
		return;
	g_autofree char *number = said_number(verdict->row->number);
	g_autofree char *text = decided_text(self->office, dossier, decision_about(dossier->file, decision));
	g_autofree char *safe = text_display(verdict->row->subject);
	g_autofree char *subject = width_clip(safe, HEADING_CELLS);
	g_autofree char *heading = g_strdup_printf("%s  %s", number, subject);
	sheet_heading(sheet, 1, heading);
	sheet_text(sheet, text);
}

/* What comes, in one sentence and case by case. */
static struct sheet *look(struct batch *self)
{
	g_autoptr(GPtrArray) verdicts = judge(self);
	struct sheet *sheet = sheet_new(title_for(self->type, &self->traits));
	int fitting = (int)self->fitting->len;
	g_autofree char *all =
	    g_strdup_printf(_("%d cases will change, %d are left out"), fitting, (int)verdicts->len - fitting);
	sheet_text(sheet, all);
	add_columns(sheet);
	for (unsigned i = 0; i < verdicts->len; i++)
		add_verdict(sheet, g_ptr_array_index(verdicts, i), self->type);
	for (unsigned i = 0; i < verdicts->len; i++)
		add_decided(self, sheet, g_ptr_array_index(verdicts, i));
	return sheet;
}

static bool load(struct view *view, GError **error)
{
	struct batch *self = view->data;
	(void)error;
	struct sheet *sheet = look(self);
	if (self->pager)
		pager_set(self->pager, sheet);
	else
		self->pager = pager_new(sheet);
	return true;
}

static void draw(struct view *view, struct pen *pen)
{
	struct batch *self = view->data;
	pager_draw(self->pager, pen, (struct rect){.rows = pen_rows(pen), .cols = pen_cols(pen)});
}

static char *status(struct view *view)
{
	const struct batch *self = view->data;
	if (!self->fitting->len)
		return g_strdup(_("nothing to be done here, the reasons stand beside the cases; Esc goes back"));
	return g_strdup_printf(_("%d cases: Ctrl-S goes on, Esc leaves everything as it is"), (int)self->fitting->len);
}

static bool record(struct batch *self, char **values, GError **error)
{
	struct act act = {.type = self->type->name, .values = values};
	g_autoptr(GArray) steps = g_array_new(FALSE, FALSE, sizeof(struct record_step));
	if (!record_batch(self->office, self->fitting, &act, steps, error))
		return false;
	for (unsigned i = 0; i < self->fitting->len; i++)
		g_hash_table_remove(self->list->ticks, &g_array_index(self->fitting, int64_t, i));
	ui_changed(self->ui);
	enum kind kind = kind_of(self->traits.kinds);
	enum state state = state_of(self->traits.states);
	const char *done = kind == KIND_COUNT ? _(self->type->done) : event_type_done(self->type, kind, state);
	lately_set(self->ui, done, g_steal_pointer(&steps));
	ui_say(self->ui, _("%s: %d cases (u takes all of it back)"), done, (int)self->fitting->len);
	return true;
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	const struct batch *self = ((struct view *)arg)->data;
	return choices_for(self->office, NULL, field);
}

static char *head(void *arg, struct form *form)
{
	const struct batch *self = ((struct view *)arg)->data;
	(void)form;
	return g_strdup_printf(_("for %d cases at once"), (int)self->fitting->len);
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	struct view *view = arg;
	g_auto(GStrv) values = form_words(form);
	if (!record(view->data, values, error))
		return false;
	stack_remove(ui, view);
	return true;
}

static bool go_on(struct view *view, GError **error)
{
	struct batch *self = view->data;
	if (!self->fitting->len)
		return fail(error, FAIL_REFUSED, _("'%s' fits none of these cases"), _(self->type->title));
	if (!self->type->fields->name) {
		if (!record(self, NULL, error))
			return false;
		stack_remove(self->ui, view);
		return true;
	}
	g_autofree char *name = g_strdup_printf("batch-%s", self->type->name);
	form_open(self->ui, &(struct form_spec){.name = name,
	                        .title = title_for(self->type, &self->traits),
	                        .fields = self->type->fields,
	                        .calendar = office_calendar(self->office),
	                        .today = office_today(self->office),
	                        .arg = view,
	                        .choices = choices,
	                        .head = head,
	                        .save = save});
	return true;
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct batch *self = view->data;
	if (strcmp(words[0], "save") != 0)
		return pager_act(self->pager, self->ui, words, error);
	return go_on(view, error) ? ACTED_DONE : ACTED_FAILED;
}

static void view_close(struct view *view)
{
	struct batch *self = view->data;
	g_clear_pointer(&self->pager, pager_free);
	g_array_unref(self->ids);
	g_array_unref(self->fitting);
	g_free(self);
}

static bool may(struct view *view, const char *command)
{
	struct batch *self = view->data;
	if (!strcmp(command, "save"))
		return self->fitting->len > 0;
	return !self->pager || pager_may(self->pager, command);
}

static const char *section(struct view *view)
{
	(void)view;
	return "batch pager";
}

static const struct view_type TYPE = {
    .name = "batch",
    .title = N_("for several cases"),
    .section = section,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .may = may,
    .close = view_close,
};

bool batch_open(struct ui *ui, const char *verb, struct list *list, GError **error)
{
	const struct event_type *type = event_type_find(verb);
	if (!type || type->internal)
		return fail(error, FAIL_USAGE, _("there is no act '%s'"), verb);
	g_autoptr(GArray) ids = list_chosen(list);
	g_autoptr(GPtrArray) rows = rows_of(ui->context.office, ids);
	if (!seems_to_fit_any(ui->context.office, rows, type))
		return fail(error, FAIL_REFUSED, _("'%s' fits none of these cases"), _(type->title));
	struct batch *self = g_new0(struct batch, 1);
	*self = (struct batch){.ui = ui, .office = ui->context.office, .type = type, .list = list};
	self->ids = g_steal_pointer(&ids);
	self->fitting = g_array_new(FALSE, FALSE, sizeof(int64_t));
	ui_hush(ui); /* what was refused before is not about what is shown now */
	stack_push(ui, &TYPE, self);
	return true;
}
