/*
 * The fields that events carry, shared by the table of types (domain/types.c).
 */
#ifndef DOMAIN_FIELDS_H
#define DOMAIN_FIELDS_H

#include "base/say.h"
#include "domain/event.h"

extern const struct field FIELDS_NONE[], FIELDS_LETTER[], FIELDS_CORRECT[], FIELDS_ACCEPT[], FIELDS_REFUSE[],
    FIELDS_TELL[], FIELDS_REASON[], FIELDS_TRANSFER[], FIELDS_MERGE[], FIELDS_CONVERT[], FIELDS_TEXT[],
    FIELDS_TEXT_OPTIONAL[], FIELDS_COUNTERSIGN[], FIELDS_RETURN[], FIELDS_APPROVE[], FIELDS_INSTRUCT[], FIELDS_ASSIGN[],
    FIELDS_SIGN[], FIELDS_DRAFT[], FIELDS_REPLY[], FIELDS_RATE[], FIELDS_EXTEND[], FIELDS_RECUSE[], FIELDS_FILES[],
    FIELDS_ISSUE[], FIELDS_UNDO[];

/* of applications */
extern const struct field FIELDS_APPLICATION[], FIELDS_CONFIRM[], FIELDS_ASK[], FIELDS_CORRECTED[],
    FIELDS_ASK_REASONS[], FIELDS_REASONED[], FIELDS_FEE[], FIELDS_PAID[], FIELDS_SEARCH[], FIELDS_CONSULT[],
    FIELDS_CONSULTED[], FIELDS_SECRECY[], FIELDS_DECIDE[], FIELDS_SERVE[], FIELDS_DELIVERED[], FIELDS_LAPSE[],
    FIELDS_SPLIT[];

/* of remedies */
extern const struct field FIELDS_REMEDY[], FIELDS_ANSWER[], FIELDS_STAY[], FIELDS_RESUME[], FIELDS_PROLONG[],
    FIELDS_CONCLUDE[], FIELDS_EXECUTE[], FIELDS_REOPEN[];

/* of visits */
extern const struct field FIELDS_VISIT[], FIELDS_SLOT[], FIELDS_REBOOK[], FIELDS_ARRIVE[], FIELDS_NO_SHOW[],
    FIELDS_RECEIVE[], FIELDS_ON_SPOT[], FIELDS_HAND_OVER[];

/* What a petition asks for. */
extern const struct choice CLASSES[];

/* of the desk */
extern const struct field FIELDS_ASK_EXTENSION[], FIELDS_REMIND[], FIELDS_REPORT_BACK[];

extern const struct choice REMEDY_KINDS[], PROCEDURES[];

/* Whom an accusation is made against. */
#define ACCUSED_FIELDS                                                                                                 \
	{.name = "against",                                                                                                \
	    .title = N_("made against"),                                                                                   \
	    .type = FIELD_ACCUSED,                                                                                         \
	    .hint =                                                                                                        \
	        N_("of an accusation: units and people on the staff, with commas between them; none of them sees it")},    \
	    {.name = "named", .title = N_("called in the subject and therefore kept from it"), .type = FIELD_MADE},        \
	{                                                                                                                  \
		.name = "spared", .title = N_("called in the subject, but nobody else could take it on"), .type = FIELD_MADE   \
	}

/* What an applicant is (the columns of the national form), and how an application comes in. */
extern const struct choice APPLICANT_TYPES[], APPLICATION_VIAS[];

/* The same of a remedy. */
#define REMEDY_OWN_FIELDS(must)                                                                                        \
	{.name = "kind", .title = N_("remedy"), .type = FIELD_CHOICE, .needed = must, .choices = REMEDY_KINDS},            \
	    {.name = "authority", .title = N_("authority"), .type = FIELD_LINE, .needed = must},                           \
	{                                                                                                                  \
		.name = "procedure", .title = N_("procedure"), .type = FIELD_CHOICE, .choices = PROCEDURES,                    \
		.only = "kind=reconsideration", .hint = N_("of a reconsideration; ordinary when left out")                     \
	}

/* What the time in which it may be brought is held against. */
#define REMEDY_FILED                                                                                                   \
	{                                                                                                                  \
		.name = "filed", .title = N_("filed on"), .type = FIELD_DAY, .not_future = true,                               \
		.hint = N_("the day on which it was brought before the authority, where the copy came in later")               \
	}

/* There is a notice, whatever the law says of it. */
#define REMEDY_TAKEN                                                                                                   \
	{                                                                                                                  \
		.name = "taken", .title = N_("taken on nonetheless"), .type = FIELD_FLAG,                                      \
		.hint = N_("the authority has taken on what the law would not have it take on: its clock runs")                \
	}

