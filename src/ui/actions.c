#include "ui/actions.h"
#include "base/fail.h"
#include "base/say.h"
#include "ui/menu.h"
#include "ui/mouse.h"
#include "ui/pager.h"
#include "ui/prompt.h"
#include "ui/stack.h"
#include "ui/takeback.h"
#include "ui/verbform.h"
#include <string.h>

static bool back(struct ui *ui, char **words, GError **error)
{
	(void)words;
	(void)error;
	stack_back(ui);
	return true;
}

/* Ctrl-C: nothing is ever ended by it. */
static bool leave(struct ui *ui, char **words, GError **error)
{
	back(ui, words, error);
	if (!ui->message)
		ui_say(ui, _("Ctrl-Q leaves the program"));
	return true;
}

static bool quit(struct ui *ui, char **words, GError **error)
{
	(void)error;
	if (stack_keep(ui) || (words[1] && !strcmp(words[1], "now")))
		ui->quit = true;
	else
		prompt_confirm(ui, _("what was typed could not be kept; leave all the same?"), NULL, "quit now");
	return true;
}

static bool help(struct ui *ui, char **words, GError **error)
{
	(void)words;
	(void)error;
	menu_open_help(ui);
	return true;
}

static bool manual(struct ui *ui, char **words, GError **error)
{
	char verb[] = "help";
	char *command[] = {verb, NULL};
	(void)words;
	struct view *top = stack_top(ui);
	if (top && top->type->popup)
		stack_pop(ui);
	return command_run(&ui->context, command, error);
}

static bool menu(struct ui *ui, char **words, GError **error)
{
	(void)words;
	(void)error;
	menu_open_actions(ui, NULL);
	return true;
}

static bool prompt(struct ui *ui, char **words, GError **error)
{
	(void)error;
	prompt_open(ui, words[1] ? words[1] : "");
	return true;
}

static bool fill(struct ui *ui, char **words, GError **error)
{
	if (!words[1])
		return fail(error, FAIL_USAGE, _("'fill' needs a command: fill reception plan"));
	return verbform_open(ui, &(struct verbform_spec){.words = (const char *const *)words + 1}, error);
}

static bool redraw(struct ui *ui, char **words, GError **error)
{
	(void)words;
	(void)error;
	if (ui->term)
		term_repaint(ui->term);
	ui_changed(ui);
	return true;
}

static bool suspend(struct ui *ui, char **words, GError **error)
{
	(void)words;
	stack_keep(ui);
	return ui->term ? term_suspend(ui->term, error) : true;
}

static bool tab(struct ui *ui, char **words, GError **error)
{
	int digit = words[1] && g_ascii_isdigit(words[1][0]) && !words[1][1] ? words[1][0] - '0' : 0;
	if (!digit)
		return fail(error, FAIL_USAGE, _("'tab' needs the digit of a screen"));
	return stack_tab(ui, digit, error);
}

static struct sheet *log_sheet(struct ui *ui, void *arg, GError **error)
{
	struct sheet *sheet = sheet_new(_("messages"));
	(void)arg;
	(void)error;
	for (unsigned i = ui->log->len; i > 0; i--)
		sheet_text(sheet, g_ptr_array_index(ui->log, i - 1));
	if (!ui->log->len)
		sheet_text(sheet, _("nothing was said yet"));
	return sheet;
}

static bool messages(struct ui *ui, char **words, GError **error)
{
	(void)words;
	pager_open(ui, log_sheet(ui, NULL, error), log_sheet, NULL);
	return true;
}

static bool mouse(struct ui *ui, char **words, GError **error)
{
	(void)words;
	(void)error;
	mouse_toggle(ui);
	return true;
}

const struct action ACTIONS[] = {
    {.name = "alike", .summary = N_("cases of the same writer or content")},
    {.name = "back", .summary = N_("one step back"), .run = back},
    {.name = "basis", .summary = N_("school year or calendar year")},
    {.name = "call-off", .summary = N_("call the reception day off")},
    {.name = "change-day", .summary = N_("another leader, place or date for the reception day")},
    {.name = "choose", .summary = N_("choices of this field, or a calendar")},
    {.name = "columns", .summary = N_("choose the columns")},
    {.name = "complete", .summary = N_("complete the word")},
    {.name = "contact", .summary = N_("show the contact in full")},
    {.name = "discard", .summary = N_("throw the draft away and begin anew")},
    {.name = "down", .summary = N_("down")},
    {.name = "edit", .summary = N_("change what is selected")},
    {.name = "editor", .summary = N_("edit the text with your editor")},
    {.name = "files", .summary = N_("the attachments")},
    {.name = "fill", .summary = N_("fill in a command as a form"), .run = fill},
    {.name = "filter", .summary = N_("filter")},
    {.name = "find", .summary = N_("find words")},
    {.name = "find-next", .summary = N_("find the next place")},
    {.name = "first", .summary = N_("to the beginning")},
    {.name = "help", .summary = N_("help for this screen"), .run = help},
    {.name = "last", .summary = N_("to the end")},
    {.name = "leave", .summary = N_("one step back; never ends the program"), .run = leave},
    {.name = "left", .summary = N_("to the left, or the one before")},
    {.name = "letters", .summary = N_("find letters")},
    {.name = "manual", .summary = N_("the manual"), .run = manual},
    {.name = "menu", .summary = N_("everything that can be done here"), .run = menu},
    {.name = "messages", .summary = N_("what was said so far"), .run = messages},
    {.name = "mouse", .summary = N_("switch the mouse on or off"), .run = mouse},
    {.name = "new", .summary = N_("a new one")},
    {.name = "next-field", .summary = N_("next field")},
    {.name = "next-spot", .summary = N_("next figure or number")},
    {.name = "open", .summary = N_("open")},
    {.name = "page-down", .summary = N_("a page down")},
    {.name = "page-up", .summary = N_("a page up")},
    {.name = "papers", .summary = N_("the standard documents")},
    {.name = "plan", .summary = N_("plan a reception day")},
    {.name = "previous-field", .summary = N_("previous field")},
    {.name = "previous-spot", .summary = N_("previous figure or number")},
    {.name = "print", .summary = N_("the paper of the day, or the report in pages")},
    {.name = "prompt", .summary = N_("go to a number, or a command"), .run = prompt},
    {.name = "quit", .summary = N_("leave the program"), .run = quit},
    {.name = "redraw", .summary = N_("draw everything again"), .run = redraw},
    {.name = "reload", .summary = N_("read again"), .run = redraw},
    {.name = "retire", .summary = N_("take out of use")},
    {.name = "right", .summary = N_("to the right, or the one behind")},
    {.name = "run", .summary = N_("run the line")},
    {.name = "save", .summary = N_("save")},
    {.name = "scope", .summary = N_("choose which cases are listed")},
    {.name = "sections", .summary = N_("the parts of a text, to go to one")},
    {.name = "sign-in", .summary = N_("the visitor came")},
    {.name = "sort", .summary = N_("sort")},
    {.name = "suspend", .summary = N_("stop the program for a while"), .run = suspend},
    {.name = "tab", .summary = N_("open another screen"), .run = tab},
    {.name = "tick", .summary = N_("tick")},
    {.name = "tick-all", .summary = N_("tick all that are shown")},
    {.name = "undo", .summary = N_("take the last step of a case back"), .run = takeback_run},
    {.name = "up", .summary = N_("up")},
    {.name = "year", .summary = N_("another year")},
    {0},
};

const struct action *action_find(const char *name)
{
	for (const struct action *action = ACTIONS; action->name; action++)
		if (!strcmp(action->name, name))
			return action;
	return NULL;
}
