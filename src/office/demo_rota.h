/*
 * The reception days of the demonstration: a rota for every term, some days of which were moved, called off or taken by
 * the substitute.
 */
#ifndef OFFICE_DEMO_ROTA_H
#define OFFICE_DEMO_ROTA_H

#include "domain/calendar.h"
#include "domain/reception.h"
#include "office/demo_text.h"
#include "office/office.h"

enum session_fate { SESSION_KEPT, SESSION_MOVED, SESSION_CANCELLED, SESSION_SUBSTITUTED };

struct demo_session {
	struct reception_day *day; /* as it was planned */
	int planned_on;
	enum session_fate fate;
	int changed_on;  /* when that was said; DATE_NONE: it was kept */
	int held_on;     /* DATE_NONE: it was called off */
	const char *why; /* borrowed from the text */
	char **slots;
	int given; /* so many of the slots */
};

struct demo_rota {
	GPtrArray *sessions; /* of struct demo_session *, in the order of their dates */
	int first, today;
};

struct demo_rota *demo_rota_new(
    const struct calendar *calendar, const struct demo_text *text, struct dice *dice, int first, int today);
void demo_rota_free(struct demo_rota *rota);
OWN_DEFINE(demo_rota)

/* The next free slot; NULL where all are given. Borrowed. */
const char *demo_session_slot(struct demo_session *session);

/* Records vacations, days, and what became of them, inside office_write. */
bool demo_rota_record(struct office *office, const struct demo_rota *rota, const char *source, GError **error);

#endif
