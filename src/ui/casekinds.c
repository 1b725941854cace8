#include "ui/casekinds.h"
#include "base/say.h"
#include <string.h>

#define OF(of) .kind = of
#define EVERY_SCOPE(of)                                                                                                \
	{.name = "open", .title = N_("pending"), .words = "state:open", OF(of)},                                           \
	    {.name = "overdue", .title = N_("overdue"), .words = "overdue", OF(of)},                                       \
	{                                                                                                                  \
		.name = "soon", .title = N_("due within 3 working days"), .words = "due<=3", OF(of)                            \
	}
#define ACCUSED(of)                                                                                                    \
	{                                                                                                                  \
		.name = "accusations", .title = N_("accusations"), .words = "class:accuse state:open,transferred", OF(of)      \
	}
#define LAST_SCOPES(of)                                                                                                \
	{.name = "closed", .title = N_("closed"), .words = "state:closed", OF(of)},                                        \
	{                                                                                                                  \
		.name = "all", .title = N_("all"), .words = "", OF(of)                                                         \
	}

static const struct casescope ANY_SCOPES[] = {
    EVERY_SCOPE(KIND_COUNT),
    LAST_SCOPES(KIND_COUNT),
    {0},
};

static const struct casescope LETTER_SCOPES[] = {
    EVERY_SCOPE(KIND_LETTER),
    {.name = "new", .title = N_("to be accepted"), .words = "state:registered", OF(KIND_LETTER)},
    {.name = "unassigned", .title = N_("to be assigned"), .words = "state:accepted", OF(KIND_LETTER)},
    {.name = "unit", .title = N_("with a unit"), .words = "state:assigned,handling", OF(KIND_LETTER)},
    {.name = "approval", .title = N_("to be approved"), .words = "state:drafted,review", OF(KIND_LETTER)},
    {.name = "replied", .title = N_("answered, to be closed"), .words = "state:replied", OF(KIND_LETTER)},
    ACCUSED(KIND_LETTER),
    LAST_SCOPES(KIND_LETTER),
    {0},
};

static const struct casescope VISIT_SCOPES[] = {
    EVERY_SCOPE(KIND_VISIT),
    {.name = "booked", .title = N_("booked"), .words = "state:booked,confirmed", OF(KIND_VISIT)},
    {.name = "arrived", .title = N_("arrived, to be received"), .words = "state:arrived", OF(KIND_VISIT)},
    {.name = "recorded", .title = N_("received, to be handed over"), .words = "state:recorded", OF(KIND_VISIT)},
    {.name = "unit", .title = N_("with a unit"), .words = "state:assigned,handling", OF(KIND_VISIT)},
    {.name = "approval", .title = N_("to be approved"), .words = "state:drafted,review", OF(KIND_VISIT)},
    {.name = "replied", .title = N_("answered, to be closed"), .words = "state:replied", OF(KIND_VISIT)},
    ACCUSED(KIND_VISIT),
    LAST_SCOPES(KIND_VISIT),
    {0},
};

/* Remedies are few, and each is against something in this list: they stand in it as scopes of their own. */
static const struct casescope APPLICATION_SCOPES[] = {
    EVERY_SCOPE(KIND_APPLICATION),
    {.name = "unconfirmed", .title = N_("receipt to be confirmed"), .words = "state:unconfirmed", OF(KIND_APPLICATION)},
    {.name = "applicant",
        .title = N_("waiting for the applicant"),
        .words = "state:correction,reasons,fee",
        OF(KIND_APPLICATION)},
    {.name = "searching",
        .title = N_("to be searched for"),
        .words = "state:registered,searching",
        OF(KIND_APPLICATION)},
    {.name = "consulting", .title = N_("others being consulted"), .words = "state:consulting", OF(KIND_APPLICATION)},
    {.name = "secrecy", .title = N_("to be reviewed for secrecy"), .words = "state:secrecy", OF(KIND_APPLICATION)},
    {.name = "approval",
        .title = N_("to be decided or approved"),
        .words = "state:cleared,drafted,review",
        OF(KIND_APPLICATION)},
    {.name = "serve", .title = N_("approved, to be served"), .words = "state:approved", OF(KIND_APPLICATION)},
    LAST_SCOPES(KIND_APPLICATION),
    {.name = "remedies", .title = N_("remedies, pending"), .words = "state:open", OF(KIND_REMEDY)},
    {.name = "remedies-all", .title = N_("remedies, all"), .words = "", OF(KIND_REMEDY)},
    {0},
};

const struct caselisting CASELISTINGS[] = {
    {.name = "cases", .title = N_("all cases"), .which = N_("which cases"), .scopes = ANY_SCOPES},
    {.name = "letters", .title = N_("letters"), .which = N_("which letters"), .tab = 2, .scopes = LETTER_SCOPES},
    {.name = "visits", .title = N_("visits"), .which = N_("which visits"), .tab = 3, .scopes = VISIT_SCOPES},
    {.name = "applications",
        .title = N_("applications"),
        .which = N_("which applications"),
        .tab = 4,
        .scopes = APPLICATION_SCOPES},
    {0},
};

