/* The fields of what happens to visits on the leaders' reception day. */
#include "domain/fields.h"

/* How a matter may end before the leader, and where it goes from there. */
static const struct choice ON_SPOT[] = {
    {.code = "answered", .title = N_("answered on the spot")},
    {.code = "explained", .title = N_("explained and settled")},
    {0},
};

static const struct choice HANDED[] = {
    {.code = "handed", .title = N_("handed over to a unit")},
    {.code = "meeting", .title = N_("put before a meeting")},
    {0},
};

/* Left out it is today. */
#define ON_DAY(what)                                                                                                   \
	{                                                                                                                  \
		.name = "on", .title = (what), .type = FIELD_DAY, .not_future = true, .hint = N_("today when left out")        \
	}

const struct field FIELDS_VISIT[] = {
    {.name = "received",
        .title = N_("received on"),
        .type = FIELD_DAY,
        .needed = true,
        .not_future = true,
        .hint = N_("the day on which it was booked, or on which the visitor came; the law of that day governs")},
    VISIT_OWN_FIELDS(true),
    {.name = "contact", .title = N_("contact"), .type = FIELD_LINE, .hint = N_("telephone or e-mail; shown masked")},
    {.name = "identity",
        .title = N_("identity"),
        .type = FIELD_LINE,
        .hint = N_("only where it is needed; shown masked")},
    {.name = "category", .title = N_("category"), .type = FIELD_CATEGORY},
    {.name = "class", .title = N_("class"), .type = FIELD_CHOICE, .choices = CLASSES},
    {.name = "confidential", .title = N_("confidential"), .type = FIELD_FLAG},
    {.name = "booked", .title = N_("booked for later on the day"), .type = FIELD_MADE},
    ACCUSED_FIELDS,
    {0},
};

const struct field FIELDS_SLOT[] = {
    {.name = "slot", .title = N_("time slot"), .type = FIELD_TIME, .hint = N_("HH:MM; as booked when left out")},
    ON_DAY(N_("told on")),
    {0},
};

const struct field FIELDS_REBOOK[] = {
    {.name = "session",
        .title = N_("reception day"),
        .type = FIELD_DAY,
        .hint = N_("may be left out where the visit changes places with another one")},
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE},
    {.name = "slot",
        .title = N_("time slot"),
        .type = FIELD_TIME,
        .hint = N_("HH:MM; the first free one when left out")},
    {.name = "swap",
        .title = N_("changes places with"),
        .type = FIELD_CASE,
        .apart = true,
        .hint = N_("the number of another booked visit: each gets the day and the time slot of the other")},
    {0},
};

const struct field FIELDS_NO_SHOW[] = {
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT},
    {0},
};

const struct field FIELDS_ARRIVE[] = {
    {.name = "on",
        .title = N_("came on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the day that was booked when left out; needed of who came before it")},
    {.name = "persons", .title = N_("how many visitors"), .type = FIELD_COUNT, .hint = N_("as booked when left out")},
    {.name = "representatives",
        .title = N_("representatives"),
        .type = FIELD_LINE,
        .hint = N_("the names of those who speak for a group, parted by commas")},
    {0},
};

const struct field FIELDS_RECEIVE[] = {
    {.name = "minutes", .title = N_("minutes"), .type = FIELD_TEXT, .needed = true},
    {.name = "leader",
        .title = N_("leader who receives"),
        .type = FIELD_LINE,
        .hint = N_("as planned for the reception day when left out")},
    {.name = "recorder",
        .title = N_("recorder"),
        .type = FIELD_LINE,
        .hint = N_("as planned for the reception day when left out")},
    {.name = "accompany",
        .title = N_("who sits in"),
        .type = FIELD_LINE,
        .hint = N_("staff and units beside the leader")},
    {.name = "signed", .title = N_("visitor signed the minutes"), .type = FIELD_FLAG},
    {.name = "on",
        .title = N_("day of the reception"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the reception day when left out")},
    {0},
};

const struct field FIELDS_ON_SPOT[] = {
    {.name = "text", .title = N_("answer"), .type = FIELD_TEXT, .needed = true},
    {.name = "result",
        .title = N_("result"),
        .type = FIELD_CHOICE,
        .choices = ON_SPOT,
        .hint = N_("answered when left out")},
    {.name = "on",
        .title = N_("answered on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the reception day when left out")},
    {0},
};

const struct field FIELDS_HAND_OVER[] = {
    {.name = "unit", .title = N_("unit"), .type = FIELD_UNIT, .needed = true},
    {.name = "opinion", .title = N_("leader's opinion"), .type = FIELD_TEXT, .needed = true},
    {.name = "with",
        .title = N_("together with"),
        .type = FIELD_UNITS,
        .hint = N_("one unit or several, with commas between them")},
    {.name = "limit",
        .title = N_("unit's limit"),
        .type = FIELD_DAY,
        .hint = N_("the day by which the unit is to send its draft")},
    {.name = "promised",
        .title = N_("promised for"),
        .type = FIELD_DAY,
        .hint = N_("the day on which the leader promised the visitor an answer; a deadline of its own")},
    {.name = "result",
        .title = N_("result"),
        .type = FIELD_CHOICE,
        .choices = HANDED,
        .hint = N_("handed when left out")},
    ON_DAY(N_("handed over on")),
    {.name = "slip", .title = N_("slip"), .type = FIELD_MADE},
    FIELD_ENDED,
    {0},
};
