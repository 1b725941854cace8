/*
 * Reading a spreadsheet that somebody saved as CSV.
 *
 * Takes what Chinese office programs write: UTF-8 with or without byte order mark, UTF-16 with one, GB18030 and its
 * older parts; commas, semicolons or tabs (the one that the header line uses); quotes with doubled quotes, line ends
 * inside quotes; CRLF, LF or CR.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/own.h"
#include <glib.h>

struct table_row {
	int line;     /* where the row begins in the file, from 1 */
	char **cells; /* NULL-terminated UTF-8 */
	int count;
};

struct table {
	const char *encoding; /* "UTF-8", "GB18030" ...: what was found, for the message */
	GPtrArray *rows;      /* struct table_row *, the header first; lines with nothing in them left out */
};

/* FAIL_REFUSED: a quote that never ends (the line is named), or bytes that are no text in any of the encodings
 * (likewise). Line ends in cells are LF. */
struct table *table_read(const char *bytes, gsize length, GError **error);
void table_free(struct table *table);
OWN_DEFINE(table)

#endif
