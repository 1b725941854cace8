#include "cmd/converse.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/number.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static bool ask(void)
{
	return fputs("docket> ", stdout) >= 0 && fflush(stdout) == 0;
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
	while (on && (asked = ask()) && getline(&typed, &room, input) >= 0)
		on = take(context, typed, complain);
	free(typed);
	context->input = before;
	context->status = 0;
	if (asked && on)
		asked = fputc('\n', stdout) != EOF;
	return asked || fail(error, FAIL_REFUSED, _("cannot write to standard output: %s"), g_strerror(errno));
}
