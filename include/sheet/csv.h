/*
 * One row of a spreadsheet, safe to open: RFC 4180 quoting, and no cell that a spreadsheet would take for a formula.
 *
 * A cell that begins like one (= + @, their full-width twins, a tab, or a minus or plus that begins no number or
 * share) gets an apostrophe in front. Control, bidi and zero-width characters are gone; line ends stay
 * inside quotes.
 */
#ifndef SHEET_CSV_H
#define SHEET_CSV_H

#include <glib.h>

/* What a file begins with so that spreadsheets take it for UTF-8. */
#define CSV_MARK "\xef\xbb\xbf"

/* Appends one cell, without separator. NULL is an empty cell. */
void csv_cell(GString *out, const char *text);

/* Appends a whole row of COUNT cells and its line end (CRLF). */
void csv_row(GString *out, const char *const *cells, int count);

#endif
