/*
 * What the use cases of the reception days share.
 */
#ifndef OFFICE_ROTA_H
#define OFFICE_ROTA_H

#include "office/inside.h"
#include "office/reception.h"

/* Who keeps the rota. */
#define ROTA_KEEPERS role_duty("reception")

/* Records VACATION, or that it is taken back, inside office_write; see reception_close. */
bool rota_vacation(struct office *office, struct vacation *vacation, GError **error);

/* Why nobody receives on DATE: the holiday, the weekend, the vacation. NULL: somebody may. To be freed. */
char *rota_closed(struct office *office, const GPtrArray *vacations, int date, bool *ret_vacation);

/* The planned day that shares some minute with DAY, NULL without ERROR where none does. SELF is left out. */
struct reception_day *rota_taken(
    struct office *office, const struct reception_day *day, const struct reception_day *self, GError **error);

/* Brings the texts of DAY to the form in which they are kept. */
bool rota_settle(struct reception_day *day, GError **error);

/* Whether somebody of whom the register knows already came on DAY. FAIL_REFUSED says so. */
bool rota_untouched(struct office *office, const struct reception_day *day, GError **error);

/* The slot of DAY for somebody who comes: WANTED where it is free, else the first free one; to be freed. FAIL_REFUSED:
 * all are taken. */
char *rota_slot(struct office *office, const struct reception_day *day, const char *wanted, GError **error);

/* What befalls everybody who has not come yet on OLD, inside office_write; RET counts them. */
struct rota_way {
	const struct reception_day *to;
	const char *reason;
};
bool rota_rebook(
    struct office *office, const struct reception_day *old, const struct rota_way *way, int *ret, GError **error);
bool rota_turn_away(
    struct office *office, const struct reception_day *old, const char *reason, int *ret, GError **error);
bool rota_tell(struct office *office, const struct reception_day *day, const char *text, int *ret, GError **error);

/* The visits of DAY in SCOPE; of struct reception_visit *, frees them. RET may be NULL. */
GPtrArray *rota_visits(struct office *office, const struct scope *scope, const struct reception_day *day,
    struct reception_count *ret, GError **error);

/* Records DAY as it stands now, inside office_write. */
bool rota_record(struct office *office, const struct reception_day *day, GError **error);

#endif
