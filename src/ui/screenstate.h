/*
 * What a person chose for a screen (its order, columns, view), kept from one day to the next in
 * $XDG_STATE_HOME/docket/screens.ini. Nothing depends on it: where it cannot be read or written, the default holds.
 */
#ifndef UI_SCREENSTATE_H
#define UI_SCREENSTATE_H

/* To be freed; NULL where nothing was chosen. */
char *screenstate_get(const char *screen, const char *key);
/* VALUE NULL forgets it. */
void screenstate_set(const char *screen, const char *key, const char *value);

#endif
