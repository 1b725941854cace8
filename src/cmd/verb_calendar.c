/* calendar: the working days, and counting with them. */
#include "base/date.h"
#include "base/fail.h"
#include "base/file.h"
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/calendarpage.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "domain/when.h"
#include <string.h>

static bool read_day(struct office *office, const char *text, int *ret, GError **error)
{
	const struct when when = {.today = office_today(office), .calendar = office_calendar(office)};
	return when_parse(text, &when, ret, error);
}

enum { MOST_DAYS = 10000 };

/* What is counted, and how it came out. */
struct counting {
	int start, n;
	enum unit unit;
	struct due due;
};

static bool read_counting(struct office *office, const struct args *args, struct counting *ret, GError **error)
{
	const char *text = args_word(args, 1), *name = args_field(args, "unit");
	struct counting counting = {.unit = UNIT_WORKING_DAYS};
	int64_t number = 0;
	if (!read_day(office, args_word(args, 0), &counting.start, error))
		return false;
	if (!g_ascii_string_to_signed(text, 10, 0, MOST_DAYS, &number, NULL))
		return fail(error, FAIL_USAGE, _("N is a whole number from 0 to %d, not '%s'"), MOST_DAYS, text);
	if (name)
		unit_parse(name, &counting.unit);
	counting.n = (int)number;
	counting.due = calendar_count(office_calendar(office), counting.start, counting.n, counting.unit);
	*ret = counting;
	return true;
}

static bool refuse_beyond(const struct counting *counting, const struct calendar *calendar, GError **error)
{
	g_autofree char *from = date_format(counting->start), *first = date_format(calendar_first(calendar));
	g_autofree char *last = date_format(calendar_last(calendar));
	return fail(error, FAIL_REFUSED,
	    _("%d %s from %s on leave the calendar that is loaded (%s to %s); 'calendar import' adds a year"), counting->n,
	    unit_title(counting->unit), from, first, last);
}

static struct sheet *counting_sheet(const struct counting *counting)
{
	g_autofree char *from = date_format(counting->start), *on = date_format(counting->due.on);
	struct sheet *sheet = sheet_new(NULL);
	sheet_table(sheet);
	sheet_column(sheet, "due_on", _("due"), ALIGN_LEFT, 0);
	sheet_row(sheet);
	sheet_cell(sheet, on);
	sheet_set_bare(sheet, on);
	sheet_set_data(sheet, json_pack("{s:s, s:i, s:s, s:s, s:b}", "from", from, "n", counting->n, "unit",
	                          unit_name(counting->unit), "due_on", on, "provisional", counting->due.provisional));
	return sheet;
}

static bool count(struct context *context, const struct args *args, GError **error)
{
	const struct calendar *calendar = office_calendar(context->office);
	struct counting counting = {0};
	if (!read_counting(context->office, args, &counting, error))
		return false;
	if (counting.due.beyond || counting.start < calendar_first(calendar))
		return refuse_beyond(&counting, calendar, error);
	OWN(sheet) sheet = counting_sheet(&counting);
	if (!context->show(context, sheet, error))
		return false;
	if (counting.due.provisional)
		context->say(context, _("provisional: the notice for the coming year can still move this day"));
	return true;
}

static bool days(struct context *context, const struct args *args, GError **error)
{
	int from = DATE_NONE, to = DATE_NONE;
	if (!read_day(context->office, args_word(args, 0), &from, error) ||
	    !read_day(context->office, args_word(args, 1), &to, error))
		return false;
	g_autofree char *first = date_format(from), *last = date_format(to);
	if (to < from)
		return fail(error, FAIL_USAGE, _("the last day lies before the first: %s, %s"), first, last);
	OWN(sheet) sheet = calendarpage_days(office_calendar(context->office), from, to);
	return context->show(context, sheet, error);
}

static bool month(struct context *context, const struct args *args, GError **error)
{
	struct period period = {0};
	if (!period_parse(args_word(args, 0), &period, error))
		return false;
	g_autofree char *label = period.label;
	if (period.to - period.from > 366)
		return fail(error, FAIL_USAGE, _("show takes a month (2022-03) or a year (2022), not '%s'"), label);
	OWN(sheet) sheet = calendarpage_months(office_calendar(context->office), &period);
	return context->show(context, sheet, error);
}

static bool check(struct context *context, const struct args *args, GError **error)
{
	(void)args;
	g_autoptr(GPtrArray) years = law_years(context->office);
	OWN(sheet) sheet = calendarpage_years(years);
	return context->show(context, sheet, error);
}

static bool import(struct context *context, const struct args *args, GError **error)
{
	struct law_calendar changed = {0};
	g_autoptr(GString) csv = file_read(args_word(args, 0), FILE_MIB, error);
	g_autoptr(GPtrArray) moves = csv ? law_import_calendar(context->office, csv->str, &changed, error) : NULL;
	if (!moves)
		return false;
	OWN(sheet) sheet = calendarpage_moves(context->office, moves, &changed);
	law_calendar_clear(&changed);
	return context->show(context, sheet, error);
}

static const struct command DUE = {
    .name = "calendar due",
    .group = GROUP_OFFICE,
    .summary = N_("the day that lies so many days after another"),
    .detail = N_(
        "The first day is day 0 and not counted. A date beyond the loaded calendar is refused; in December of its last "
        "year it is provisional."),
    .example = "calendar due 2022-09-09 15",
    .arguments =
        (const struct argument[]){
            {.name = "date",
                .kind = ARGUMENT_WORD,
                .needed = true,
                .summary = N_("day 0: 2022-09-09, 9.9, today, -3, Friday")},
            {.name = "n", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("how many")},
            {
                .name = "unit",
                .kind = ARGUMENT_FIELD,
                .choices = "wd|cd|mo",
                .summary = N_("working days (the usual one), calendar days or months; the last two roll over days off"),
            },
            {0},
        },
    .need = NEED_OFFICE,
    .run = count,
};

static const struct command DAYS = {
    .name = "calendar days",
    .group = GROUP_OFFICE,
    .summary = N_("every day between two, and whether it is worked"),
    .arguments =
        (const struct argument[]){
            {.name = "from", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the first day")},
            {.name = "to", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the last day")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = days,
};

static const struct command SHOW = {
    .name = "calendar show",
    .group = GROUP_OFFICE,
    .summary = N_("a month or a year, a line a week"),
    .example = "calendar show 2022-10",
    .arguments =
        (const struct argument[]){
            {.name = "month", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("2022-10, or 2022")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = month,
};

static const struct command CHECK = {
    .name = "calendar check",
    .group = GROUP_OFFICE,
    .summary = N_("which years are loaded, and by which notice"),
    .need = NEED_OFFICE,
    .run = check,
};

static const struct command IMPORT = {
    .name = "calendar import",
    .group = GROUP_OFFICE,
    .summary = N_("take in days off, make-up days and vacations, and list the deadlines that move"),
    .detail =
        N_("Lines of date,kind,name,notice with a kind of holiday or workday: the format of the calendar that is "
           "shipped. A vacation of the school, kind vacation, has its last day behind them; it moves no deadline, "
           "and nobody receives in it."),
    .arguments =
        (const struct argument[]){
            {.name = "file", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("the file")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = import,
};

const struct command COMMAND_CALENDAR = {
    .name = "calendar",
    .group = GROUP_OFFICE,
    .summary = N_("the working days, and counting with them"),
    .parts = (const struct command *const[]){&DUE, &DAYS, &SHOW, &CHECK, &IMPORT, NULL},
    .need = NEED_OFFICE,
};
