#include "ui/ui.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/split.h"
#include "ui/actions.h"
#include "ui/lately.h"
#include "ui/mouse.h"
#include "ui/pager.h"
#include "ui/spoken.h"
#include "ui/stack.h"
#include <string.h>

/* TEXT as it may stand on the screen, with the labels of what it names by its keys. */
static char *displayed(const struct ui *ui, const char *text)
{
	g_autofree char *spoke = ui->typed ? g_strdup(text) : spoken(text, NULL);
	g_autoptr(GString) said = g_string_new(spoke);
	/* the line of commands begins with no program */
	g_string_replace(said, "docket help", "help", 0);
	return text_display(said->str);
}

static void show_message(struct ui *ui, const char *text, bool stays)
{
	g_free(ui->message);
	ui->message = displayed(ui, text);
	ui->message_stays = stays;
	ui->failed |= stays;
	ui->failed_on = stack_top(ui);
}

static void log_message(struct ui *ui, const char *text)
{
	g_autofree char *shown = displayed(ui, text);
	int minute = ui->shown.seconds / 60;
	g_ptr_array_add(ui->log, g_strdup_printf("%02d:%02d  %s", minute / 60, minute % 60, shown));
}

static void put_message(struct ui *ui, const char *text, bool stays)
{
	show_message(ui, text, stays);
	log_message(ui, text);
}

/* One of the lines of a command: all that it says stands there together until the next key. */
static void tell(struct ui *ui, const char *line)
{
	char *all = ui->told ? g_strconcat(ui->told, _("; "), line, NULL) : g_strdup(line);
	g_free(ui->told);
	ui->told = all;
	log_message(ui, line);
	show_message(ui, all, false);
}

/* A command shows its sheet in a pager; what fits one line is said. */
static bool show(struct context *context, struct sheet *sheet, GError **error)
{
	struct ui *ui = context->arg;
	(void)error;
	if (sheet->bare)
		tell(ui, sheet->bare);
	else
		pager_open(ui, sheet_take(sheet), NULL, NULL);
	return true;
}

static void say(struct context *context, const char *line)
{
	tell(context->arg, line);
}

/* A file of the person's own; NULL where there is none. */
static char *own_file(const char *name)
{
	g_autofree char *path = g_build_filename(g_get_user_config_dir(), "docket", name, NULL);
	char *text = NULL;
	g_file_get_contents(path, &text, NULL, NULL);
	return text;
}

static void read_own_keys(struct ui *ui)
{
	GError *error = NULL;
	g_autofree char *text = own_file("keys.ini");
	if (text && !keymap_read(ui->keymap, text, "keys.ini", &error))
		ui_fail(ui, error);
}

static void read_own_colours(struct ui *ui, struct styles *styles)
{
	GError *error = NULL;
	g_autofree char *text = own_file("colours.ini");
	if (text && !style_read(text, term_has_colour(ui->term), styles, &error))
		ui_fail(ui, error);
}

struct ui *ui_new_blind(const struct ui_options *options, GError **error)
{
	OWN(ui) ui = g_new0(struct ui, 1);
	ui->options = *options;
	ui->stack = g_ptr_array_new();
	ui->gone = g_ptr_array_new();
	ui->log = g_ptr_array_new_with_free_func(g_free);
	ui->history = g_ptr_array_new_with_free_func(g_free);
	ui->keymap = keymap_new();
	ui->context = options->context;
	ui->context.show = show;
	ui->context.say = say;
	ui->context.arg = ui;
	if (options->now)
		ui->shown = options->now(options->arg);
	return keymap_read(ui->keymap, embedded_text("keys.ini"), "keys.ini", error) ? g_steal_pointer(&ui) : NULL;
}

struct ui *ui_new(const struct ui_options *options, GError **error)
{
	struct styles styles = {0};
	OWN(ui) ui = ui_new_blind(options, error);
	if (!ui)
		return NULL;
	ui->term = term_open(&options->term, error);
	if (!ui->term || !style_read(embedded_text("colours.ini"), term_has_colour(ui->term), &styles, error))
		return NULL;
	read_own_keys(ui);
	read_own_colours(ui, &styles);
	ui->pen = pen_new(ui->term, &styles);
	ui->keys = keys_new(term_source, ui->term);
	keys_set_delay(ui->keys, term_delay(ui->term));
	mouse_restore(ui);
	return g_steal_pointer(&ui);
}

void ui_free(struct ui *ui)
{
	stack_clear(ui);
	stack_bury(ui);
	g_clear_pointer(&ui->keys, keys_free);
	g_clear_pointer(&ui->pen, pen_free);
	g_clear_pointer(&ui->term, term_free);
	keymap_free(ui->keymap);
	g_ptr_array_unref(ui->stack);
	g_ptr_array_unref(ui->gone);
	g_ptr_array_unref(ui->log);
	g_ptr_array_unref(ui->history);
	g_free(ui->message);
	g_free(ui->told);
	lately_forget(ui);
	g_free(ui);
}

void ui_say(struct ui *ui, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	g_autofree char *text = g_strdup_vprintf(format, args);
	va_end(args);
	put_message(ui, text, false);
}

void ui_fail(struct ui *ui, GError *error)
{
	if (!error)
		return;
	put_message(ui, error->message, true);
	g_error_free(error);
}

