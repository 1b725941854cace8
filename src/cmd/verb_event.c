/* The verbs of events: one record serves all that the event table knows. */
#include "base/date.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/done.h"
#include "cmd/dryrun.h"
#include "cmd/input.h"
#include "cmd/rows.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/record.h"
#include <string.h>

/* The kinds of case that TYPE can happen to. */
static unsigned kinds_of(const struct event_type *type)
{
	unsigned kinds = 0;
	for (const struct transition *way = type->transitions; way && way->kinds; way++)
		kinds |= way->kinds;
	return kinds;
}

/* The cases that the numbers name; of int64_t. NULL with ERROR. */
static GArray *find_cases(struct office *office, const struct args *args, GError **error)
{
	unsigned kinds = kinds_of(event_type_find(args->taken.verb));
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
	for (unsigned i = 0; i < args->words->len; i++) {
		int64_t id = find_number_of(office, args_word(args, i), kinds, error);
		if (!id)
			return NULL;
		g_array_append_val(ids, id);
	}
	return g_steal_pointer(&ids);
}

/* What became of the case: "信〔2022〕1号: assigned, 2022-03-08 Tue, 3d left". To be freed. */
static char *outcome(struct office *office, const struct case_row *row, const struct event_type *type)
{
	g_autofree char *number = number_paper(row->number);
	g_autofree char *due = said_due(row, office_today(office), office_calendar(office));
	g_autofree char *day = said_day(row->next_on);
	const char *done = event_type_done(type, row->number.kind, row->state);
	if (row->next_on == DATE_NONE)
		return g_strdup_printf(_("%s: %s"), number, done);
	return g_strdup_printf(_("%s: %s; next due %s, %s"), number, done, day, due);
}

static bool same_number(struct number a, struct number b)
{
	return a.kind == b.kind && a.year == b.year && a.serial == b.serial;
}

/* LINE, and the number of the case that was opened by it, where one was since BEFORE. To be freed. */
static char *with_opened(const struct context *context, const char *line, struct number before)
{
	struct number now = record_number(context->office);
	if (same_number(before, now))
		return g_strdup(line);
	g_autofree char *paper = number_paper(now);
	return g_strdup_printf(_("%s; opened: %s"), line, paper);
}

static bool show_one(
    struct context *context, int64_t id, const struct event_type *type, struct number before, GError **error)
{
	/* what was done may hide the case from whoever did it */
	struct case_row *row = find_row(context->office, id, NULL);
	OWN(dossier) dossier = row ? dossier_open(context->office, id, NULL) : NULL;
	g_autofree char *said = row ? outcome(context->office, row, type) : g_strdup(_(type->done));
	g_autofree char *remarks = dossier ? said_remarks(dossier) : g_strdup("");
	g_autofree char *remarked = g_strconcat(said, remarks, NULL);
	g_autofree char *line = with_opened(context, remarked, before);
	case_row_free(row);
	return done_case(context, id, line, NULL, error);
}

static void free_row(void *row)
{
	case_row_free(row);
}

static bool show_many(struct context *context, const GArray *ids, const struct event_type *type, GError **error)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
	for (unsigned i = 0; i < ids->len; i++) {
		struct case_row *row = find_row(context->office, g_array_index(ids, int64_t, i), NULL);
		if (row)
			g_ptr_array_add(rows, row);
	}
	const struct case_row *first = rows->len ? rows->pdata[0] : NULL;
	const char *done = first ? event_type_done(type, first->number.kind, first->state) : _(type->done);
	for (unsigned i = 1; i < rows->len; i++) {
		const struct case_row *row = rows->pdata[i];
		if (strcmp(event_type_done(type, row->number.kind, row->state), done) != 0)
			done = _(type->done);
	}
	g_autofree char *title = g_strdup_printf(_("%s: %u cases"), done, ids->len);
	OWN(sheet) sheet = sheet_new(title);
	rows_table(context, sheet, rows);
	sheet_set_data(sheet, json_pack("{s:o}", "cases", contract_cases(context->office, rows)));
	return context->show(context, sheet, error);
}

/* What each of the cases is called while it is seen; of struct number. */
static GArray *numbers_of(struct context *context, const GArray *ids)
{
	GArray *numbers = g_array_new(FALSE, TRUE, sizeof(struct number));
	for (unsigned i = 0; i < ids->len; i++) {
		struct case_row *row = find_row(context->office, g_array_index(ids, int64_t, i), NULL);
		struct number number = row ? row->number : (struct number){.kind = KIND_COUNT};
		g_array_append_val(numbers, number);
		case_row_free(row);
	}
	return numbers;
}

/* Whoever makes an accusation of a case by correcting it is told why it is gone, as who logs one is. */
static void say_gone(struct context *context, const GArray *ids, const GArray *numbers, const char *verb)
{
	for (unsigned i = 0; i < ids->len && !strcmp(verb, "correct"); i++) {
		g_autofree char *gone =
		    said_gone(context->office, g_array_index(ids, int64_t, i), g_array_index(numbers, struct number, i));
		if (gone)
			context->say(context, gone);
	}
}

static bool record(struct context *context, const GArray *ids, const struct act *act, GError **error)
{
	if (ids->len > 1)
		return record_batch(context->office, ids, act, NULL, error);
	return record_act(context->office, g_array_index(ids, int64_t, 0), act, NULL, error);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	const struct event_type *type = event_type_find(args->taken.verb);
	g_autoptr(GArray) ids = find_cases(context->office, args, error);
	g_auto(GStrv) values = ids ? input_values(context, args, error) : NULL;
	int seen = 0;
	if (!values || !args_number(args, "seen", 1, &seen, error))
		return false;
	struct number before = record_number(context->office);
	const struct act act = {.type = type->name, .values = values, .expected = seen, .several = ids->len > 1};
	if (args_flag(args, "dry-run"))
		return dryrun_show(context, ids, &act, error);
	g_autoptr(GArray) numbers = numbers_of(context, ids);
	if (!record(context, ids, &act, error))
		return false;
	say_gone(context, ids, numbers, type->name);
	if (ids->len > 1)
		return show_many(context, ids, type, error);
	return show_one(context, g_array_index(ids, int64_t, 0), type, before, error);
}

static const struct argument ARGUMENTS[] = {
    ARGUMENT_CASE,
    {
        .name = "more",
        .kind = ARGUMENT_WORDS,
        .summary = N_("more cases: all of them in one step, or none"),
    },
    ARGUMENT_OP,
    {
        .name = "dry-run",
        .kind = ARGUMENT_FLAG,
        .summary = N_("only says what would change, and which cases refuse it and why"),
    },
    {
        .name = "seen",
        .kind = ARGUMENT_FIELD,
        .summary = N_("the last_seq that 'show --format json' gave: refused where somebody went on since"),
    },
    {0},
};

const struct command COMMAND_EVENT = {
    .name = "event",
    .group = GROUP_HANDLE,
    .summary = N_("record what happened to a case"),
    .arguments = ARGUMENTS,
    .need = NEED_OFFICE,
    .run = run,
};
