#include "ui/prompt.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "domain/number.h"
#include "ui/complete.h"
#include "ui/line.h"
#include <string.h>

#define HISTORY_MOST 200
#define BRIEF 7 /* cells for a word */

struct prompt {
	char *label;
	struct line *line;
	bool brief;      /* its answer is a word */
	bool command;    /* the prompt of commands: history and completion */
	int past;        /* lines back in history; 0: what is being typed */
	char *typed;     /* kept while one walks through history */
	GPtrArray *more; /* what could follow, after Tab; NULL: not asked */
	void *arg;
	bool (*answer)(struct ui *ui, void *arg, const char *text, GError **error);
	void (*closed)(void *arg);
};

static void forget_more(struct prompt *prompt)
{
	g_clear_pointer(&prompt->more, g_ptr_array_unref);
}

/* Walks through history; the line being typed stands at its end. */
static void walk(struct view *view, int way)
{
	struct prompt *prompt = view->data;
	GPtrArray *history = view->ui->history;
	int to = CLAMP(prompt->past - way, 0, (int)history->len);
	if (!prompt->command || to == prompt->past)
		return;
	if (prompt->past == 0) {
		g_free(prompt->typed);
		prompt->typed = g_strdup(line_text(prompt->line));
	}
	prompt->past = to;
	line_set(prompt->line, to ? g_ptr_array_index(history, history->len - (unsigned)to) : prompt->typed);
	forget_more(prompt);
}

/* Replaces the last word by what all candidates have in common. */
static void complete(struct prompt *prompt, struct office *office)
{
	const char *text = line_text(prompt->line);
	if (!prompt->command)
		return;
	forget_more(prompt);
	prompt->more = complete_words(office, text);
	g_autofree char *common = complete_common(prompt->more);
	if (!common)
		return;
	g_autofree char *longer = complete_word(text, common, prompt->more->len == 1);
	if (strcmp(longer, text))
		line_set(prompt->line, longer);
	if (prompt->more->len == 1)
		forget_more(prompt);
}

static void remember(struct ui *ui, const char *text)
{
	unsigned last = ui->history->len;
	if (last && !strcmp(g_ptr_array_index(ui->history, last - 1), text))
		return;
	g_ptr_array_add(ui->history, g_strdup(text));
	if (ui->history->len > HISTORY_MOST)
		g_ptr_array_remove_index(ui->history, 0);
}

/* 17, １７, L2022-17 and 信〔2022〕17号 are numbers of cases; which year a bare one means is not for here. */
static bool is_number(const char *text)
{
	struct number number;
	return number_parse(text, ANY_YEAR, &number);
}

static bool run(struct ui *ui, void *arg, const char *text, GError **error)
{
	(void)arg;
	if (text_blank(text))
		return true;
	remember(ui, text);
	if (is_number(text) && ui->options.open_case)
		return ui->options.open_case(ui, text, error);
	size_t length = strcspn(text, " ");
	g_autofree char *first = g_strndup(text, length);
	g_autofree char *line = g_strconcat(complete_verb(first), text + length, NULL);
	ui->typed = true;
	ui_run(ui, line);
	ui->typed = false;
	return true;
}

/* A command runs with the view below on top; a question that is not answered well stays. */
static void finish(struct view *view)
{
	struct prompt *prompt = view->data;
	struct ui *ui = view->ui;
	GError *error = NULL;
	g_autofree char *text = g_strdup(line_text(prompt->line));
	if (prompt->command)
		stack_remove(ui, view);
	if (!prompt->answer(ui, prompt->arg, text, &error))
		ui_fail(ui, error);
	else if (!prompt->command)
		stack_remove(ui, view);
}

static bool prompt_key(struct view *view, const struct key *key)
{
	struct prompt *prompt = view->data;
	if (key_is(key, "Enter"))
		finish(view);
	else if (key_is(key, "Tab"))
		complete(prompt, view->ui->context.office);
	else if (key_is(key, "Up"))
		walk(view, -1);
	else if (key_is(key, "Down"))
		walk(view, 1);
	else if (key_is(key, "Backspace") && !*line_text(prompt->line))
		stack_remove(view->ui, view);
	else {
		bool taken = line_key(prompt->line, key);
		if (taken)
			forget_more(prompt);
		return taken;
	}
	return true;
}

/* The cells of the widest candidate and the blanks behind it. */
static int more_cells(const struct prompt *prompt)
{
	int cells = 0;
	for (unsigned i = 0; i < prompt->more->len; i++)
		cells = MAX(cells, width_text(prompt->more->pdata[i]));
	return cells + 2;
}

/* The candidates in columns above the prompt, each whole, in as many rows as a third of the screen holds; where there
 * are more of them, the last place says so. */
static void draw_more(const struct prompt *prompt, struct pen *pen, int bottom)
{
	int cells = more_cells(prompt), across = MAX((pen_cols(pen) - 2) / cells, 1), count = (int)prompt->more->len;
	int rows = MIN((count + across - 1) / across, MAX(pen_rows(pen) / 3, 1));
	struct rect rect = {.row = bottom - rows, .rows = rows, .cols = pen_cols(pen)};
	struct rect before = pen_within(pen, rect);
	pen_style(pen, STYLE_HINTS);
	for (int row = 0; row < rows; row++)
		pen_fill(pen, row);
	for (int i = 0; i < MIN(count, rows * across); i++) {
		bool cut = i == rows * across - 1 && count > rows * across;
		pen_text(pen, i / across, 1 + i % across * cells, -1, cut ? ".." : prompt->more->pdata[i]);
	}
	pen_style(pen, STYLE_PLAIN);
	pen_restore(pen, before);
}

