/*
 * Whose turn it is: the cases that somebody acts on next by their office, so that their day holds no others.
 */
#ifndef DOMAIN_TURN_H
#define DOMAIN_TURN_H

#include "domain/kind.h"
#include "domain/state.h"

struct turn {
	uint64_t states[KIND_COUNT]; /* of STATE_BIT: in these states, by kind */
	unsigned guard;              /* of enum guard: and what has one of these, whatever its state */
};

/* Everything. */
extern const struct turn TURN_ALL;

/* Of somebody with ROLES. The office, leaders and units follow every deadline that they see. */
struct turn turn_of(unsigned roles);

/* Whether a case is among them. */
bool turn_takes(const struct turn *turn, enum kind kind, enum state state, unsigned guard);

/* The words of a filter that lists those of ROLES, beside others: "kind:application,remedy". Empty where it takes none,
 * or where no filter says it. */
const char *turn_words(unsigned roles);

#endif
