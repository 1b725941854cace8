/* add: what comes in is logged and gets its number. */
#include "base/say.h"
#include "cmd/done.h"
#include "cmd/input.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "office/find.h"
#include "office/record.h"
#include <string.h>

enum { ALIKE_MOST = 3 };

static const char *value_in(char **values, const char *name)
{
	g_autofree char *prefix = g_strconcat(name, "=", NULL);
	for (; *values; values++)
		if (g_str_has_prefix(*values, prefix))
			return *values + strlen(prefix);
	return NULL;
}

/* How a kind of case comes in. */
struct intake {
	enum kind kind;
	const char *writer, *body; /* the fields by which one that came in before is known */
};

/* The cases that this one may repeat. A hint never stands in the way: where none can be found, none is given. */
static GPtrArray *find_hints(struct office *office, char **values, const struct intake *intake)
{
	const struct likeness like = {
	    .writer = value_in(values, intake->writer),
	    .subject = value_in(values, "subject"),
	    .body = value_in(values, intake->body),
	};
	return find_alike(office, &like, ALIKE_MOST, NULL);
}

static void say_hints(struct context *context, const GPtrArray *rows, int64_t id)
{
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct case_row *row = rows->pdata[i];
		if (row->id == id)
			continue;
		g_autofree char *number = number_paper(row->number), *day = said_day(row->received_on);
		g_autofree char *line = g_strdup_printf(_("perhaps a duplicate of %s (%s, %s, %s): %s"), number, day,
		    said_writer(row->writer, row->anonymous), state_title(row->state), row->subject);
		context->say(context, line);
	}
}

/* A matter that went through its last stage is not taken up again. */
static void say_ended(struct context *context, char **values)
{
	const char *writer = value_in(values, "from");
	struct case_row *row = writer ? find_ended(context->office, writer) : NULL;
	if (!row)
		return;
	g_autofree char *number = number_paper(row->number);
	g_autofree char *line = g_strdup_printf(_("%s ended a matter of this writer: the same facts and reasons are not "
	                                          "accepted again (Regulations on Petitions art 36)"),
	    number);
	context->say(context, line);
	case_row_free(row);
}

/* The number on paper, alone. Whoever logs what they may not see is told the number and nothing more. */
static bool show_number(struct context *context, int64_t id, GError **error)
{
	g_autofree char *paper = number_paper(record_number(context->office));
	return done_case(context, id, paper, json_pack("{s:s}", "number", paper), error);
}

static bool log_case(struct context *context, const struct args *args, const struct intake *intake, GError **error)
{
	g_auto(GStrv) values = input_values(context, args, error);
	int64_t id = 0;
	if (!values)
		return false;
	g_autoptr(GPtrArray) alike = find_hints(context->office, values, intake);
	if (!record_open(context->office, intake->kind, values, &id, error))
		return false;
	say_hints(context, alike, id);
	if (intake->kind == KIND_LETTER)
		say_ended(context, values);
	return show_number(context, id, error);
}

static bool run_letter(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_LETTER, .writer = "from", .body = "body"};
	return log_case(context, args, &INTAKE, error);
}

static bool run_application(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_APPLICATION, .writer = "applicant", .body = "request"};
	return log_case(context, args, &INTAKE, error);
}

static bool run_remedy(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_REMEDY, .writer = "from", .body = "body"};
	return log_case(context, args, &INTAKE, error);
}

static const struct command LETTER = {
    .name = "add letter",
    .group = GROUP_INTAKE,
    .summary = N_("log a letter; prints its number"),
    .detail =
        N_("The number is taken in the year of receipt, without gaps, and never again. Letters that may be the same "
           "are named on standard error. body=@FILE reads a file, body=- standard input."),
    .example = N_("add letter box=principal received=today subject='Hot water' body=@letter.txt from='Wang Jianguo'"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "letter",
    .need = NEED_OFFICE,
    .run = run_letter,
};

static const struct command APPLICATION = {
    .name = "add application",
    .group = GROUP_INTAKE,
    .summary = N_("log an application for disclosure; prints its number"),
    .detail = N_(
        "The channel settles the day of receipt, from which every clock runs: the day of arrival in person, the day of "
        "signing for registered mail, and for ordinary mail, online and fax the day that both sides confirm: until "
        "'confirm' says it, no clock runs."),
    .example =
        N_("add application applicant='Li Ming' type=natural via=in_person arrived=today request='Tenders of 2021'"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "application",
    .need = NEED_OFFICE,
    .run = run_application,
};

static const struct command REMEDY = {
    .name = "add remedy",
    .group = GROUP_INTAKE,
    .summary = N_("log a report, an appeal, a reconsideration or a suit; prints its number"),
    .detail = N_("It is linked to the case that it is against, which says so from then on, and it follows the law of "
                 "the day on which "
                 "its notice came in."),
    .example =
        N_("add remedy kind=reconsideration of=A2022-1 received=today authority='the province' body=@notice.txt"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "remedy",
    .need = NEED_OFFICE,
    .run = run_remedy,
};

const struct command COMMAND_ADD = {
    .name = "add",
    .group = GROUP_INTAKE,
    .summary = N_("log what came in"),
    .parts = (const struct command *const[]){&LETTER, &APPLICATION, &REMEDY, NULL},
    .need = NEED_OFFICE,
};