static void draw_message(struct ui *ui, struct pen *pen, int row)
{
	struct rect before = pen_within(pen, (struct rect){.row = row, .rows = 1, .cols = pen_cols(pen)});
	pen_fill(pen, 0);
	pen_style(pen, ui->message_stays ? STYLE_ALARM : STYLE_PLAIN);
	pen_text(pen, 0, 1, -1, ui->message);
	pen_style(pen, STYLE_PLAIN);
	pen_restore(pen, before);
}

static void prompt_draw(struct view *view, struct pen *pen)
{
	struct prompt *prompt = view->data;
	int row = pen_rows(pen) - 2;
	if (view->ui->message)
		draw_message(view->ui, pen, row - 1);
	else if (prompt->more)
		draw_more(prompt, pen, row);
	struct rect before = pen_within(pen, (struct rect){.row = row, .rows = 1, .cols = pen_cols(pen)});
	pen_fill(pen, 0);
	int room = prompt->brief ? MAX(pen_cols(pen) - BRIEF, 0) : pen_cols(pen) / 2;
	int col = 1 + pen_text(pen, 0, 1, room, prompt->label);
	line_draw(prompt->line, pen, (struct rect){.col = col, .rows = 1, .cols = pen_cols(pen) - col - 1}, true);
	pen_restore(pen, before);
}

/* A question has no words to complete, and no lines before it. */
static bool may(struct view *view, const char *command)
{
	const struct prompt *prompt = view->data;
	return prompt->command || (strcmp(command, "complete") != 0 && strcmp(command, "up") != 0);
}

static void prompt_close(struct view *view)
{
	struct prompt *prompt = view->data;
	if (prompt->closed)
		prompt->closed(prompt->arg);
	forget_more(prompt);
	line_free(prompt->line);
	g_free(prompt->typed);
	g_free(prompt->label);
	g_free(prompt);
}

static const struct view_type PROMPT = {
    .name = "prompt",
    .popup = true,
    .text = true,
    .draw = prompt_draw,
    .key = prompt_key,
    .may = may,
    .close = prompt_close,
};

static struct view *push(struct ui *ui, const struct prompt_spec *spec, bool command)
{
	struct prompt *prompt = g_new0(struct prompt, 1);
	prompt->label = g_strdup(spec->label);
	prompt->line = line_new(spec->text ? spec->text : "", false);
	prompt->brief = spec->brief;
	prompt->command = command;
	prompt->arg = spec->arg;
	prompt->answer = spec->answer;
	prompt->closed = spec->closed;
	return stack_push(ui, &PROMPT, prompt);
}

struct view *prompt_open(struct ui *ui, const char *text)
{
	struct view *top = stack_top(ui);
	if (top && top->type == &PROMPT)
		return top;
	return push(ui, &(struct prompt_spec){.label = ":", .text = text, .answer = run}, true);
}

struct view *prompt_ask(struct ui *ui, const struct prompt_spec *spec)
{
	return push(ui, spec, false);
}

struct confirm {
	char *word, *command; /* no word: a yes or a no */
};

static bool confirmed(struct ui *ui, void *arg, const char *text, GError **error)
{
	struct confirm *confirm = arg;
	static const char *const YES[] = {"y", "yes", "是", NULL}, *const NO[] = {"n", "no", "否", NULL};
	g_autofree char *given = text_fold(text);
	g_autofree char *wanted = text_fold(confirm->word ? confirm->word : "");
	if (confirm->word ? !strcmp(given, wanted) : g_strv_contains(YES, given)) {
		g_autofree char *command = g_steal_pointer(&confirm->command);
		stack_pop(ui);
		ui_run(ui, command);
		return true;
	}
	if (!confirm->word && g_strv_contains(NO, given)) {
		stack_pop(ui);
		return true;
	}
	if (confirm->word)
		return fail(error, FAIL_USAGE, _("nothing was done: '%s' must be typed, or Esc"), confirm->word);
	ui_say(ui, _("nothing was done: y or n, please; Esc leaves it"));
	return false;
}

static void confirm_free(void *arg)
{
	struct confirm *confirm = arg;
	g_free(confirm->word);
	g_free(confirm->command);
	g_free(confirm);
}

struct view *prompt_confirm(struct ui *ui, const char *label, const char *word, const char *command)
{
	struct confirm *confirm = g_new0(struct confirm, 1);
	confirm->word = g_strdup(word);
	confirm->command = g_strdup(command);
	g_autofree char *full =
	    word ? g_strdup_printf(_("%s (%s, or Esc): "), label, word) : g_strdup_printf(_("%s (y or n): "), label);
	return prompt_ask(
	    ui, &(struct prompt_spec){
	            .label = full, .brief = true, .arg = confirm, .answer = confirmed, .closed = confirm_free});
}
