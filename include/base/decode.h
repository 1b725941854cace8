/*
 * Files of an unknown encoding as UTF-8: by their byte order mark, else UTF-8, else what Chinese office programs wrote
 * before.
 */
#ifndef BASE_DECODE_H
#define BASE_DECODE_H

#include <glib.h>

/* LENGTH bytes as UTF-8 without a byte order mark, SIZE of them, to be freed. ENCODING names what was found, for ever.
 * FAIL_REFUSED: no text in any encoding that is known here, or one with a NUL; the message names the line. */
char *decode_text(const char *bytes, gsize length, gsize *size, const char **encoding, GError **error);

#endif
