/*
 * What the use cases of the reception days share.
 */
#ifndef OFFICE_ROTA_H
#define OFFICE_ROTA_H

#include "office/inside.h"
#include "office/reception.h"

/* Who keeps the rota. */
#define ROTA_KEEPERS (ROLE_OFFICE | ROLE_ADMIN)

/* Why nobody receives on DATE: the holiday, the weekend, the vacation. NULL: somebody may. To be freed. */
char *rota_closed(struct office *office, const GPtrArray *vacations, int date, bool *ret_vacation);

/* The planned day that shares some minute with DAY, NULL without ERROR where none does. SELF is left out. */
struct reception_day *rota_taken(
    struct office *office, const struct reception_day *day, const struct reception_day *self, GError **error);

/* Brings the texts of DAY to the form in which they are kept. */
bool rota_settle(struct reception_day *day, GError **error);

/* Records DAY as it stands now, inside office_write. */
bool rota_record(struct office *office, const struct reception_day *day, GError **error);

#endif
