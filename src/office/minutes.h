/*
 * What changes in the office itself (its words, staff, settings, calendar, law) is kept like everything else: as
 * events of case 0.
 *
 * This is the one place that says what such an event means. The register's tables are filled through it, and the audit
 * replays the record through it and compares.
 */
#ifndef OFFICE_MINUTES_H
#define OFFICE_MINUTES_H

#include "domain/calendar.h"
#include "domain/closing.h"
#include "domain/counters.h"
#include "domain/event.h"
#include "domain/listing.h"
#include "domain/reception.h"
#include "office/office.h"

/* Under which settings saved filters are kept (office/filters.h). */
#define MINUTES_FILTER ".filter."

/* Where the meaning of an event goes: a row of one of the tables. What is NULL is not asked for. */
struct minutes {
	void *arg;
	bool (*word)(void *arg, const char *list, const struct word *word, GError **error);
	bool (*staff)(void *arg, const struct staff_row *row, GError **error);
	bool (*setting)(void *arg, const char *name, const char *value, GError **error);
	bool (*days)(void *arg, const char *csv, GError **error); /* as calendar_read takes them, on top of what is there */
	bool (*law)(void *arg, const char *name, const char *text, GError **error);
	bool (*reception)(void *arg, const struct reception_day *day, GError **error);
	bool (*vacation)(void *arg, const struct vacation *vacation, GError **error);
	bool (*closing)(void *arg, const struct closed_year *closing, GError **error);
	bool (*counted)(void *arg, const struct hand_count *count, GError **error);
};

/* The first event of a register: its words, its first member of staff, its calendar and its law. */
struct event *minutes_founding(const char *school, const char *login, const char *name, int today);

/* Has EVENT set a reception day, a vacation, or a year that is closed or opened again. */
void minutes_say_reception(struct event *event, const struct reception_day *day);
void minutes_say_vacation(struct event *event, const struct vacation *vacation);
void minutes_say_closing(struct event *event, const struct closed_year *closing);

/* Hands every row that EVENT sets to TO. */
bool minutes_read(const struct event *event, const struct minutes *to, GError **error);

/* Calls EACH for every day that is an exception (holiday, make-up day) in one calendar and another one or none in the
 * other. */
bool minutes_compare_days(const struct calendar *a, const struct calendar *b,
    bool (*each)(void *arg, int day, GError **error), void *arg, GError **error);

/* Fills the tables of the register from EVENT. */
bool minutes_apply(struct store *store, const struct event *event, GError **error);

/* Appends EVENT to the record and applies it, inside office_write; what the office holds of its words is not read
 * again.
 */
bool minutes_add(struct office *office, struct event *event, GError **error);

/* Records EVENT and applies it, in one transaction; takes EVENT over. Then the office's own copy of the words is fresh.
 */
bool minutes_enter(struct office *office, struct event *event, GError **error);

#endif
