/*
 * What one has to read for an act: it stands below the fields of its form.
 */
#ifndef UI_EVENTREAD_H
#define UI_EVENTREAD_H

#include "domain/casefile.h"
#include "domain/event.h"

/* The lines for TYPE of FILE, whose texts are those that the person may see; of char *, frees them. NULL: nothing.
 * DRAFT: the draft, whatever TYPE says. */
GPtrArray *eventread_lines(const struct event_type *type, const struct casefile *file, bool draft);

/* What leaving FIELD empty means for FILE; NULL: nothing that has to be said. Borrowed. */
const char *eventread_empty(const struct event_type *type, const struct field *field);

#endif
