/*
 * Reception days (领导接待日): the day, the leader, and the slots that people book.
 *
 * A day is known by its date and the hour it begins; two of one date do not overlap. Times are texts of the form
 * "14:30", which sort as they stand.
 */
#ifndef DOMAIN_RECEPTION_H
#define DOMAIN_RECEPTION_H

#include "base/own.h"
#include <glib.h>
#include <stdbool.h>

/* What a day consists of, beside its date; the texts of struct reception_day. */
enum reception_text {
	RECEPTION_FROM,
	RECEPTION_TO,
	RECEPTION_SLOTS, /* when each slot begins: "14:30,15:00" */
	RECEPTION_LEADER,
	RECEPTION_PLACE,
	RECEPTION_SUBSTITUTE,
	RECEPTION_RECORDER,
	RECEPTION_TOPIC,
	RECEPTION_STATE,
	RECEPTION_REASON, /* why it was swapped or cancelled */
	RECEPTION_TEXTS,
};

enum reception_state { RECEPTION_PLANNED, RECEPTION_MOVED, RECEPTION_CANCELLED, RECEPTION_STATES };

struct reception_day {
	int date;
	int moved_to; /* DATE_NONE unless it was moved */
	char *texts[RECEPTION_TEXTS];
};

struct reception_day *reception_day_new(int date);
void reception_day_free(struct reception_day *day);
OWN_DEFINE(reception_day)
/* A day of its own with the same date and texts. */
struct reception_day *reception_day_copy(const struct reception_day *day);
/* Sets one of its texts; white space only and NULL take it away. */
void reception_day_set(struct reception_day *day, enum reception_text text, const char *value);

/* "leader", as events and arguments name it, and its title, translated. */
const char *reception_text_name(enum reception_text text);
const char *reception_text_title(enum reception_text text);

/* How a refusal names it (base/say.h), to be freed. */
char *reception_text_said(enum reception_text text);

/* The state a day is in; its name ("planned") and title, translated. */
enum reception_state reception_state(const struct reception_day *day);
const char *reception_state_name(enum reception_state state);
const char *reception_state_title(enum reception_state state);

/* Reads 14:30, 1430, 14：30, 14点30分, 下午两点半 and the like as "14:30", to be freed. FAIL_USAGE: not a time of day.
 */
char *reception_time(const char *text, GError **error);

/* The slots between FROM and TO: TEXT is a number ("5": as many of the same length) or their times ("14:30,15:00"). To
 * be freed. FAIL_USAGE: not before each other, not within, or shorter than five minutes. */
char *reception_slots(const char *from, const char *to, const char *text, GError **error);

/* The slots as a vector of texts, to be freed. */
char **reception_slot_list(const struct reception_day *day);
/* Whether TIME is one of its slots; and whether it lies within the day. */
bool reception_has_slot(const struct reception_day *day, const char *time);
bool reception_covers(const struct reception_day *day, const char *time);
/* Whether both are of one date and some minute is in both. */
bool reception_overlap(const struct reception_day *a, const struct reception_day *b);

/* Days on which the school is closed (寒假, 暑假): no reception day is planned then. */
struct vacation {
	int from, to;
	char *name;
	bool retired; /* taken back */
};
void vacation_free(struct vacation *vacation);

/* The vacations among the lines of a calendar (docket-law(5)); of struct vacation *, frees them. FAIL_REFUSED names
 * line and column. */
GPtrArray *vacations_read(const char *csv, GError **error);

#endif
