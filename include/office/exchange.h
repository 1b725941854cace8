/*
 * Cases in from files of other systems, and out to them.
 */
#ifndef OFFICE_EXCHANGE_H
#define OFFICE_EXCHANGE_H

#include "domain/filter.h"
#include "office/office.h"
#include "sheet/sheet.h"

struct import {
	char **paths;     /* NULL-terminated; "-" is standard input */
	const char *kind; /* "letter" or "visit"; NULL: letters */
	const char *box;  /* where the letters came in, or NULL: the file says it */
	const char *map;  /* a file of "their header = our field" lines, or NULL */
	bool dry_run;
	/* results */
	int64_t added, skipped;
	GPtrArray *notes;    /* char *: unknown columns and the like, one line each */
	GPtrArray *messages; /* struct import_message *, filled by a dry run only */
};

/* What would become of one row or message. */
struct import_message {
	char *file, *message_id, *subject, *from, *from_name, *would;
	int64_t date_epoch; /* 0: unknown */
	char **attachments; /* names, NULL-terminated */
};

/* All or nothing, and nothing twice. CSV (UTF-8, BOM, UTF-16, GB18030; headers of real mailbox exports are known) and
 * JSON Lines. Rows with a reply become handled cases. FAIL_REFUSED names file, line and column of the first bad row. */
bool exchange_import(struct office *office, struct import *import, GError **error);
void exchange_import_clear(struct import *import);

/* Where an export goes, piece by piece. */
struct outlet {
	bool (*write)(void *arg, const char *piece, GError **error);
	void *arg;
};

/* The cases of FILTER as "csv", "jsonl" or "ics" (deadlines), handed to OUTLET. How people are reached and identified
 * goes out masked. */
bool exchange_export(struct office *office, const struct filter *filter, const char *format,
    const struct outlet *outlet, GError **error);

#endif
