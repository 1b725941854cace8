/*
 * Bracketed paste: everything up to its end mark, cleaned.
 */
#ifndef UI_PASTE_H
#define UI_PASTE_H

#include <glib.h>

struct paste_source {
	int (*next)(void *arg, int timeout_ms);
	void (*back)(void *arg, int code); /* to be read next */
	void *arg;
};

/* Reads what is pasted, behind the begin mark, into TEXT: UTF-8 without control characters, line ends kept but for
 * blank lines at its ends. */
void paste_read(GString *text, const struct paste_source *source);

#endif
