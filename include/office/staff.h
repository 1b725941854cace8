/*
 * Who works with the register: logins, names, roles, units. Whoever leaves is retired and stays readable in the
 * history.
 *
 * Only an administrator changes anything here, and there is always at least one.
 */
#ifndef OFFICE_STAFF_H
#define OFFICE_STAFF_H

#include "domain/listing.h"
#include "office/office.h"

/* All of them, the retired last; of struct staff_row *, frees them. */
GPtrArray *staff_list(struct office *office);

/* Takes ROW in: roles as role_parse reads them; unit by code or name, NULL for none: handlers and heads need one,
 * because they see the cases of their unit only. FAIL_REFUSED: the login is there already; a retired one comes back. */
bool staff_add(struct office *office, const struct staff_row *row, GError **error);

/* Changes the staff_row of ROW->login: NULL leaves a thing as it is, an empty unit takes it away. FAIL_REFUSED: the
 * last administrator would go. */
bool staff_change(struct office *office, const struct staff_row *row, GError **error);
bool staff_retire(struct office *office, const char *login, GError **error);

/* The name shown for a login; the login itself where it is unknown. Borrowed until the staff changes. */
const char *staff_name(struct office *office, const char *login);

/* Whether LOGIN can be one. FAIL_USAGE says what a login looks like. */
bool staff_accepts(const char *login, GError **error);

/* The login of somebody given by login or name; to be freed. FAIL_REFUSED: unknown, retired, or a name that two have.
 */
char *staff_login(struct office *office, const char *text, GError **error);

#endif
