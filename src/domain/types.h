/*
 * The tables of types, kind by kind, that make up everything that can happen (domain/event.h).
 */
#ifndef DOMAIN_TYPES_H
#define DOMAIN_TYPES_H

#include "domain/event.h"

/* Each ends with a NULL name. */
extern const struct event_type LETTER_TYPES[], VISIT_TYPES[], APPLICATION_TYPES[], REMEDY_TYPES[], DESK_TYPES[],
    COMMON_TYPES[];

/* All tables in the order in which they are shown; ends with NULL. */
extern const struct event_type *const EVENT_TABLES[];

#define AT(state) STATE_BIT(STATE_##state)
#define WAYS(...)                                                                                                      \
	(const struct transition[])                                                                                        \
	{                                                                                                                  \
		__VA_ARGS__,                                                                                                   \
		{                                                                                                              \
			0                                                                                                          \
		}                                                                                                              \
	}

#define LETTER KIND_BIT(KIND_LETTER)
#define VISIT KIND_BIT(KIND_VISIT)
#define APPLICATION KIND_BIT(KIND_APPLICATION)
#define REMEDY KIND_BIT(KIND_REMEDY)

/* Where the law has an extension. */
#define ARTICLE_LONGER                                                                                                 \
	N_("letter, visit: Regulations on Petitions (2022) art 34, (2005) art 33; application: Regulations on Disclosure " \
	   "(Decree 711) art 33, (Decree 492) art 24")
#define ARTICLE_PETITION_LONGER N_("Regulations on Petitions (2022) art 34, (2005) art 33")
#define ARTICLE_DISCLOSURE_LONGER N_("Regulations on Disclosure (Decree 711) art 33, (Decree 492) art 24")

/* A transition of letters. */
#define WAY(origins, target)                                                                                           \
	{                                                                                                                  \
		.kinds = LETTER, .from = (origins), .to = STATE_##target                                                       \
	}
#define WAY_IF(condition, origins, target)                                                                             \
	{                                                                                                                  \
		.kinds = LETTER, .from = (origins), .to = STATE_##target, .when = condition                                    \
	}

/* A letter that is not answered yet. */
#define UNANSWERED                                                                                                     \
	(AT(REGISTERED) | AT(ACCEPTED) | AT(AT_LEADER) | AT(ASSIGNED) | AT(HANDLING) | AT(DRAFTED) | AT(REVIEW) |          \
	    AT(APPROVED))

/* A visit of which the visitor waits for an answer. */
#define VISIT_PENDING                                                                                                  \
	(AT(ARRIVED) | AT(RECORDED) | AT(ASSIGNED) | AT(HANDLING) | AT(DRAFTED) | AT(REVIEW) | AT(APPROVED))

/* Who works on applications. */
#define DISCLOSURE (ROLE_OFFICE | ROLE_DISCLOSURE)

#endif
