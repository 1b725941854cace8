/*
 * The screens as a whole: one struct that everything in this layer is given.
 *
 * main opens it, pushes the first view (ui/stack.h), runs loop_run (ui/loop.h), frees it.
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/clock.h"
#include "base/own.h"
#include "cmd/command.h"
#include "ui/keymap.h"
#include "ui/keys.h"
#include "ui/list.h"
#include "ui/pen.h"
#include "ui/term.h"
#include "ui/view.h"

/* A screen that a digit opens. */
struct tab {
	int digit;
	const char *title; /* N_() */
	struct view *(*open)(struct ui *ui, GError **error);
};

/* Where the screens meet what is below; the toolkit itself knows no office. */
struct ui_options {
	struct term_options term;
	const char *title;      /* N_(): the program, in the title bar */
	char *who;              /* "王敏（登记员）": shown, not kept */
	const struct tab *tabs; /* ends with digit 0 */
	struct context context; /* for commands; show and say are set by ui_new */
	void *arg;              /* for the hooks */
	struct moment (*now)(void *arg);
	bool (*changed)(void *arg); /* somebody else wrote: asked every two seconds of idleness; NULL: never */
	void (*tick)(void *arg, struct moment now);
	int (*overdue)(void *arg); /* how many cases are overdue; asked when a day begins; NULL: nobody counts them */
	/* Opens a case whose number was typed or chosen; NULL: numbers open nothing. */
	bool (*open_case)(struct ui *ui, const char *number, GError **error);
	/* Lists the cases of a figure. */
	bool (*open_figure)(struct ui *ui, const char *figure, GError **error);
};

struct ui {
	struct ui_options options;
	struct term *term; /* NULL in tests without a terminal */
	struct pen *pen;
	struct keys *keys;
	struct keymap *keymap;
	struct context context;
	GPtrArray *stack;       /* of struct view *, the top last */
	GPtrArray *gone;        /* of struct view *: closed, not yet freed */
	char *message;          /* NULL: none */
	const char *pressed;    /* the key that runs a line, by its name; NULL: none does */
	bool typed;             /* a line of the prompt runs: messages name what is typed there */
	bool message_stays;     /* an error: until Esc, or until another screen is on top */
	bool failed;            /* one came up since the last key */
	struct view *failed_on; /* what was on top then: for comparison alone */
	struct lately *lately;  /* what the person did last; NULL: nothing, or it was taken back */
	char *told;             /* what commands have said since the last key; NULL: nothing */
	GPtrArray *log;         /* of char *: every message of this session, with its time */
	GPtrArray *history;     /* of char *: lines of the prompt */
	struct moment shown;    /* the minute in the title bar */
	int overdue;            /* cases when it was last asked */
	bool alarm;             /* there are more since, and the first tab was not looked at */
	bool mouse;             /* clicks are taken */
	bool unkept;            /* a view could not keep what was typed */
	bool quit;
	int status; /* exit status */
};

/* Takes over the terminal and reads keys and colours: the program's own, then $XDG_CONFIG_HOME/docket/keys.ini and
 * colours.ini, whose mistakes become messages. FAIL_REFUSED: see term_open. */
struct ui *ui_new(const struct ui_options *options, GError **error);
/* The same without a terminal and without the person's own files: nothing is drawn. For tests. */
struct ui *ui_new_blind(const struct ui_options *options, GError **error);
void ui_free(struct ui *ui);
OWN_DEFINE(ui)

/* A sentence for the message row, which grows upwards where it is long, until the next key. It is logged. */
void ui_say(struct ui *ui, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* An error, until Esc or another screen. Takes over ERROR; NULL does nothing. */
void ui_fail(struct ui *ui, GError *error);
/* Draws LIST into RECT; what goes wrong with that is an error of the screen. */
void ui_list(struct ui *ui, struct list *list, struct pen *pen, struct rect rect);
void ui_hush(struct ui *ui);

/* Runs a command line with the view on top: actions of the view, of the program, commands. What goes wrong becomes a
 * message. */
void ui_run(struct ui *ui, const char *line);

/* Gives KEY to the top view, the keymap, the program. */
void ui_key(struct ui *ui, const struct key *key);

/* Everything shown is read again before the next drawing: something was written. */
void ui_changed(struct ui *ui);

/* $XDG_STATE_HOME/docket/NAME, its folder made (private); to be freed. NULL where it cannot be. */
char *ui_state_file(const char *name);

#endif
