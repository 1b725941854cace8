/*
 * What happened to a case: one event, and the table of everything that can happen.
 *
 * The table drives validation, the forms, the arguments of the verbs, the F2 menu, the history, the
 * audit and the manual. A new kind of event is one entry here, one fold function (domain/fold.c) and its rows in
 * tests/unit/test-workflow.c.
 */
#ifndef DOMAIN_EVENT_H
#define DOMAIN_EVENT_H

#include "base/own.h"
#include "domain/kind.h"
#include "domain/state.h"
#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

/* An event as it stands in the record. Its body is a JSON object whose values are texts (dates as YYYY-MM-DD, flags
 * as "yes"), but for "serial" and "year" of a number (integers) and "attachments" (an array). */
struct event {
	int64_t seq;       /* place in the record, from 1, without gaps; 0 while not yet written */
	char *id;          /* UUID; unique, so that a repeated write adds nothing */
	int64_t case_id;   /* seq of the event that opened the case; 0 for an event of the office itself */
	char *kind;        /* name of its type: "assign" */
	int effective_on;  /* the day on which it counts */
	char *recorded_at; /* office time, YYYY-MM-DDTHH:MM:SS; may be set by --today */
	char *written_at;  /* the real instant, UTC */
	char *actor;       /* login */
	json_t *body;
};

struct event *event_new(const char *kind, const char *actor, int effective_on);
void event_free(struct event *event);
OWN_DEFINE(event)

/* The text of a field of the body, borrowed; NULL where absent. */
const char *event_text(const struct event *event, const char *field);
/* A date of the body; DATE_NONE where absent. */
int event_day(const struct event *event, const char *field);
void event_set(struct event *event, const char *field, const char *value);

/* The canonical form that is stored and hashed: sorted keys, compact, UTF-8 unescaped. To be freed. */
char *event_body(const struct event *event);

/* SHA-256 in hex over the hash before and every field with its length; RET holds 64 digits and a NUL. */
void event_hash(const struct event *event, const char *previous, char ret[65]);
/* The same over BODY, the bytes as they are stored, whatever event->body says. */
void event_hash_body(const struct event *event, const char *body, const char *previous, char ret[65]);

/* What a field of an event holds, and how a form asks for it. */
enum field_type {
	FIELD_LINE,     /* one line of text */
	FIELD_TEXT,     /* several lines; in the shell also @FILE and - */
	FIELD_DAY,      /* a date, in words too */
	FIELD_TIME,     /* a time of day, as people write it */
	FIELD_FLAG,     /* yes or no */
	FIELD_COUNT,    /* a whole number */
	FIELD_BOX,      /* one of the mailboxes of the register */
	FIELD_CATEGORY, /* a category of the register, code or name */
	FIELD_UNIT,     /* a unit of the register */
	FIELD_UNITS,    /* one or several: their codes, one a line, which no code can hold */
	FIELD_ACCUSED,  /* one or several of either: codes of units, and logins behind CASEFILE_STAFF, one a line */
	FIELD_STAFF,    /* a login of the register */
	FIELD_ROLES,    /* one role of the staff or several; of commands alone */
	FIELD_CHOICE,   /* one of the choices of the field */
	FIELD_CASE,     /* the number of another case, or a word of the choices for one that is to be opened */
	FIELD_CLOCK,    /* the code of a running clock */
	FIELD_FILES,    /* what was attached; made by the program, never typed */
	FIELD_MADE,     /* a flag that the program itself sets; never typed */
};

struct choice {
	const char *code;
	const char *title;   /* N_() */
	const char *article; /* N_(): where the law has it, or NULL */
	unsigned needs;      /* what it asks of the case: bits of the module whose choices they are */
};

struct field {
	const char *name;
	const char *title; /* N_(): the label in forms */
	enum field_type type;
	bool needed;
	bool not_future;              /* a day that may not lie after today */
	const struct choice *choices; /* for FIELD_CHOICE and FIELD_CASE; ends with a NULL code */
	bool apart;                   /* of FIELD_CASE: the other case is of another matter, and no kin of this one */
	const char *only;             /* "via=online,fax": a form asks for it only where that field holds one of these */
	const char *hint;             /* N_(): a sentence for help and forms, or NULL */
};

struct casefile;

/* A case that is taken up again begins another round. What comes behind it changes nothing of an earlier round, but for
 * what is said of every one (a correction), or ends them all: that the number is void. ROUND_BACK begins another one,
 * too, and says that what had ended the one before was a mistake. */
enum round { ROUND_SAME, ROUND_NEXT, ROUND_BACK, ROUND_EVERY, ROUND_NONE };

/* From which states a type may come for which kinds, and where it leads; STATE_NONE as TO leaves the state alone. Where
 * several fit, the first whose condition holds is taken. */
struct transition {
	unsigned kinds; /* of KIND_BIT */
	uint64_t from;  /* of STATE_BIT */
	enum state to;
	bool (*when)(const struct casefile *file, const struct event *event); /* NULL: always */
	/* what these kinds have instead of what the type says; 0 and NULL: the same */
	unsigned roles;
	const char *article; /* N_() */
	bool (*check)(const struct casefile *file, const struct event *event, GError **error);
	void (*fold)(struct casefile *file, const struct event *event);
	enum round round;
	bool accuses; /* it makes an accusation of what was taken for none */
};

