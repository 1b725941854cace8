/*
 * A screen: a const struct of functions over data of its own.
 *
 * Views lie in a stack (ui/stack.h); the top one gets the keys. A pop-up (menu, prompt, help, calendar) is a view as
 * well, drawn over the one below. Every function may be NULL, except name.
 *
 * The order in which a key is tried: the view's key() (text modes, digits of a menu), then the keymap with the view's
 * section, then [generic]; a command line found there goes to the view's act(), then to the actions of ui/actions.h,
 * then to the commands of cmd/command.h.
 */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "ui/keys.h"
#include "ui/pen.h"
#include <glib.h>
#include <stdbool.h>

struct ui;
struct view;

enum acted {
	ACTED_NOT_MINE, /* somebody else's command */
	ACTED_DONE,
	ACTED_FAILED, /* with ERROR */
};

struct view_type {
	const char *name;  /* section of data/keys.ini: "letters" */
	const char *title; /* N_(): for the title bar; NULL: title_of, or none */
	int tab;           /* digit of the tab that it belongs to; 0: the one of the view below */
	bool popup;        /* drawn over the view below, without title bar and tabs of its own */
	bool text;         /* letters and digits are always text here; the keymap gets named keys only */

	/* Sections of the keymap where they differ from name: "new-letter form"; borrowed. */
	const char *(*section)(struct view *view);
	/* "L2022-17": the part of the title bar; to be freed. */
	char *(*title_of)(struct view *view);
	/* Reads what is shown, again after every change of the register; keeps the selection. A view of what is shown to
	 * the person no more takes itself out of the stack. */
	bool (*load)(struct view *view, GError **error);
	/* Draws into the current rectangle of PEN: the body between tabs and status line; a pop-up draws into the whole
	 * screen and makes its own rectangle. Calls pen_cursor for its caret or selected row. */
	void (*draw)(struct view *view, struct pen *pen);
	/* The status line while there is no message ("筛选：..."); to be freed; may call pen_cursor only through draw. */
	char *(*status)(struct view *view);
	/* True where the view took KEY by itself, before the keymap. */
	bool (*key)(struct view *view, const struct key *key);
	/* Runs one of the actions that depend on the view ("open", "tick", "sort due"). WORDS: NULL-terminated, the action
	 * first. */
	enum acted (*act)(struct view *view, char **words, GError **error);
	/* The number of the case under the cursor, which % in a bound command line stands for; to be freed; NULL where
	 * there is none. */
	char *(*name_of)(struct view *view);
	/* Whether the person may ever give COMMAND, of a binding, here: what may not stands in no menu and in no footer.
	 * NULL: all. */
	bool (*may)(struct view *view, const char *command);
	/* One step back inside the view (a filter is cleared, a draft kept): true where a step was made, false to leave the
	 * view. */
	bool (*back)(struct view *view);
	/* A case was logged above it: a list that shows it puts its cursor on it when it is read next. */
	void (*point)(struct view *view, int64_t case_id);
	/* A minute has passed. */
	void (*tick)(struct view *view);
	/* Some milliseconds of idleness: true where it has more to do (and is called again), after at most 8 ms of work. */
	bool (*idle)(struct view *view);
	/* Milliseconds until idle is wanted; -1: not at all. NULL: -1. */
	int (*wait)(struct view *view);
	/* Before it ends unasked (terminal gone, killed) or is left: what was typed is kept. */
	void (*keep)(struct view *view);
	/* Frees data. */
	void (*close)(struct view *view);
};

struct view {
	const struct view_type *type;
	struct ui *ui;
	void *data; /* the view's own */
	bool stale; /* load before the next drawing */
};

/* The sections of the keymap that serve VIEW, "new-letter form text": see ui/keymap.h. To be freed. */
char *view_sections(struct view *view);
/* See view_type.may; and what keymap_list has for VIEW but for what may not be done there. */
bool view_may(struct view *view, const char *command);
GPtrArray *view_bindings(struct view *view);

#endif
