#include "ui/menu.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/line.h"
#include "ui/popup.h"
#include <string.h>

#define NOTE_GAP 2 /* cells between title and note */
#define NUMBER 3   /* cells of "1  " before a title */
#define FEW 9      /* items that digits can pick */
#define LEAST 32   /* cells: room to type a filter */
#define EDGES 3    /* rows of the box that are no items: title, filter, foot */

struct menu {
	char *title;
	GPtrArray *items;
	GPtrArray *shown; /* those that the filter lets through; borrowed */
	struct line *filter;
	int cursor, top, height;
	bool words, through, several;
	bool marked; /* something was ticked, or not any more */
	const char *section;
	void *arg;
	void (*pick)(struct ui *ui, void *arg, const char *code);
	void (*closed)(void *arg);
};

static void item_free(void *data)
{
	struct menu_item *item = data;
	g_free(item->code);
	g_free(item->title);
	g_free(item->note);
	g_free(item->find);
	g_free(item);
}

GPtrArray *menu_items(void)
{
	return g_ptr_array_new_with_free_func(item_free);
}

struct menu_item *menu_add(GPtrArray *items, const char *code, const char *title, const char *note)
{
	struct menu_item *item = g_new0(struct menu_item, 1);
	item->code = g_strdup(code);
	item->title = text_display(title);
	item->note = note ? text_display(note) : NULL;
	item->find = text_initials(title);
	item->heading = code == NULL;
	g_ptr_array_add(items, item);
	return item;
}

bool menu_holds(const GPtrArray *items, const char *code)
{
	for (unsigned i = 0; i < items->len; i++)
		if (!g_strcmp0(((const struct menu_item *)g_ptr_array_index(items, i))->code, code))
			return true;
	return false;
}

static bool has_words(const struct menu_item *item, char **words)
{
	g_autofree char *all = g_strjoin(" ", item->title, item->code ? item->code : "", item->note ? item->note : "",
	    item->find ? item->find : "", NULL);
	g_autofree char *folded = text_fold(all);
	for (char **word = words; *word; word++)
		if (!strstr(folded, *word))
			return false;
	return true;
}

/* How well an item is what was typed; the best first. */
enum fit { FIT_ALL, FIT_BEGINS, FIT_ELSEWHERE, FIT_COUNT };

static enum fit fit_of(const struct menu_item *item, const char *folded)
{
	const char *const names[] = {item->title, item->code, item->find};
	enum fit best = FIT_ELSEWHERE;
	for (size_t i = 0; *folded && i < G_N_ELEMENTS(names); i++) {
		g_autofree char *name = text_fold(names[i] ? names[i] : "");
		enum fit fit = !strcmp(name, folded) ? FIT_ALL : g_str_has_prefix(name, folded) ? FIT_BEGINS : FIT_ELSEWHERE;
		best = MIN(best, fit);
	}
	return best;
}

/* The items under one heading, the best fit first; GROUP is empty behind it. */
static void show_group(GPtrArray *shown, struct menu_item *heading, GPtrArray *group, const char *folded)
{
	if (heading && group->len)
		g_ptr_array_add(shown, heading);
	for (int fit = 0; fit < FIT_COUNT; fit++)
		for (unsigned i = 0; i < group->len; i++)
			if ((int)fit_of(group->pdata[i], folded) == fit)
				g_ptr_array_add(shown, group->pdata[i]);
	g_ptr_array_set_size(group, 0);
}

GPtrArray *menu_filter(const GPtrArray *items, const char *text)
{
	GPtrArray *shown = g_ptr_array_new();
	g_autoptr(GPtrArray) group = g_ptr_array_new();
	g_autofree char *folded = text_fold(text);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	struct menu_item *heading = NULL;
	for (unsigned i = 0; i < items->len; i++) {
		struct menu_item *item = g_ptr_array_index(items, i);
		if (item->heading) {
			show_group(shown, heading, group, folded);
			heading = item;
		} else if (has_words(item, words)) {
			g_ptr_array_add(group, item);
		}
	}
	show_group(shown, heading, group, folded);
	return shown;
}

int menu_best(const GPtrArray *shown, const char *text)
{
	g_autofree char *folded = text_fold(text);
	int best = -1;
	enum fit most = FIT_COUNT;
	for (unsigned i = 0; i < shown->len; i++) {
		const struct menu_item *item = shown->pdata[i];
		enum fit fit = item->heading ? FIT_COUNT : fit_of(item, folded);
		if (fit < most) {
			most = fit;
			best = (int)i;
		}
	}
	return best;
}

static struct menu_item *item_at(const struct menu *menu, int i)
{
	return i >= 0 && i < (int)menu->shown->len ? g_ptr_array_index(menu->shown, i) : NULL;
}

/* The item from I on in one direction that is no heading; -1: none. */
static int item_from(const struct menu *menu, int i, int way)
{
	for (; item_at(menu, i); i += way)
		if (!item_at(menu, i)->heading)
			return i;
	return -1;
}

