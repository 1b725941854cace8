/* The fields of what happens to visits on the leaders' reception day. */
#include "domain/fields.h"

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
    {0},
};
