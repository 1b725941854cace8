/*
 * Everything that is shown as a table or a page: a tree of blocks that writers turn into a format.
 *
 * A command builds a sheet and hands it to its context; whether that prints it, or a pager shows it, the command does
 * not know. Every number that was counted is a figure: it carries the id by which `prove` lists its cases. Texts are
 * copied in as they are; the writers make them safe for where they go.
 */
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include "base/own.h"
#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

enum align { ALIGN_LEFT, ALIGN_RIGHT };

/* How urgent a cell is; text says it too, colour never alone. */
enum tone { TONE_PLAIN, TONE_STRONG, TONE_DIM, TONE_WARN, TONE_ALARM };

struct cell {
	char *text;   /* never NULL */
	char *figure; /* id of the figure, or NULL */
	char *behind; /* id of the figure whose cases stand behind a number that is worked out, or NULL */
	char *link;   /* number of a case that this cell opens, or NULL */
	enum tone tone;
};

struct column {
	char *title;
	char *key; /* name for CSV and JSON: ASCII */
	enum align align;
	int weight;   /* 0: as wide as its widest cell; more: shares what is left, and is clipped */
	char **heads; /* titles above its own, the outermost first; neighbours that share one stand under it. NULL: none */
	int bar;      /* draws its number as a bar of at most this many cells, where the format has bars */
};

struct row {
	GArray *cells; /* of struct cell, as many as the table has columns */
	bool total;    /* a sum: set off by a rule */
	bool heading;  /* its first cell is a title of the rows below, the others are empty */
};

enum block_kind { BLOCK_HEADING, BLOCK_TEXT, BLOCK_FACTS, BLOCK_TABLE, BLOCK_RULE };

struct fact_line {
	char *label;
	struct cell value;
	bool wide; /* takes a line of its own */
};

struct block {
	enum block_kind kind;
	int level;          /* heading: 1 or 2 */
	char *text;         /* heading or paragraph (line ends kept) */
	bool stranger;      /* paragraph: written by a stranger, shown apart */
	GPtrArray *facts;   /* of struct fact_line * */
	GPtrArray *columns; /* of struct column * */
	GPtrArray *rows;    /* of struct row * */
	bool wrap;          /* table: what is too long for its column goes on below instead of being clipped */
};

struct sheet {
	char *title;       /* or NULL */
	GPtrArray *blocks; /* of struct block * */
	json_t *data;      /* what `--format json` prints instead of the tree; NULL: the tree */
	char *bare;        /* what text prints instead of the tree (a date alone, a number alone); or NULL */
	char *offer;       /* the command that the screens offer with it; NULL: none */
	char *question;    /* what they ask before */
};

struct sheet *sheet_new(const char *title);
void sheet_free(struct sheet *sheet);
OWN_DEFINE(sheet)

/* All that SHEET holds, in a sheet of its own; SHEET is empty then, and stays its owner's. */
struct sheet *sheet_take(struct sheet *sheet);

void sheet_heading(struct sheet *sheet, int level, const char *text);
void sheet_text(struct sheet *sheet, const char *text);
void sheet_letter(struct sheet *sheet, const char *text); /* a stranger's words */
void sheet_rule(struct sheet *sheet);

/* A block of "label  value" lines; facts go into the last one begun. */
void sheet_facts(struct sheet *sheet);
struct cell *sheet_fact(struct sheet *sheet, const char *label, const char *value);
struct cell *sheet_fact_wide(struct sheet *sheet, const char *label, const char *value);

/* A table; columns, rows and cells go into the last one begun. The cells returned are borrowed until the next cell is
 * added to the row. */
void sheet_table(struct sheet *sheet);
void sheet_wrap(struct sheet *sheet); /* nothing of the table begun last is clipped */
struct column *sheet_column(struct sheet *sheet, const char *key, const char *title, enum align align, int weight);
void sheet_heads(struct column *column, const char *const *heads);
struct row *sheet_row(struct sheet *sheet);
struct cell *sheet_cell(struct sheet *sheet, const char *text);
struct cell *sheet_number(struct sheet *sheet, int64_t value, const char *figure);

/* The tables of the sheet as JSON, for data that carries them: an array of {"columns", "rows"}. A new reference. */
json_t *sheet_tables(const struct sheet *sheet);

/* Takes over DATA. */
void sheet_set_data(struct sheet *sheet, json_t *data);
void sheet_set_bare(struct sheet *sheet, const char *text);

#endif
