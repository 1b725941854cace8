/*
 * What comes to the office of the demonstration beside letters: visits on reception days, applications for disclosure,
 * and the remedies that follow.
 */
#ifndef OFFICE_DEMO_OTHERS_H
#define OFFICE_DEMO_OTHERS_H

#include "office/demo_text.h"
#include "office/office.h"

struct demo_others;

/* Tells what comes beside the letters where there are CASES in all, from the day FIRST to today. SOURCE is that of the
 * identities (borrowed, as TEXT is). */
struct demo_beginning {
	const char *source;
	int first, cases;
	unsigned seed;
};
struct demo_others *demo_others_new(
    struct office *office, const struct demo_text *text, const struct demo_beginning *beginning);
void demo_others_free(struct demo_others *others);

/* How many cases there are. */
int demo_others_count(const struct demo_others *others);

/* Records the rota of the reception days, inside office_write. */
bool demo_others_record(struct demo_others *others, GError **error);

/* Hands the events of the next case to EVENTS; false when all were. */
bool demo_others_next(struct demo_others *others, GPtrArray *events);

#endif
