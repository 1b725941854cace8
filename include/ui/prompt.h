/*
 * One line asked for on the status row: `:` for commands and numbers, and questions.
 *
 * Tab completes, Up and Down walk through what was typed before, Esc leaves. The number of a case, in any form, opens
 * it.
 */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "ui/stack.h"

/* The command prompt, with TEXT in it already (may be ""). */
struct view *prompt_open(struct ui *ui, const char *text);

struct prompt_spec {
	const char *label; /* translated; copied */
	const char *text;  /* to begin with */
	bool brief;        /* a word answers it: the question has nearly all of the row */
	void *arg;
	/* Enter. FALSE with ERROR keeps the prompt open and shows the message. */
	bool (*answer)(struct ui *ui, void *arg, const char *text, GError **error);
	void (*closed)(void *arg); /* frees ARG; may be NULL */
};

/* A question. */
struct view *prompt_ask(struct ui *ui, const struct prompt_spec *spec);

/* Asks to confirm what cannot be undone: WORD must be typed; NULL: a yes, in any language and with any input method. */
struct view *prompt_confirm(struct ui *ui, const char *label, const char *word, const char *command);

#endif