void ui_list(struct ui *ui, struct list *list, struct pen *pen, struct rect rect)
{
	GError *error = NULL;
	if (!list_draw(list, pen, rect, &error))
		ui_fail(ui, error);
}

void ui_hush(struct ui *ui)
{
	g_clear_pointer(&ui->message, g_free);
	ui->message_stays = false;
}

/* The number of the case under the cursor, of the top view or of the page below it. */
static char *number_here(struct ui *ui)
{
	struct view *views[] = {stack_top(ui), stack_page(ui)};
	for (size_t i = 0; i < G_N_ELEMENTS(views); i++) {
		char *number = views[i] && views[i]->type->name_of ? views[i]->type->name_of(views[i]) : NULL;
		if (number)
			return number;
	}
	return NULL;
}

/* What was asked for, as the person knows it: the key, the word that was typed, else the sentence of a menu. */
static const char *said_of(const struct ui *ui, const struct action *action)
{
	return ui->pressed ? key_title(ui->pressed) : ui->typed ? action->name : _(action->summary);
}

static bool run_words(struct ui *ui, char **words, GError **error)
{
	struct view *top = stack_top(ui);
	enum acted acted = top && top->type->act ? top->type->act(top, words, error) : ACTED_NOT_MINE;
	if (acted != ACTED_NOT_MINE)
		return acted == ACTED_DONE;
	const struct action *action = action_find(words[0]);
	if (action && action->run)
		return action->run(ui, words, error);
	if (action)
		return fail(error, FAIL_USAGE, _("'%s' does nothing here"), said_of(ui, action));
	if (!command_run(&ui->context, words, error))
		return false;
	ui_changed(ui);
	return true;
}

static bool run_line(struct ui *ui, const char *line, GError **error)
{
	g_autofree char *number = number_here(ui);
	g_autofree char *full = keymap_expand(line, number);
	if (!full && ui->lately && !strcmp(line, "undo %"))
		full = g_strdup("undo"); /* what was done just now may have left the list empty */
	if (!full)
		return fail(error, FAIL_USAGE, _("no case is selected"));
	g_auto(GStrv) words = split_words(full, error);
	return words && (!words[0] || run_words(ui, words, error));
}

void ui_run(struct ui *ui, const char *line)
{
	GError *error = NULL;
	if (!run_line(ui, line, &error))
		ui_fail(ui, error);
}

/* A key that the view has not taken. */
static void bound_key(struct ui *ui, struct view *view, const struct key *key)
{
	g_autofree char *sections = view_sections(view);
	const struct binding *binding = keymap_find(ui->keymap, sections, key->name);
	ui->pressed = key->name;
	if (binding)
		ui_run(ui, binding->command);
	else if (key->press == PRESS_TEXT && !view->type->text)
		ui_say(ui, _("'%s' does nothing here; F2 shows what can be done"), key->name);
	ui->pressed = NULL;
}

/* Keys, text and what is pasted. */
static void typed(struct ui *ui, const struct key *key)
{
	struct view *top = stack_top(ui);
	g_clear_pointer(&ui->told, g_free);
	if (!ui->message_stays)
		ui_hush(ui);
	if (!top)
		return;
	/* keys that were typed ahead mean what the view is about to show */
	stack_load(ui, top);
	if (top != stack_top(ui)) /* it left: the key meant nothing that is there now */
		return;
	if (top->type->key && top->type->key(top, key))
		return;
	if (key->press == PRESS_PASTE)
		ui_say(ui, _("what was pasted is left out: there is no field for it here"));
	else
		bound_key(ui, top, key);
}

/* The terminal's own words. */
static void reported(struct ui *ui, const struct key *key)
{
	GError *error = NULL;
	if (key->press == PRESS_PLACE && ui->term && term_placed(ui->term, key->row, key->col))
		ui_changed(ui);
	if (key->press == PRESS_BAD)
		fail(&error, FAIL_REFUSED,
		    _("the terminal sends something else than UTF-8: set its character encoding to UTF-8"));
	if (key->press == PRESS_GONE) {
		ui->quit = true;
		ui->status = ui->term ? term_status(ui->term) : FAIL_REFUSED;
	}
	ui_fail(ui, error);
}

/* An error belongs to the screen on which it came up, whatever was closed by the same key. */
static void leave_error(struct ui *ui)
{
	if (ui->failed)
		ui->failed_on = stack_top(ui);
	else if (ui->message_stays && ui->failed_on != stack_top(ui))
		ui_hush(ui);
}

void ui_key(struct ui *ui, const struct key *key)
{
	ui->failed = false;
	if (key->press == PRESS_TEXT || key->press == PRESS_NAMED || key->press == PRESS_PASTE)
		typed(ui, key);
	else if (key->press == PRESS_MOUSE)
		mouse_key(ui, key);
	else
		reported(ui, key);
	leave_error(ui);
}

void ui_changed(struct ui *ui)
{
	for (unsigned i = 0; i < ui->stack->len; i++)
		((struct view *)g_ptr_array_index(ui->stack, i))->stale = true;
}

char *ui_state_file(const char *name)
{
	g_autofree char *path = g_build_filename(g_get_user_state_dir(), "docket", name, NULL);
	g_autofree char *folder = g_path_get_dirname(path);
	return g_mkdir_with_parents(folder, 0700) == 0 ? g_steal_pointer(&path) : NULL;
}
