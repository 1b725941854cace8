/* ladder: which reminders are due today, and sending them. */
#include "base/date.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/reminding.h"
#include "office/vocabulary.h"
#include <string.h>

/* The columns that are not always there. */
struct shown {
	bool refused, file, step;
};

static void add_row(struct context *context, struct sheet *sheet, const struct reminder_due *due, struct shown shown)
{
	struct office *office = context->office;
	const struct case_row *row = due->row;
	g_autofree char *number = said_number(row->number);
	g_autofree char *day = date_format(due->due);
	const struct {
		const char *text;
		bool left_out;
	} cells[] = {
	    {.text = due->number ? due->number : due->step, .left_out = !shown.step},
	    {.text = due->title},
	    {.text = number},
	    {.text = row->unit ? vocabulary_name(office, LIST_UNIT, row->unit) : ""},
	    {.text = due->to},
	    {.text = day},
	    {.text = row->subject},
	    {.text = due->refusal ? due->refusal : "", .left_out = !shown.refused},
	    {.text = due->text, .left_out = !shown.file},
	};
	sheet_row(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(cells); i++) {
		if (cells[i].left_out)
			continue;
		struct cell *cell = sheet_cell(sheet, cells[i].text);
		cell->tone = due->refusal ? TONE_WARN : TONE_PLAIN;
		cell->link = cells[i].text == number ? number_ref(row->number) : NULL;
	}
}

static unsigned count_refused(const GPtrArray *due)
{
	unsigned refused = 0;
	for (unsigned i = 0; i < due->len; i++)
		refused += ((const struct reminder_due *)due->pdata[i])->refusal != NULL;
	return refused;
}

static void add_table(struct context *context, struct sheet *sheet, const GPtrArray *due, bool taken)
{
	/* who reads the screens knows a step by its title, until it has a number */
	const struct shown shown = {
	    .refused = count_refused(due), .file = !strcmp(context->format, "csv"), .step = context->put || taken};
	sheet_table(sheet);
	if (shown.step)
		sheet_column(sheet, "step", _("step"), ALIGN_LEFT, 0);
	sheet_column(sheet, "title", _("what"), ALIGN_LEFT, 0);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "unit", _("unit"), ALIGN_LEFT, 1);
	sheet_column(sheet, "to", _("to"), ALIGN_LEFT, 1);
	sheet_column(sheet, "due_on", _("last day"), ALIGN_LEFT, 0);
	sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 2);
	if (shown.refused)
		sheet_column(sheet, "refusal", _("refused"), ALIGN_LEFT, 2);
	if (shown.file)
		sheet_column(sheet, "text", _("text"), ALIGN_LEFT, 2);
	for (unsigned i = 0; i < due->len; i++)
		add_row(context, sheet, due->pdata[i], shown);
}

static json_t *due_json(struct context *context, const GPtrArray *due)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < due->len; i++) {
		const struct reminder_due *one = due->pdata[i];
		json_t *object = contract_case(context->office, one->row);
		json_object_update_new(object,
		    json_pack("{s:s, s:s, s:s, s:s, s:o, s:s, s:s, s:o, s:o}", "step", one->step, "title", one->title, "event",
		        one->event, "reminds_of", one->clock, "last_day", contract_day(one->due), "to", one->to, "text",
		        one->text, "refusal", contract_text(one->refusal), "reminder", contract_text(one->number)));
		json_array_append_new(array, object);
	}
	return array;
}

static void add_count(struct sheet *sheet, const GPtrArray *due, int taken)
{
	unsigned refused = count_refused(due);
	g_autofree char *line = taken >= 0
	                            ? g_strdup_printf(_("%d reminders recorded, %u refused"), taken, refused)
	                            : g_strdup_printf(_("%u reminders are due, %u of them not by you"), due->len, refused);
	sheet_text(sheet, line);
}

static void add_offer(struct sheet *sheet, const GPtrArray *due)
{
	unsigned mine = due->len - count_refused(due);
	sheet->offer = g_strdup("ladder take=yes");
	sheet->question =
	    g_strdup_printf(ngettext("record %u reminder and send it?", "record %u reminders and send them?", mine), mine);
}

static bool run(struct context *context, const struct args *args, GError **error)
{
	struct office *office = context->office;
	bool take = !g_strcmp0(args_field(args, "take"), "yes") && !args_flag(args, "dry-run");
	g_autoptr(GPtrArray) due = reminding_due(office, error);
	int taken = -1;
	if (!due || (take && !reminding_take(office, due, &taken, error)))
		return false;
	OWN(sheet) sheet = sheet_new(context->put ? NULL : _("reminders of today"));
	if (due->len || !strcmp(context->format, "csv"))
		add_table(context, sheet, due, taken >= 0);
	if (taken < 0 && due->len > count_refused(due))
		add_offer(sheet, due);
	if (due->len)
		add_count(sheet, due, taken);
	else
		sheet_text(sheet, calendar_is_working(office_calendar(office), office_today(office))
		                      ? _("No reminder is due.")
		                      : _("Today is a day off: no reminder is sent."));
	sheet_set_data(sheet, json_pack("{s:o, s:i, s:o}", "today", contract_day(office_today(office)), "taken",
	                          MAX(taken, 0), "due", due_json(context, due)));
	return context->show(context, sheet, error);
}

const struct command COMMAND_LADDER = {
    .name = "ladder",
    .group = GROUP_HANDLE,
    .summary = N_("which reminders are due today, and sending them"),
    .detail =
        N_("Three working days and one before the last day of a duty, on it, and one and five after it, somebody is "
           "reminded: "
           "the steps, whom they go to and what they say are in the law file ladder.ini. A step is taken once for a "
           "deadline, where several were passed over only the last, and nothing is sent on days off."),
    .example = "ladder take=yes --dry-run",
    .arguments =
        (const struct argument[]){
            {.name = "take",
                .kind = ARGUMENT_FIELD,
                .choices = "yes|no",
                .summary = N_("yes: records all of them that you may, in one step")},
            {.name = "dry-run", .kind = ARGUMENT_FLAG, .summary = N_("only says what would be recorded")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = run,
};
