/*
 * The text that goes to an editor, and comes back: a private file.
 */
#ifndef UI_EDITOR_H
#define UI_EDITOR_H

#include <glib.h>

/* Writes TEXT to a new file that only this person can read; its path, to be freed. */
char *editor_write(const char *text, GError **error);

/* The editor of this person (VISUAL, EDITOR, else sensible-editor) and FILE as words; free with g_strfreev. */
char **editor_words(const char *file);

/* What FILE holds now, without the line end that editors put at the end, and removes it. Where it cannot be taken, it
 * stays and ERROR says where. To be freed. */
char *editor_read(const char *file, GError **error);

/* NULL; ERROR also says where the text is. */
char *editor_kept(const char *file, GError **error);

#endif
