/*
 * A line as it is typed at a prompt, cut into words.
 */
#ifndef CMD_SPLIT_H
#define CMD_SPLIT_H

#include <glib.h>

/* The words of LINE, NULL-terminated, to be freed with g_strfreev: blanks of every kind separate, quotes ('...', "...",
 * also the Chinese ones) hold together, a backslash takes the next character as it is. FAIL_USAGE: a quote that never
 * ends. */
char **split_words(const char *line, GError **error);

#endif