static void filter(struct menu *menu)
{
	g_clear_pointer(&menu->shown, g_ptr_array_unref);
	menu->shown = menu_filter(menu->items, line_text(menu->filter));
	menu->cursor = menu_best(menu->shown, line_text(menu->filter));
	menu->top = 0;
}

static void go(struct menu *menu, int to, int way)
{
	int there = item_from(menu, CLAMP(to, 0, MAX((int)menu->shown->len - 1, 0)), way);
	if (there < 0)
		there = item_from(menu, CLAMP(to, 0, MAX((int)menu->shown->len - 1, 0)), -way);
	if (there >= 0)
		menu->cursor = there;
}

/* The N-th item that can be picked; NULL: there are fewer. */
static struct menu_item *nth(const struct menu *menu, int n)
{
	for (unsigned i = 0; i < menu->shown->len; i++) {
		struct menu_item *item = g_ptr_array_index(menu->shown, i);
		if (!item->heading && --n == 0)
			return item;
	}
	return NULL;
}

/* The codes of all that are ticked, each with a comma before it; NULL: nobody ticks, one is chosen. To be freed. */
static char *ticked(const struct menu *menu)
{
	g_autoptr(GString) codes = g_string_new(NULL);
	for (unsigned i = 0; menu->marked && i < menu->items->len; i++) {
		const struct menu_item *item = g_ptr_array_index(menu->items, i);
		if (item->ticked)
			g_string_append_printf(codes, ",%s", item->code);
	}
	return menu->marked ? g_strdup(codes->len ? codes->str : ",") : NULL;
}

/* Closes the menu, then does what was picked. */
static void pick(struct view *view, const struct menu_item *item)
{
	struct menu *menu = view->data;
	struct ui *ui = view->ui;
	if (!item || item->heading)
		return;
	if (item->barred && menu->pick) { /* a value that nobody can have, not a command that says so itself */
		ui_say(ui, "%s %s", item->title, item->note ? item->note : "");
		return;
	}
	g_autofree char *all = ticked(menu), *code = g_strdup(all ? all : item->code);
	stack_remove(ui, view);
	ui->pressed = NULL; /* what runs now was chosen by its title */
	if (menu->pick)
		menu->pick(ui, menu->arg, code);
	else
		ui_run(ui, code);
}

static bool is_digit(const struct key *key)
{
	return key->press == PRESS_TEXT && key->name[0] >= '1' && key->name[0] <= '9' && !key->name[1];
}

static bool edits(const struct key *key)
{
	return key->press == PRESS_TEXT || key->press == PRESS_PASTE || key_is(key, "Backspace") || key_is(key, "Ctrl-U") ||
	       key_is(key, "Ctrl-W");
}

static bool menu_key(struct view *view, const struct key *key)
{
	struct menu *menu = view->data;
	if (is_digit(key) && !menu->words && !menu->through && !*line_text(menu->filter)) {
		pick(view, nth(menu, key->name[0] - '0'));
		return true;
	}
	struct menu_item *own = item_at(menu, menu->cursor);
	if (menu->several && key_is(key, "Space") && own) {
		own->ticked = !own->ticked;
		menu->marked = true;
		return true;
	}
	if (!edits(key))
		return false;
	if (menu->through) {
		stack_remove(view->ui, view);
		ui_key(view->ui, key);
		return true;
	}
	line_key(menu->filter, key);
	filter(menu);
	return true;
}

static enum acted menu_act(struct view *view, char **words, GError **error)
{
	struct menu *menu = view->data;
	const char *word = words[0];
	int page = MAX(menu->height - 1, 1);
	(void)error;
	if (!strcmp(word, "up"))
		go(menu, menu->cursor - 1, -1);
	else if (!strcmp(word, "down"))
		go(menu, menu->cursor + 1, 1);
	else if (!strcmp(word, "page-up"))
		go(menu, menu->cursor - page, -1);
	else if (!strcmp(word, "page-down"))
		go(menu, menu->cursor + page, 1);
	else if (!strcmp(word, "first"))
		go(menu, 0, 1);
	else if (!strcmp(word, "last"))
		go(menu, (int)menu->shown->len - 1, -1);
	else if (!strcmp(word, "open"))
		pick(view, item_at(menu, menu->cursor));
	else
		return ACTED_NOT_MINE;
	return ACTED_DONE;
}

static bool menu_back(struct view *view)
{
	struct menu *menu = view->data;
	if (!*line_text(menu->filter))
		return false;
	line_set(menu->filter, "");
	filter(menu);
	return true;
}

static int note_cells(const struct menu_item *item)
{
	return item->note ? NOTE_GAP + width_text(item->note) : 0;
}

/* As wide as its widest item wants. */
static int wanted_cells(const struct menu *menu)
{
	int most = MAX(width_text(menu->title) + 6, LEAST);
	for (unsigned i = 0; i < menu->items->len; i++) {
		const struct menu_item *item = g_ptr_array_index(menu->items, i);
		most = MAX(most, 2 + NUMBER + width_text(item->title) + note_cells(item));
	}
	return most + 1;
}

