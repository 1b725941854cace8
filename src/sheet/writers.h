/*
 * The writers behind sheet/format.h, and what they share.
 */
#ifndef SHEET_WRITERS_H
#define SHEET_WRITERS_H

#include "sheet/format.h"

void text_write(const struct sheet *sheet, const struct page *page, GString *out);
void pages_write(const struct sheet *sheet, const struct page *page, GString *out);
void markdown_write(const struct sheet *sheet, const struct page *page, GString *out);
void csv_write(const struct sheet *sheet, const struct page *page, GString *out);
void json_write(const struct sheet *sheet, const struct page *page, GString *out);
void html_write(const struct sheet *sheet, const struct page *page, GString *out);

/* One block as text. */
void text_block(GString *out, const struct block *block, const struct page *page);

/* The cell of a column; an empty one where the row is short. Borrowed. */
const struct cell *row_cell(const struct row *row, unsigned column);

/* How many lines the titles of TABLE take. */
unsigned table_depth(const struct block *table);

struct table_title {
	const char *text;        /* borrowed; NULL: one that began before goes on here */
	unsigned columns, lines; /* how far it reaches */
	bool above;              /* it stands over the titles of columns */
};

/* What begins in COLUMN on LINE of the titles. */
struct table_title table_title(const struct block *table, unsigned column, unsigned line);

/* The number in a cell, for its bar; 0 where there is none. */
double cell_value(const struct cell *cell);

/* The largest number of a column, totals left out. */
double column_most(const struct block *table, unsigned column);

#endif
