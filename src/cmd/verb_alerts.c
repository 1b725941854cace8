/* alerts: what the day asks for. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/rows.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/board.h"

enum { USUAL_DAYS = 3, MOST_ROWS = 1000, STATUS_DUE = 10, STATUS_OVERDUE = 20 };

/* A group of the board. */
struct part {
	const char *key;
	const char *title; /* N_() */
	const GPtrArray *rows;
	int64_t count;
};

static void add_part(struct context *context, struct sheet *sheet, json_t *data, const struct part *part)
{
	json_object_set_new(data, part->key, contract_cases(context->office, part->rows));
	if (!part->count)
		return;
	g_autofree char *heading = g_strdup_printf(_("%s: %ld"), _(part->title), (long)part->count);
	sheet_heading(sheet, 2, heading);
	rows_table(context, sheet, part->rows);
	if (part->count > part->rows->len) {
		g_autofree char *more = g_strdup_printf(_("and %ld more"), (long)part->count - (long)part->rows->len);
		sheet_text(sheet, more);
	}
}

static struct sheet *board_sheet(struct context *context, const struct board *board)
{
	const struct part parts[] = {
	    {.key = "overdue", .title = N_("overdue"), .rows = board->overdue, .count = board->overdue_count},
	    {.key = "due_today", .title = N_("due today"), .rows = board->due_today, .count = board->today_count},
	    {.key = "due_soon", .title = N_("due soon"), .rows = board->due_soon, .count = board->soon_count},
	    {.key = "steps_due", .title = N_("steps due today or soon"), .rows = board->steps, .count = board->steps_count},
	    {.key = "unassigned",
	        .title = N_("not yet handed out"),
	        .rows = board->unassigned,
	        .count = board->unassigned_count},
	    {.key = "unsigned",
	        .title = N_("not yet signed for"),
	        .rows = board->unsigned_,
	        .count = board->unsigned_count},
	    {.key = "awaiting_approval",
	        .title = N_("waiting for approval"),
	        .rows = board->awaiting,
	        .count = board->awaiting_count},
	    {.key = "handed_over",
	        .title = N_("handed over, to be taken up"),
	        .rows = board->handed,
	        .count = board->handed_count},
	};
	g_autofree char *day = said_day(board->today);
	struct sheet *sheet = sheet_new(day);
	json_t *data = json_object();
	json_t *counts = json_object();
	json_object_set_new(data, "today", contract_day(board->today));
	json_object_set_new(data, "counts", counts);
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		json_object_set_new(counts, parts[i].key, json_integer(parts[i].count));
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		add_part(context, sheet, data, &parts[i]);
	if (!sheet->blocks->len)
		sheet_text(sheet, _("Nothing is waiting."));
	sheet_set_data(sheet, data);
	return sheet;
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	int within = USUAL_DAYS;
	if (!args_number(args, "within", 0, &within, error))
		return false;
	OWN(board) board = board_load(context->office, within, MOST_ROWS, error);
	if (!board)
		return false;
	OWN(sheet) sheet = board_sheet(context, board);
	if (!context->show(context, sheet, error))
		return false;
	if (board->overdue_count)
		context->status = STATUS_OVERDUE;
	else if (board->today_count || board->soon_count || board->steps_count)
		context->status = STATUS_DUE;
	return true;
}

const struct command COMMAND_ALERTS = {
    .name = "alerts",
    .group = GROUP_FIND,
    .summary = N_("what is overdue, due today or soon, and what nobody has taken up"),
    .detail = N_(
        "The exit status is 20 where something is overdue, 10 where something is due today or soon, else 0: for a job "
        "that runs every morning."),
    .example = "alerts within=5",
    .arguments =
        (const struct argument[]){
            {.name = "within",
                .kind = ARGUMENT_FIELD,
                .summary = N_("how many working days ahead are soon; 3 when left out")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
