/*
 * An office at work on its register: what every use case is called with.
 *
 * It holds the open register, who is at work, what day it is, and what was loaded of law, calendar and vocabulary.
 * Everything that cmd and ui do goes through the functions of this layer; they never see the store.
 */
#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "base/clock.h"
#include "base/own.h"
#include "domain/calendar.h"
#include "domain/role.h"
#include "domain/rule.h"
#include <glib.h>
#include <stdbool.h>

struct office;
struct store;

/* What was asked for on the command line and in the environment. */
struct office_options {
	const char *register_file; /* a path */
	const char *as;            /* login, or NULL: the Unix login */
	struct moment now;
	bool today_given;                                                           /* by --today or DOCKET_TODAY */
	void (*progress)(void *arg, const char *what, int64_t done, int64_t total); /* long work; may be NULL */
	void *progress_arg;
};

/* Makes an empty register with the installation's vocabulary, law and calendar; the caller (or ADMIN) becomes staff
 * with all roles. FAIL_REFUSED: the file is there already, or cannot be made. */
bool office_init(const struct office_options *options, const char *school, const char *admin, GError **error);

/* FAIL_NOT_FOUND: no register there; FAIL_DAMAGED: not a register, damaged or newer: it is left untouched;
 * FAIL_NOT_PERMITTED: not staff. */
struct office *office_open(const struct office_options *options, GError **error);
void office_close(struct office *office);
static inline void office_free(struct office *office)
{
	office_close(office);
}
OWN_DEFINE(office)

struct moment office_now(const struct office *office);
int office_today(const struct office *office);
/* The screens let the day pass while they are open; nothing happens where a day was given. */
void office_tick(struct office *office, struct moment now);

/* Who is at work, and by what calendar and law; borrowed. What was lent of the law stays valid until office_close. */
const struct person *office_person(const struct office *office);
const struct calendar *office_calendar(const struct office *office);
const struct rules *office_rules(const struct office *office);
const char *office_file(const struct office *office);

/* What can be set for a register. */
struct setting {
	const char *name;
	const char *fallback;       /* what holds while nothing is set */
	const char *const *choices; /* NULL: any line of text */
	const char *summary;        /* N_() */
	const char *title;          /* N_(): what the screens call it */
	const char *said;           /* N_(): what they call the choices, with "|" between them */
};

/* All settings; the last has a NULL name. */
extern const struct setting SETTINGS[];

/* A setting of the register ("school", "language"), or FALLBACK. Borrowed until it is changed. */
const char *office_setting(struct office *office, const char *name, const char *fallback);
/* FAIL_USAGE: no such setting, or a value that it does not take. FAIL_NOT_PERMITTED: not an administrator. */
bool office_set(struct office *office, const char *name, const char *value, GError **error);

/* True when somebody else has written since the last call. */
bool office_changed(struct office *office);

/* The record's last hash: printed under reports. To be freed. */
char *office_head(struct office *office, GError **error);

#endif
