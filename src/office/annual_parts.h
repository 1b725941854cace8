/*
 * What the report is put together from.
 */
#ifndef OFFICE_ANNUAL_PARTS_H
#define OFFICE_ANNUAL_PARTS_H

#include "office/annual.h"

/* The sentences of the report, in their order; of char *, frees them. */
GPtrArray *annual_sentences(struct office *office, const struct annual *annual);

/* The figures of one family, the largest first where SORTED; of const struct figure *, free the array only. */
GPtrArray *annual_family(const struct annual *annual, const char *family, bool sorted);

/* The value of a counted figure; 0 where there is none. */
int64_t annual_number(const struct annual *annual, const char *id);

/* "96.5%", "14.2", "-" where there is nothing to measure. To be freed. */
char *annual_value_text(const struct figure *figure);

/* The JSON of the report; SHEET gives the tables. A new reference. */
json_t *annual_data(const struct annual *annual, const struct sheet *sheet, const GPtrArray *sentences);

/* "school year 2021-2022", "year 2022": the period as a title has it. To be freed. */
char *annual_period_title(const struct period *period);

/* "2021-09-01", or as the language writes a date in a sentence. To be freed. */
char *annual_date(int day);

#endif
