#include "cmd/converse.h"
#include "base/text.h"
#include "cmd/shell.h"
#include "domain/number.h"
#include <stdlib.h>
#include <string.h>

/* Puts TEXT before what is typed, or behind the last of it. */
static bool put(const char *text, GError **error)
{
	return (fputs(text, stdout) >= 0 && fflush(stdout) == 0) || shell_refuse_output(error);
}

static bool is_number(const char *line)
{
	struct number number;
	return number_parse(line, ANY_YEAR, &number);
}

static bool is_end(const char *line)
{
	return !strcmp(line, "quit") || !strcmp(line, "exit");
}

static bool run_line(struct context *context, const char *line, GError **error)
{
	char show[] = "show";
	char *words[] = {show, (char *)(uintptr_t)line, NULL};
	if (text_blank(line))
		return true;
	return is_number(line) ? command_run(context, words, error) : command_line(context, line, error);
}

/* One line typed; FALSE where it is the end. */
static bool take(struct context *context, const char *typed, void (*complain)(const GError *error))
{
	g_autoptr(GError) wrong = NULL;
	g_autofree char *text = text_accept(typed, -1, &wrong);
	char *line = text ? g_strstrip(text) : NULL;
	if (line && is_end(line))
		return false;
	if (!line || !run_line(context, line, &wrong))
		complain(wrong);
	return true;
}

bool converse_run(struct context *context, FILE *input, void (*complain)(const GError *error), GError **error)
{
	FILE *before = context->input;
	char *typed = NULL;
	size_t room = 0;
	bool asked = true, on = true;
	context->input = NULL;
	while (on && (asked = put("docket> ", error)) && getline(&typed, &room, input) >= 0)
		on = take(context, typed, complain);
	free(typed);
	context->input = before;
	context->status = 0;
	return asked && (!on || put("\n", error));
}
