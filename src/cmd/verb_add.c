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

/* The letters that this one may repeat. A hint never stands in the way: where none can be found, none is given. */
static GPtrArray *find_hints(struct office *office, char **values)
{
	const struct likeness like = {
	    .writer = value_in(values, "from"),
	    .subject = value_in(values, "subject"),
	    .body = value_in(values, "body"),
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

/* The number on paper, alone. Whoever logs what they may not see is told the number and nothing more. */
static bool show_number(struct context *context, int64_t id, GError **error)
{
	g_autofree char *paper = number_paper(record_number(context->office));
	return done_case(context, id, paper, json_pack("{s:s}", "number", paper), error);
}

static bool run_letter(struct context *context, const struct args *args, GError **error)
{
	g_auto(GStrv) values = input_values(context, args, error);
	int64_t id = 0;
	if (!values)
		return false;
	g_autoptr(GPtrArray) alike = find_hints(context->office, values);
	if (!record_open(context->office, KIND_LETTER, values, &id, error))
		return false;
	say_hints(context, alike, id);
	return show_number(context, id, error);
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

const struct command COMMAND_ADD = {
    .name = "add",
    .group = GROUP_INTAKE,
    .summary = N_("log what came in"),
    .parts = (const struct command *const[]){&LETTER, NULL},
    .need = NEED_OFFICE,
};