static bool is_about(const struct caselisting *listing, enum kind kind)
{
	for (const struct casescope *scope = listing->scopes; scope->name; scope++)
		if (scope->kind == kind)
			return true;
	return false;
}

const struct caselisting *caselisting_of(enum kind kind)
{
	for (const struct caselisting *listing = CASELISTINGS; listing->name; listing++)
		if (is_about(listing, kind))
			return listing;
	return &CASELISTINGS[0];
}

const struct casescope *casescope_find(const struct caselisting *listing, const char *name)
{
	for (const struct casescope *scope = listing->scopes; name && scope->name; scope++)
		if (!strcmp(scope->name, name))
			return scope;
	return NULL;
}

char *casescope_words(const struct casescope *scope)
{
	if (scope->kind == KIND_COUNT)
		return g_strdup(scope->words);
	return g_strdup_printf("kind:%s %s", kind_name(scope->kind), scope->words);
}

static const struct caseusual LETTER_USUAL[] = {
    {.from = 130, .columns = "due,number,received,from,box,category,unit,handler,state,subject"},
    {.from = 110, .columns = "due,number,received,from,category,unit,handler,state,subject"},
    {.from = 76, .columns = "due,number,received,from,unit,state,subject"},
    {.from = 0, .columns = "due,number,subject"},
};

static const struct caseusual VISIT_USUAL[] = {
    {.from = 110, .columns = "due,number,received,session,visitor,category,unit,handler,state,subject"},
    {.from = 76, .columns = "due,number,session,visitor,unit,state,subject"},
    {.from = 0, .columns = "due,number,subject"},
};

static const struct caseusual APPLICATION_USUAL[] = {
    {.from = 130, .columns = "due,number,received,applicant,type,category,unit,handler,state,outcome,subject"},
    {.from = 110, .columns = "due,number,received,applicant,type,unit,handler,state,outcome,subject"},
    {.from = 96, .columns = "due,number,received,applicant,type,unit,state,subject"},
    {.from = 76, .columns = "due,number,received,applicant,unit,state,subject"},
    {.from = 0, .columns = "due,number,subject"},
};

static const struct caseusual REMEDY_USUAL[] = {
    {.from = 110, .columns = "due,number,received,type,from,handler,state,outcome,subject"},
    {.from = 76, .columns = "due,number,received,type,from,state,subject"},
    {.from = 0, .columns = "due,number,subject"},
};

/* KIND_COUNT is the last one: any kind. */
static const struct {
	const struct caseusual *usual;
	const char *none, *unlogged, *unmatched; /* N_(): unlogged to who may log none */
} SAYINGS[] = {
    [KIND_LETTER] = {.usual = LETTER_USUAL,
        .none = N_("no letters here; Insert logs one, F4 looks among other letters"),
        .unlogged = N_("no letters here; F4 looks among other letters"),
        .unmatched = N_("nothing fits the filter; Esc clears it, F4 looks among other letters")},
    [KIND_VISIT] = {.usual = VISIT_USUAL,
        .none = N_("no visits here; Insert logs one, F4 looks among other visits"),
        .unlogged = N_("no visits here; F4 looks among other visits"),
        .unmatched = N_("nothing fits the filter; Esc clears it, F4 looks among other visits")},
    [KIND_APPLICATION] = {.usual = APPLICATION_USUAL,
        .none = N_("no applications here; Insert logs one, F4 looks among others and at remedies"),
        .unlogged = N_("no applications here; F4 looks among others and at remedies"),
        .unmatched = N_("nothing fits the filter; Esc clears it, F4 looks among other applications")},
    [KIND_REMEDY] = {.usual = REMEDY_USUAL,
        .none = N_("no remedies here; Insert logs one, F4 goes back to the applications"),
        .unlogged = N_("no remedies here; F4 goes back to the applications"),
        .unmatched = N_("nothing fits the filter; Esc clears it, F4 goes back to the applications")},
    [KIND_COUNT] = {.usual = LETTER_USUAL,
        .none = N_("no cases here; F4 looks among others"),
        .unlogged = N_("no cases here; F4 looks among others"),
        .unmatched = N_("nothing fits the filter; Esc clears it, F4 looks among other cases")},
};

const char *casekind_columns(enum kind kind, int cells)
{
	const struct caseusual *usual = SAYINGS[kind].usual;
	while (cells < usual->from)
		usual++;
	return usual->columns;
}

const char *casekind_none(enum kind kind, bool logs)
{
	return _(logs ? SAYINGS[kind].none : SAYINGS[kind].unlogged);
}

const char *casekind_unmatched(enum kind kind)
{
	return _(SAYINGS[kind].unmatched);
}