static void draw_note(struct pen *pen, int row, const struct menu_item *item, int taken)
{
	if (!item->note)
		return;
	int room = pen_cols(pen) - taken - NOTE_GAP - 1;
	g_autofree char *note = width_clip(item->note, MAX(room, 0));
	enum style before = pen_style(pen, STYLE_DIM);
	pen_right(pen, row, 1, note);
	pen_style(pen, before);
}

static void draw_item(struct menu *menu, struct pen *pen, int row, int number)
{
	const struct menu_item *item = item_at(menu, menu->top + row);
	bool own = menu->top + row == menu->cursor;
	if (item->heading) {
		pen_rule(pen, row, item->title);
		return;
	}
	pen_bar(pen, own);
	pen_fill(pen, row);
	if (own) {
		pen_text(pen, row, 0, -1, ">");
		pen_cursor(pen, row, 0);
	}
	if (item->ticked)
		pen_text(pen, row, 1, 1, "*");
	if (number <= FEW && !menu->words && !menu->through && !*line_text(menu->filter)) {
		char digit[] = {(char)('0' + number), '\0'};
		pen_text(pen, row, 2, 1, digit);
	}
	int start = menu->words ? 2 : 2 + NUMBER - 1;
	enum style before = pen_style(pen, item->barred ? STYLE_DIM : STYLE_PLAIN);
	int taken = start + pen_text(pen, row, start, pen_cols(pen) - start - 1, item->title);
	pen_style(pen, before);
	draw_note(pen, row, item, taken);
	pen_bar(pen, false);
}

/* Which of the digits an item is picked by. */
static int number_of(const struct menu *menu, int i)
{
	int number = 0;
	for (int at = 0; at <= i; at++)
		number += !item_at(menu, at)->heading;
	return number;
}

static void draw_items(struct menu *menu, struct pen *pen)
{
	menu->height = pen_rows(pen);
	menu->top = CLAMP(menu->top, MAX(menu->cursor - menu->height + 1, 0), MAX(menu->cursor, 0));
	/* the heading above the first item is shown with it */
	if (menu->top == 1 && menu->cursor < menu->height)
		menu->top = 0;
	for (int row = 0; row < menu->height && item_at(menu, menu->top + row); row++)
		draw_item(menu, pen, row, number_of(menu, menu->top + row));
}

/* How many there are below those that are shown. */
static void draw_more(const struct menu *menu, struct pen *pen)
{
	int below = (int)menu->shown->len - menu->top - menu->height;
	if (below <= 0)
		return;
	g_autofree char *more = g_strdup_printf(_("%d more below"), below);
	enum style before = pen_style(pen, STYLE_DIM);
	pen_right(pen, pen_rows(pen) - 2, 1, more);
	pen_style(pen, before);
}

static void menu_draw(struct view *view, struct pen *pen)
{
	struct menu *menu = view->data;
	bool typed = *line_text(menu->filter) != '\0';
	int rows = (int)menu->items->len + EDGES;
	struct rect before = popup_begin(pen, menu->title, rows, wanted_cells(menu));
	struct rect body = {.row = 1, .rows = pen_rows(pen) - EDGES, .cols = pen_cols(pen)};
	struct rect box = pen_within(pen, body);
	draw_items(menu, pen);
	if (!menu->shown->len)
		pen_text(pen, 0, 2, -1, _("no choice fits"));
	pen_restore(pen, box);
	if (!menu->through)
		popup_filter(pen, pen_rows(pen) - 2, menu->filter, typed || menu->cursor < 0);
	draw_more(menu, pen);
	pen_restore(pen, before);
}

static void menu_close(struct view *view)
{
	struct menu *menu = view->data;
	if (menu->closed)
		menu->closed(menu->arg);
	line_free(menu->filter);
	g_ptr_array_unref(menu->shown);
	g_ptr_array_unref(menu->items);
	g_free(menu->title);
	g_free(menu);
}

static const char *menu_section(struct view *view)
{
	struct menu *menu = view->data;
	return menu->section ? menu->section : "menu";
}

static const struct view_type MENU = {
    .name = "menu",
    .section = menu_section,
    .popup = true,
    .text = true,
    .draw = menu_draw,
    .key = menu_key,
    .act = menu_act,
    .back = menu_back,
    .close = menu_close,
};

struct view *menu_open(struct ui *ui, const struct menu_spec *spec)
{
	struct menu *menu = g_new0(struct menu, 1);
	menu->title = g_strdup(spec->title);
	menu->items = spec->items;
	menu->filter = line_new("", false);
	menu->words = spec->words;
	menu->through = spec->through;
	menu->several = spec->several;
	menu->section = spec->section;
	menu->arg = spec->arg;
	menu->pick = spec->pick;
	menu->closed = spec->closed;
	filter(menu);
	for (unsigned i = 0; spec->chosen && i < menu->shown->len; i++) {
		const struct menu_item *item = g_ptr_array_index(menu->shown, i);
		if (!item->heading && !strcmp(item->code, spec->chosen))
			menu->cursor = (int)i;
	}
	return stack_push(ui, &MENU, menu);
}
