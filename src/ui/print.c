#include "ui/print.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "sheet/format.h"
#include "ui/editor.h"
#include "ui/prompt.h"
#include "ui/screenstate.h"
#include "ui/term.h"
#include <glib/gstdio.h>

#define SCREEN "print"
#define USUAL "lp"

/* The command reads the file as its standard input. */
static bool run(struct ui *ui, const char *command, const char *file, GError **error)
{
	char *argv[] = {(char[]){"sh"}, (char[]){"-c"}, (char[]){"eval \"$1\" <\"$2\""}, (char[]){"sh"},
	    (char *)(uintptr_t)command, (char *)(uintptr_t)file, NULL};
	if (ui->term && term_run(ui->term, argv, NULL))
		return true;
	g_autofree char *shown = text_display(command);
	return fail(error, FAIL_REFUSED, _("nothing was printed: '%s' failed"), shown);
}

static bool answer(struct ui *ui, void *arg, const char *text, GError **error)
{
	if (text_blank(text))
		return fail(error, FAIL_USAGE, _("a command is needed, such as lp or less"));
	g_autofree char *file = editor_write(arg, error);
	bool done = file && run(ui, text, file, error);
	if (file)
		g_unlink(file);
	if (!done)
		return false;
	screenstate_set(SCREEN, "command", text);
	ui_say(ui, _("given to: %s"), text);
	return true;
}

bool print_sheet(struct ui *ui, const struct sheet *sheet)
{
	g_autofree char *command = screenstate_get(SCREEN, "command");
	GString *pages = g_string_new(NULL);
	format_find("pages")->write(sheet, &(struct page){0}, pages);
	prompt_ask(ui, &(struct prompt_spec){.label = _("print with: "),
	                   .text = command ? command : USUAL,
	                   .arg = g_string_free(pages, FALSE),
	                   .answer = answer,
	                   .closed = g_free});
	return true;
}
