/*
 * Are the office's tables (words, staff, settings, calendar, law) what the record says?
 */
#ifndef OFFICE_CHARTER_H
#define OFFICE_CHARTER_H

#include "office/office.h"

/* Replays the events of the office and appends a sentence (char *) to FINDINGS for each row that differs from them. */
bool charter_check(struct office *office, GPtrArray *findings, GError **error);

#endif