/* Whether a type may be recorded for an accusation, which goes to the discipline office and to nobody else (Regulations
 * on Petitions art 30). */
enum accusation { ACCUSATION_NEVER, ACCUSATION_TOO, ACCUSATION_ONLY };

struct event_type {
	const char *name;    /* the verb: "assign" */
	const char *title;   /* N_(): "assign to a unit" */
	const char *done;    /* N_(): what the history says: "assigned" */
	const char *article; /* N_(): the source in law, or NULL */
	unsigned roles;      /* who may do it */
	enum accusation accusation;
	enum round round;
	bool lasting;  /* it cannot be taken back: what was seen was seen */
	bool internal; /* recorded by a use case of its own (attach, undo), not by a verb with fields */
	/* What the case must be for it to be possible at all, beside its state, whatever is said with it; NULL: anything.
	 * FAIL_REFUSED says why it is not. */
	bool (*possible)(const struct casefile *file, GError **error);
	const char *series; /* what its numbers begin with ("催"): each gets one, by year; NULL: they have none */
	const char *dated;  /* the fields that say on which day it counts, the first that is given; NULL: "received" when it
	                       opens a case, else "on" */
	const struct transition *transitions; /* ends with kinds == 0 */
	const struct field *fields;           /* ends with a NULL name */
	/* Conditions beyond the state; NULL where there are none. FAIL_REFUSED names what would be allowed. */
	bool (*check)(const struct casefile *file, const struct event *event, GError **error);
	/* Takes the event into the case; NULL where the transition is all. */
	void (*fold)(struct casefile *file, const struct event *event);
};

/* All types, in the order in which menus and the manual show them, from 0 on; NULL after the last. */
const struct event_type *event_type_at(unsigned n);

/* The type, and its field, of this name; NULL where there is none. */
const struct event_type *event_type_find(const char *name);
const struct field *event_type_field(const struct event_type *type, const char *name);

/* The field of the opening event that the cases of KIND are sorted by: class, type, kind of remedy. */
const struct field *event_class_field(enum kind kind);

/* Whether FIELD of TYPE is typed by people, and fits a case of KIND: a correction takes what the opening event of its
 * kind has. */
bool field_is_typed(const struct field *field);
bool event_type_takes(const struct event_type *type, const struct field *field, enum kind kind);

/* What it is, and what it was, of a case of KIND in STATE: "withdrawn by the visitor", "refusal approved". STATE_NONE:
 * in whatever state. In the reader's language; borrowed. */
const char *event_type_title(const struct event_type *type, enum kind kind, enum state state);
const char *event_type_done(const struct event_type *type, enum kind kind, enum state state);
/* Whether the state says something of it. */
bool event_type_varies(const struct event_type *type, enum kind kind);

/* How a refusal names it: its verb, and in Chinese its title with the verb behind it. To be freed. */
char *event_type_said(const struct event_type *type, enum kind kind);

/* How a refusal names a field: as it is typed ("told="), and in Chinese its title with that behind it:
 * 告知日期（told=）. To be freed. And the field NAME of EVENT with what it says, where it says something:
 * told=2022-03-09. */
char *field_said(const struct field *field);
/* Whether it holds one value or several, with commas between them. */
bool field_is_several(const struct field *field);
char *event_field_said(const struct event *event, const char *name);

/* Where the law has it for a case of KIND, translated; NULL: nowhere. */
const char *event_type_article(const struct event_type *type, enum kind kind, int day);

/* Who may do it to a case of KIND; and to a case of any kind. Sets of enum role. */
unsigned event_type_roles(const struct event_type *type, enum kind kind);
unsigned event_type_all_roles(const struct event_type *type);

/* Who may do it to a case of KIND with GUARD (role_of_kin). */
unsigned event_type_guarded_roles(const struct event_type *type, enum kind kind, unsigned guard);

/* The type that opens a case of KIND: it has the kind's name. */
const struct event_type *event_type_opening(enum kind kind);

/* Whether TYPE may be recorded for a case of this kind in this state. */
bool event_type_allows(const struct event_type *type, enum kind kind, enum state state);

/* Whether TYPE may be recorded for a case of KIND in STATE that is, or is not, an accusation. */
bool event_type_heeds(const struct event_type *type, enum kind kind, enum state state, bool accusation);

/* The same in any state. */
bool event_type_fits_kind(const struct event_type *type, enum kind kind);

/* The states that a case of KIND can come to; a set of STATE_BIT. */
uint64_t event_states(enum kind kind);

/* Whether TYPE may be recorded for a case as it stands beside its state and the accusation. FAIL_REFUSED says why not.
 */
bool event_type_possible(const struct event_type *type, const struct casefile *file, GError **error);

/* All of that: the state, whether it is an accusation, and what else the case is. */
bool event_type_fits(const struct event_type *type, const struct casefile *file);

/* The transition that EVENT of TYPE makes in FILE; NULL where its state forbids it. */
const struct transition *event_type_transition(
    const struct event_type *type, const struct casefile *file, const struct event *event);

#endif
