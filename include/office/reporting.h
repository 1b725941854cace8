/*
 * What is asked of a report, and the report that answers it: the same for the shell and for the screens.
 */
#ifndef OFFICE_REPORTING_H
#define OFFICE_REPORTING_H

#include "office/annual.h"

struct reporting {
	struct period period; /* its label is owned */
	int as_of;            /* as known at the end of that day; DATE_NONE: now */
	char *section;        /* only this one; NULL: all */
	char *style;          /* of great numbers in the text; NULL: as the office is set (annual_set_style) */
	char *template;       /* of the text; NULL: the one of the installation */
	bool corrections;     /* of a closed year: what was entered late or corrected since, case by case */
};

/* Of the whole of PERIOD as known now. */
struct reporting *reporting_new(const struct period *period);
struct reporting *reporting_copy(const struct reporting *reporting);
void reporting_free(struct reporting *reporting);
OWN_DEFINE(reporting)

/* Counts and writes it; what was counted comes back in RET. FAIL_USAGE: no such section. FAIL_REFUSED: corrections of a
 * year that is not closed; the template is wrong. */
struct sheet *reporting_write(
    struct office *office, const struct reporting *reporting, struct annual **ret, GError **error);

#endif
