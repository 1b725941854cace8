/*
 * How one case goes out: as a line of a spreadsheet, a JSON object, or entries of a calendar.
 */
#ifndef OFFICE_EXPORT_H
#define OFFICE_EXPORT_H

#include "office/find.h"

/* Everything that is known of one case. */
struct outgoing {
	struct office *office;
	const struct case_row *row;
	const struct dossier *dossier;
};

struct export_format {
	const char *name;
	void (*begin)(struct office *office, GString *out); /* may be NULL */
	void (*put)(const struct outgoing *one, GString *out);
	void (*end)(struct office *office, GString *out); /* may be NULL */
};

/* "csv", "jsonl", "ics"; the last has a NULL name. */
extern const struct export_format EXPORT_FORMATS[];

/* The deadlines of one case as all-day entries (RFC 5545), and what stands around them. */
void export_ics_begin(struct office *office, GString *out);
void export_ics_put(const struct outgoing *one, GString *out);
void export_ics_end(struct office *office, GString *out);

#endif