/* The same of a visit. */
#define VISIT_OWN_FIELDS(must)                                                                                         \
	{.name = "visitor", .title = N_("visitor"), .type = FIELD_LINE, .needed = must},                                   \
	    {.name = "matter", .title = N_("matter"), .type = FIELD_TEXT, .needed = must},                                 \
	    {.name = "session",                                                                                            \
	        .title = N_("reception day"),                                                                              \
	        .type = FIELD_DAY,                                                                                         \
	        .hint = N_("the day received when left out; a later day books the visit; day 0 of the follow-up")},        \
	    {.name = "slot", .title = N_("time slot"), .type = FIELD_TIME, .hint = N_("HH:MM")},                           \
	    {.name = "persons",                                                                                            \
	        .title = N_("how many visitors"),                                                                          \
	        .type = FIELD_COUNT,                                                                                       \
	        .hint = N_("as many as are named when left out, or one; a group names its representatives")},              \
	    {.name = "representatives",                                                                                    \
	        .title = N_("representatives"),                                                                            \
	        .type = FIELD_LINE,                                                                                        \
	        .hint = N_("the names of those who speak for a group, parted by commas")},                                 \
	{                                                                                                                  \
		.name = "accompany", .title = N_("who sits in"), .type = FIELD_LINE,                                           \
		.hint = N_("staff and units beside the leader")                                                                \
	}

/* Why it did not wait for the head of the unit. */
#define FIELDS_HEADLESS                                                                                                \
	{.name = "headless", .title = N_("the unit has no head on the staff"), .type = FIELD_MADE},                        \
	{                                                                                                                  \
		.name = "withdrawn", .title = N_("the head of the unit withdrew"), .type = FIELD_MADE                          \
	}

/* The final review after which the same is not taken up again. */
#define FIELD_ENDED                                                                                                    \
	{                                                                                                                  \
		.name = "ended", .type = FIELD_MADE,                                                                           \
		.title =                                                                                                       \
		    N_("a final review ended a matter of the same person, whose facts and reasons are not accepted again "     \
		       "(Regulations on Petitions (2022) art 36, (2005) art 35)")                                              \
	}

/* Who signed what goes out without an approval of its own (domain rules (b3), (b4)). */
#define FIELDS_SIGNED(who, unsigned_by)                                                                                \
	{.name = "signer", .title = N_("signed by"), .type = FIELD_STAFF, .hint = (who)},                                  \
	{                                                                                                                  \
		.name = "alone", .title = (unsigned_by), .type = FIELD_MADE                                                    \
	}

/* The same of what nobody drafts first. */
#define FIELDS_NOTICE_SIGNED                                                                                           \
	FIELDS_SIGNED(                                                                                                     \
	    N_("the head of the office or a leader; left out by whoever of them does it; others say who signed"),          \
	    N_("nobody on the staff may sign it, sent by who made it out"))

/* What is known of an application beyond what is known of any case: its opening event needs some of them, a correction
 * may change any. */
#define APPLICATION_OWN_FIELDS(must)                                                                                   \
	{.name = "applicant", .title = N_("applicant"), .type = FIELD_LINE, .needed = must},                               \
	    {.name = "type",                                                                                               \
	        .title = N_("applicant is"),                                                                               \
	        .type = FIELD_CHOICE,                                                                                      \
	        .needed = must,                                                                                            \
	        .choices = APPLICANT_TYPES},                                                                               \
	    {.name = "via", .title = N_("came in by"), .type = FIELD_CHOICE, .needed = must, .choices = APPLICATION_VIAS}, \
	    {.name = "arrived", .title = N_("arrived on"), .type = FIELD_DAY, .needed = must, .not_future = true},         \
	    {.name = "signed",                                                                                             \
	        .title = N_("signed for on"),                                                                              \
	        .type = FIELD_DAY,                                                                                         \
	        .not_future = true,                                                                                        \
	        .only = "via=signed_mail",                                                                                 \
	        .hint = N_("of registered mail: day 0 of every clock; the day of arrival when left out")},                 \
	    {.name = "confirmed",                                                                                          \
	        .title = N_("confirmed on"),                                                                               \
	        .type = FIELD_DAY,                                                                                         \
	        .not_future = true,                                                                                        \
	        .only = "via=ordinary_mail,online,fax",                                                                    \
	        .hint = N_("of ordinary mail, online and fax: the day on which both sides confirmed it; no clock runs "    \
	                   "before that")},                                                                                \
	    {.name = "request", .title = N_("information asked for"), .type = FIELD_TEXT, .needed = must},                 \
	{                                                                                                                  \
		.name = "wants", .title = N_("wanted as"), .type = FIELD_LINE,                                                 \
		.hint = N_("the form and the way in which the applicant wants it")                                             \
	}

#endif
