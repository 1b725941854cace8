/*
 * Cases, clocks and events as JSON: the keys on which scripts depend (docket(1), JSON). Unknown is null; contact and
 * identity are masked. All are new references.
 */
#ifndef CMD_CONTRACT_H
#define CMD_CONTRACT_H

#include "domain/deadline.h"
#include "domain/event.h"
#include "domain/listing.h"
#include "office/find.h"
#include <jansson.h>

json_t *contract_day(int day);
json_t *contract_text(const char *text);

json_t *contract_case(struct office *office, const struct case_row *row);
/* The same of a row as it was known on the day TODAY. */
json_t *contract_case_on(struct office *office, const struct case_row *row, int today);
json_t *contract_cases(struct office *office, const GPtrArray *rows);
json_t *contract_clock(struct office *office, const struct clock *clock);

json_t *contract_attachments(const struct casefile *file);

/* "K2N: the office's practice": the rule and where it is written; to be freed. */
char *contract_basis(const struct rule *rule);

/* One case whole: ROW and everything of its dossier. */
json_t *contract_dossier(struct office *office, const struct case_row *row, const struct dossier *dossier);

#endif
