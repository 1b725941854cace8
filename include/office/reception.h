/*
 * The reception days of the leaders (领导接待日): the rota, and who comes when.
 *
 * Every change is an event of the office. A day that was moved or cancelled stays readable. A visit names its day by
 * the date (session=) and its slot by the time.
 */
#ifndef OFFICE_RECEPTION_H
#define OFFICE_RECEPTION_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "domain/listing.h"
#include "domain/reception.h"
#include "office/office.h"

/* How days follow each other in a rota. */
struct reception_series {
	int until; /* the last day on which one may lie; DATE_NONE: one day alone */
	int weeks; /* from one to the next */
	bool move; /* one that meets a day off goes to the next working day; else it is left out */
};

/* What became of a day that was to be planned. */
struct reception_turn {
	int wanted;                /* the date it was to have */
	struct reception_day *day; /* as planned; NULL: left out */
	char *note;                /* why it was moved or left out; NULL */
};

/* Plans the day MODEL, or a rota of such days: its leaders, parted by commas, take turns and nobody loses a turn by a
 * day that is left out. Slots are a number or times (reception_slots). Days off and vacations are refused for one day
 * unless ANYWAY, and moved or left out in a rota; a day that is planned already is refused, and in a rota left as it is
 * where ANYWAY. Of struct reception_turn *, frees them. */
GPtrArray *reception_plan(struct office *office, const struct reception_day *model,
    const struct reception_series *series, bool anyway, GError **error);

/* The planned day of DATE; the one that begins at AT, or has AT within it, where that is given. FAIL_NOT_FOUND: none;
 * the message names the next ones. */
struct reception_day *reception_find(struct office *office, int date, const char *at, GError **error);

/* What is changed of a planned day. */
struct reception_change {
	int to;                             /* another date; DATE_NONE: the same */
	const char *texts[RECEPTION_TEXTS]; /* what takes the place of the old; NULL: stays */
	bool anyway;                        /* on a day off too, and beside a day of other hours */
};

/* What came of it: the day as it stands then, and how many visits got an event of it. */
struct reception_done {
	struct reception_day *day;
	int visits;
};

/* Gives a planned DAY another leader, place and so on, or another date: whoever booked goes along, or is told. Where
 * the other date has a day of its own, the leaders of the two change places and the visits stay. */
bool reception_swap(struct office *office, const struct reception_day *day, const struct reception_change *change,
    struct reception_done *ret, GError **error);

/* Calls DAY off for the reason that CHANGE has among its texts; it stays readable. Whoever booked is cancelled, or gets
 * a slot of the reception day of the date CHANGE->to. */
bool reception_cancel(struct office *office, const struct reception_day *day, const struct reception_change *change,
    struct reception_done *ret, GError **error);

/* Lets go of what it holds. */
void reception_done_clear(struct reception_done *done);

/* The days from FROM to TO, whatever became of them; of struct reception_day *, frees them. */
GPtrArray *reception_days(struct office *office, int from, int to, GError **error);

/* What came of a day, as far as the person may see it. */
struct reception_count {
	int slots, taken; /* taken: by whomever */
	int booked;       /* who has, or had, an appointment */
	int walked;       /* who came without */
	int arrived, received, spot, slip, closed;
};

/* The counts of DAYS (struct reception_day *, all of one interval), in their order: of struct reception_count. */
GArray *reception_counts(struct office *office, const GPtrArray *days, GError **error);

/* One line of a day: a slot, free or taken, or somebody who came without one. */
struct reception_slot {
	char *time;            /* NULL: none */
	bool taken;            /* where nothing is said of who takes it, the person may not see it */
	struct case_row *row;  /* or NULL */
	struct casefile *file; /* with the row */
	int before;            /* how many visits of the same person came before, as far as they may be seen */
	struct case_row *last; /* the last of them; NULL */
};

/* A day whole. */
struct reception_roll {
	struct reception_day *day;
	struct reception_count count;
	GPtrArray *slots; /* of struct reception_slot *, in order; two may have one time where visits were moved by hand */
};

/* Who comes on DAY (copied). */
struct reception_roll *reception_roll(struct office *office, const struct reception_day *day, GError **error);
void reception_roll_free(struct reception_roll *roll);
OWN_DEFINE(reception_roll)

/* Who has the slot TIME, but the case BUT: who did not come has left it. NULL: it is free. Borrowed. */
const struct reception_slot *reception_holder(const struct reception_roll *roll, const char *time, int64_t but);
/* The slot that the case has; NULL: none. Borrowed. */
const struct reception_slot *reception_slot_of(const struct reception_roll *roll, int64_t case_id);
/* Whether somebody who may be seen has the slot, and is still to come. */
bool reception_awaits(const struct reception_slot *slot);

/* The first slot of DAY that is free, and today also still to come; to be freed. FAIL_REFUSED: none. */
char *reception_next_slot(struct office *office, const struct reception_day *day, GError **error);

/* Whether the day and the slot that EVENT names for a visit are planned and free; a booking without a slot gets the
 * first free one. FILE is NULL for a visit that is being logged. FAIL_REFUSED names the next days, or the free slots.
 */
bool reception_admit(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* Who receives and who takes the minutes, where EVENT, which receives the visit of FILE, does not say it: those of the
 * day. */
bool reception_complete(struct office *office, const struct casefile *file, struct event *event, GError **error);

/* The names of the staff who are leaders, by which a name that is misspelt is found out; to be freed. Empty where the
 * register has none, and whoever is named is taken as written. */
char **reception_leaders(struct office *office);

/* The planned dates before and after DATE; DATE_NONE where there is none. */
bool reception_neighbours(struct office *office, int date, int *before, int *after, GError **error);

/* The vacations, those that were taken back left out; of struct vacation *, frees them. */
GPtrArray *reception_closed(struct office *office, GError **error);

/* Enters a vacation, or takes it back (retired). FAIL_REFUSED: it overlaps another one, or none begins on that day. */
bool reception_close(struct office *office, const struct vacation *vacation, GError **error);

#endif
