/*
 * A pop-up of choices: the action menu (F2), help (F1), values of a field (F4), sort and columns.
 *
 * Arrows, digits and letters of the items choose; what is typed filters by words or, for Chinese titles, their
 * initials; Enter runs, Esc leaves.
 */
#ifndef UI_MENU_H
#define UI_MENU_H

#include "ui/stack.h"

struct menu_item {
	char *code;   /* what is chosen: a command line, a code */
	char *title;  /* shown */
	char *note;   /* shown behind it, dim: keys, a sentence; or NULL */
	char *find;   /* the initials of the title, by which it is found too */
	bool heading; /* only shown */
	bool ticked;  /* of a menu of several: one of those that are picked */
	bool barred;  /* dim: it cannot be, and that is said when it is chosen; NOTE is why */
};

/* An empty array that frees its items. */
GPtrArray *menu_items(void);
/* Adds a copy, and returns it. CODE NULL: a heading. */
struct menu_item *menu_add(GPtrArray *items, const char *code, const char *title, const char *note);

/* Whether one of ITEMS has CODE. */
bool menu_holds(const GPtrArray *items, const char *code);

struct menu_spec {
	const char *title;   /* translated; copied */
	GPtrArray *items;    /* taken over */
	const char *chosen;  /* code where the cursor begins, or NULL */
	const char *section; /* of the keymap, a constant: "help menu"; NULL: "menu" */
	bool through;        /* what is typed is for the view below, and closes it */
	bool several;        /* Space ticks; Enter then picks all that are ticked, ",a,b", each with a comma before it */
	bool words;          /* letters and digits filter at once; else digits pick an item */
	void *arg;
	/* After the menu is closed. NULL: CODE is run as a command line. */
	void (*pick)(struct ui *ui, void *arg, const char *code);
	void (*closed)(void *arg); /* frees ARG, chosen or not; may be NULL */
};

/* Pushes the menu. */
struct view *menu_open(struct ui *ui, const struct menu_spec *spec);

/* The items that contain all words of TEXT (folded; in code, title, note or find), headings that still have items;
 * under each heading first what TEXT is in whole, then what begins with it; of struct menu_item *, borrowed; free the
 * array. */
GPtrArray *menu_filter(const GPtrArray *items, const char *text);
/* The place of the item of SHOWN that TEXT fits best: the first in whole, or that begins with it, or at all; -1: none.
 */
int menu_best(const GPtrArray *shown, const char *text);

/* F1: the keys of the view below, its own first; Enter runs one. */
struct view *menu_open_help(struct ui *ui);
/* F2: everything that can be done here. EXTRA items (of the case: may be NULL, taken over) come first. */
struct view *menu_open_actions(struct ui *ui, GPtrArray *extra);

#endif
