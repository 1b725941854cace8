/*
 * A case in a row: the columns that every list of cases can show, the words in them, and how urgent the row looks.
 */
#ifndef UI_CASEROW_H
#define UI_CASEROW_H

#include "domain/listing.h"
#include "office/office.h"
#include "ui/columns.h"

/* All columns of lists of cases. */
extern const struct columns_def CASEROW_COLUMNS[];

enum urgency { URGENCY_NONE, URGENCY_TODAY, URGENCY_OVERDUE };

enum urgency caserow_urgency(const struct case_row *row, int today);
enum style caserow_style(enum urgency urgency);

/* What a column says of a row; to be freed. */
char *caserow_text(struct office *office, const struct case_row *row, const char *column);

/* Draws ROW into the row 0 of the current rectangle. */
void caserow_draw(struct office *office, const struct columns *columns, struct pen *pen, const struct case_row *row);

#endif
