/*
 * Keys bound to command lines, data/keys.ini.
 *
 *     [letters]
 *     Enter o = open %    # open: open the case under the cursor
 *     Ctrl-P p = print %  # print it
 *
 * A section is a view, [generic] serves all. A view may go by several sections, separated by a blank: the first that
 * binds a key wins ("new-letter form"). The section "text" has no bindings: it says that characters are text there, and
 * bound to nothing. Left of "=" stand one or more keys, the one to show first; right of it a
 * command line, in which % is the number of the case under the cursor (the line does nothing where there is none).
 * Behind "#": a short title with a colon, for the footer (left out: not in the footer), and a sentence for help. Titles
 * and sentences are translated where they are shown. Reading another file (the person's own) puts its bindings before;
 * `key = none` takes one away.
 */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

#define KEYMAP_GENERIC "generic"
#define KEYMAP_TEXT "text"

struct binding {
	char *view;
	char **keys;   /* at least one while it is in the map */
	char *command; /* command line */
	char *title;   /* N_(): short, for the footer; NULL: not there */
	char *help;    /* N_(): a sentence; never NULL */
};

struct keymap;

struct keymap *keymap_new(void);
void keymap_free(struct keymap *keymap);
OWN_DEFINE(keymap)

/* Adds the bindings of TEXT. FAIL_REFUSED names NAME and the line; what was read before the line stays. */
bool keymap_read(struct keymap *keymap, const char *text, const char *name, GError **error);

/* The binding of a key in a view, else in [generic]; NULL where it has none. Borrowed. */
const struct binding *keymap_find(const struct keymap *keymap, const char *view, const char *key);

/* The keys of a binding that reach it in a view, as people read them, joined by ", "; at most MOST of them; NULL where
 * none does. To be freed. */
char *keymap_keys(const struct keymap *keymap, const char *view, const struct binding *binding, int most);

/* What can be pressed in a view: its own bindings in their order, then the generic ones that it does not hide. Of
 * struct binding *, borrowed; free the array. */
GPtrArray *keymap_list(const struct keymap *keymap, const char *view);

/* The footer of the bindings in LIST (NULL: all of keymap_list): titles with their first keys, as many as fit CELLS,
 * dropped from the end; what is bound to help, back and quit stands last and is dropped last. To be freed. */
char *keymap_footer(const struct keymap *keymap, const char *view, const GPtrArray *list, int cells);

/* The key of which that footer tells at COL, counted from 0; NULL: of none there. Borrowed from the map. */
const char *keymap_footer_key(const struct keymap *keymap, const char *view, const GPtrArray *list, int cells, int col);

/* COMMAND with every % as a word replaced by NUMBER, quoted for command_line; NULL where it needs a number and there is
 * none. To be freed. */
char *keymap_expand(const char *command, const char *number);

#endif
