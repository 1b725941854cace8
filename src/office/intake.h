/*
 * Letters in the files of other systems, on their way into the register: cells by field, what they mean, and the events
 * that they become. The use case is exchange_import.
 */
#ifndef OFFICE_INTAKE_H
#define OFFICE_INTAKE_H

#include "base/own.h"
#include "base/table.h"
#include "domain/event.h"
#include "office/office.h"
#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

/* What a column may hold. KIND is either a category or a class: other systems mix them. */
enum intake_field {
	INTAKE_NUMBER,
	INTAKE_RECEIVED,
	INTAKE_FROM,
	INTAKE_CONTACT,
	INTAKE_IDENTITY,
	INTAKE_SUBJECT,
	INTAKE_BODY,
	INTAKE_CATEGORY,
	INTAKE_CLASS,
	INTAKE_KIND,
	INTAKE_BOX,
	INTAKE_UNIT,
	INTAKE_REPLY,
	INTAKE_REPLIED,
	INTAKE_SATISFACTION,
	INTAKE_ANONYMOUS,
	/* of visits alone */
	INTAKE_PERSONS,
	INTAKE_LEADER,
	INTAKE_MINUTES,
	INTAKE_OPINION,
	INTAKE_FIELDS,
};

/* "received"; and back, INTAKE_FIELDS where no field has the name. */
const char *intake_field_name(enum intake_field field);
enum intake_field intake_field_parse(const char *name);

/* How other systems call columns and values (data/import/aliases.ini), and what MAP (a file, or NULL) says of this one.
 */
struct aliases;

/* FAIL_REFUSED: MAP cannot be read. FAIL_USAGE: a line of it names no field. */
struct aliases *aliases_new(const char *map, GError **error);
void aliases_free(struct aliases *aliases);
OWN_DEFINE(aliases)

/* The files hold cases of KIND: letters unless it is said. Columns of others are ignored. */
void aliases_for(struct aliases *aliases, enum kind kind);

/* The field that HEADER stands for, and how good the name is (0 the best); INTAKE_FIELDS where it is unknown. SILENT:
 * it is to be ignored without a word. */
enum intake_field aliases_find(const struct aliases *aliases, const char *header, int *ret_rank, bool *ret_silent);

/* Our word for a value of another system ("建议" is "suggest"); NULL where there is none. Borrowed. */
const char *aliases_value(const struct aliases *aliases, enum intake_field field, const char *text);

/* One row; cells are borrowed from its file, NULL where it has no such column. */
struct intake_row {
	int line;
	const char *cells[INTAKE_FIELDS];
};

struct intake_file {
	char *path;
	char *name;                  /* for messages */
	struct table *table;         /* a spreadsheet */
	GPtrArray *objects;          /* or JSON Lines: json_t * */
	GPtrArray *texts;            /* what was made of numbers in them: char * */
	char *titles[INTAKE_FIELDS]; /* their name of the column */
	GPtrArray *ignored;          /* names of the columns that say nothing to us: char * */
	GPtrArray *rows;             /* struct intake_row * */
};

/* FAIL_NOT_FOUND: no such file. FAIL_REFUSED: it is neither a spreadsheet nor JSON Lines, or lacks a column that every
 * letter needs. */
struct intake_file *intake_read(const char *path, const struct aliases *aliases, GError **error);

/* The same of BYTES that are there already; PATH is what messages call them. */
struct intake_file *intake_parse(const char *path, GBytes *bytes, const struct aliases *aliases, GError **error);
void intake_file_free(struct intake_file *file);
OWN_DEFINE(intake_file)

/* The two formats; each fills titles, ignored and rows of FILE. */
bool intake_read_csv(
    struct intake_file *file, const char *bytes, gsize length, const struct aliases *aliases, GError **error);
bool intake_read_json(struct intake_file *file, const char *text, const struct aliases *aliases, GError **error);

/* "fj4.csv, line 2, column 来信时间: REASON". Returns false. */
bool intake_bad(const struct intake_file *file, const struct intake_row *row, enum intake_field field, GError **error,
    const char *reason);

/* The day of a cell in the many ways of writing a time; DATE_NONE where it is none. */
int intake_day(const char *text);

/* What a row means. */
struct letter_in {
	const struct intake_file *file;
	const struct intake_row *row;
	char *id; /* of the opening event */
	int received, replied;
	char *box, *category;
	const char *class, *satisfaction;
	bool anonymous;
};

/* What is the same for all rows of an import. */
struct intake {
	struct office *office;
	const struct aliases *aliases;
	enum kind kind;      /* what the rows are: letters or visits */
	char *box;           /* code; NULL: the rows say it */
	GHashTable *strange; /* words that the register does not know: "field\nword" to how often */
	GHashTable *numbers; /* box and number to content, so that one number does not hide another letter */
	int64_t undated;     /* replies without a day */
	int64_t again;       /* rows that name a unit twice */
	int64_t doubled;     /* numbers that stand for two letters */
	GPtrArray *letters;  /* struct letter_in * */
};

void intake_init(struct intake *intake, struct office *office, const struct aliases *aliases);
void intake_clear(struct intake *intake);

/* What stands in a column; NULL where nothing does. Borrowed. */
const char *intake_cell(const struct letter_in *letter, enum intake_field field);

/* Takes in every row of FILE, which must outlive INTAKE. FAIL_REFUSED names line and column. */
bool intake_take(struct intake *intake, const struct intake_file *file, GError **error);

/* The units of a cell: the one that leads, and those beside it, one a line; NULL where there are none. Borrowed. */
struct intake_handling {
	const char *lead, *with;
};

/* The events of LETTER, by the person at work, appended to EVENTS. */
void intake_events(
    struct office *office, const struct letter_in *letter, const struct intake_handling *handling, GPtrArray *events);

/* The same of a visit; FAIL_REFUSED and others: its slip got no number. */
bool intake_visit_events(struct office *office, const struct letter_in *visit, const struct intake_handling *handling,
    GPtrArray *events, GError **error);

/* What a visit must have beyond that. FAIL_REFUSED names line and column. */
bool intake_check_visit(const struct letter_in *visit, GError **error);

/* An event of KIND on DAY, appended to EVENTS; and a line of it, left out where TEXT is blank. */
struct event *intake_add(GPtrArray *events, struct office *office, const char *kind, int day);
void intake_set_line(struct event *event, const char *name, const char *text);

/* The subject of a letter as it is registered: one without is called by its first words. To be freed. */
char *intake_subject(const struct letter_in *letter);

/* The units that a cell names, the leading one first; NULL-terminated, to be freed. */
char **intake_units(const struct letter_in *letter);

#endif
