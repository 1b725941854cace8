/*
 * The writers: a sheet as terminal text, in pages for a printer, as Markdown, CSV, JSON or one HTML page.
 */
#ifndef SHEET_FORMAT_H
#define SHEET_FORMAT_H

#include "sheet/sheet.h"

struct page {
	int cells;  /* width of the page; 0: as wide as it needs */
	bool plain; /* no bars */
	int bars;   /* bars allowed from this width on */
	/* Where the text writer put what: bytes FROM to TO of its output, blanks around it included; CELL is NULL for
	 * headings. NULL: nobody asks. */
	void (*mark)(void *arg, const struct cell *cell, size_t from, size_t to);
	void *mark_arg;
};

struct format {
	const char *name;   /* "md" */
	const char *suffix; /* ".md" */
	const char *title;  /* N_() */
	/* Appends SHEET to OUT. Text ends with a line end. */
	void (*write)(const struct sheet *sheet, const struct page *page, GString *out);
};

/* text, pages, md, csv, json, html, in this order; the last has a NULL name. */
extern const struct format FORMATS[];

/* NULL where there is no such format. */
const struct format *format_find(const char *name);

#endif
