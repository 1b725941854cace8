#include "office/reminding.h"
#include "base/date.h"
#include "office/inside.h"
#include "office/lawbook.h"
#include "office/record.h"
#include "office/reminder.h"

enum { MOST_CASES = 10000 };

static void free_due(void *data)
{
	struct reminder_due *due = data;
	case_row_free(due->row);
	g_free(due->step);
	g_free(due->title);
	g_free(due->clock);
	g_free(due->to);
	g_free(due->text);
	g_free(due->refusal);
	g_free(due->number);
	g_free(due);
}

struct gathering {
	struct office *office;
	const struct ladder *ladder;
	GPtrArray *due;
};

/* Why the person at work cannot take the step, to be freed; NULL where they can. */
static char *refusal(struct office *office, const struct reminder_due *due)
{
	g_autofree char *step = g_strdup_printf("step=%s", due->step);
	const struct act act = {.type = due->event, .values = (char *[]){step, NULL}};
	OWN(preview) preview = record_preview(office, due->row->id, &act);
	const struct problem *first = preview->problems->len ? preview->problems->pdata[0] : NULL;
	return first ? g_strdup(first->sentence) : NULL;
}

static bool add(
    struct gathering *gathering, const struct dossier *dossier, const struct reminder_turn *turn, GError **error)
{
	struct office *office = gathering->office;
	const struct ladder_step *step = turn->step;
	const struct clock *clock = turn->clock;
	struct reminder_due *due = g_new0(struct reminder_due, 1);
	g_ptr_array_add(gathering->due, due);
	due->row = find_row(office, dossier->file->id, error);
	if (!due->row)
		return false;
	due->step = g_strdup(step->name);
	due->title = g_strdup(step->title);
	due->event = event_type_find(step->event)->name;
	due->clock = g_strdup(clock->rule->code);
	due->due = clock->due.on;
	g_autofree char *to = reminder_to(office, dossier->file, step->to);
	due->to = g_strdup(to ? to : "");
	due->text = reminder_text(office, dossier->file, step, clock);
	due->refusal = refusal(office, due);
	return true;
}

static bool look(struct gathering *gathering, int64_t id, GError **error)
{
	struct office *office = gathering->office;
	OWN(dossier) dossier = dossier_open(office, id, error);
	if (!dossier)
		return false;
	const struct reminder_turn turn = reminder_next(office, dossier->file, dossier->clocks);
	return !turn.step || !event_type_fits(event_type_find(turn.step->event), dossier->file) ||
	       add(gathering, dossier, &turn, error);
}

/* So many working days before the last day the first step is due. */
static int earliest(const struct ladder *ladder)
{
	const GPtrArray *steps = ladder_steps(ladder);
	int offset = steps->len ? ((const struct ladder_step *)steps->pdata[0])->offset : 0;
	return offset < 0 ? -offset : 0;
}

static bool gather(void *arg, GError **error)
{
	struct gathering *gathering = arg;
	OWN(filter) filter = filter_new();
	filter->due_within = earliest(gathering->ladder);
	struct find find = {.filter = filter, .sort = SORT_DUE, .limit = MOST_CASES};
	g_autoptr(GPtrArray) rows = find_page(gathering->office, &find, error);
	if (!rows)
		return false;
	for (unsigned i = 0; i < rows->len; i++)
		if (!look(gathering, ((const struct case_row *)rows->pdata[i])->id, error))
			return false;
	return true;
}

GPtrArray *reminding_due(struct office *office, GError **error)
{
	g_autoptr(GPtrArray) due = g_ptr_array_new_with_free_func(free_due);
	struct gathering gathering = {.office = office, .ladder = lawbook_ladder(office->law), .due = due};
	if (!calendar_is_working(office_calendar(office), office_today(office)))
		return g_steal_pointer(&due);
	return store_read(office->store, gather, &gathering, error) ? g_steal_pointer(&due) : NULL;
}

struct taking {
	struct office *office;
	const GPtrArray *due;
	int taken;
};

/* The number that the last reminder of the case got. */
static bool note_number(struct office *office, struct reminder_due *due, GError **error)
{
	OWN(dossier) dossier = dossier_open(office, due->row->id, error);
	const GPtrArray *reminded = dossier ? dossier->file->reminded : NULL;
	if (!reminded || !reminded->len)
		return false;
	const struct reminder *last = reminded->pdata[reminded->len - 1];
	g_free(due->number);
	due->number = g_strdup(last->number);
	return true;
}

static bool take(void *arg, GError **error)
{
	struct taking *taking = arg;
	taking->taken = 0;
	for (unsigned i = 0; i < taking->due->len; i++) {
		struct reminder_due *due = taking->due->pdata[i];
		if (due->refusal)
			continue;
		g_autofree char *step = g_strdup_printf("step=%s", due->step);
		const struct act act = {.type = due->event, .values = (char *[]){step, NULL}};
		if (!record_act(taking->office, due->row->id, &act, NULL, error) || !note_number(taking->office, due, error))
			return false;
		taking->taken++;
	}
	return true;
}

bool reminding_take(struct office *office, const GPtrArray *due, int *ret, GError **error)
{
	struct taking taking = {.office = office, .due = due};
	bool done = office_write(office, take, &taking, error);
	*ret = taking.taken;
	return done;
}
