/* What happens to visits on the leaders' reception day (domain rules (b2)); much of it is as for letters. */
#include "base/say.h"
#include "domain/fields.h"
#include "domain/role.h"
#include "domain/types.h"
#include "domain/visit.h"

/* A transition of visits. */
#define WAY_TO(origins, target)                                                                                        \
	{                                                                                                                  \
		.kinds = VISIT, .from = (origins), .to = STATE_##target                                                        \
	}
#define WAY_WHEN(condition, origins, target)                                                                           \
	{                                                                                                                  \
		.kinds = VISIT, .from = (origins), .to = STATE_##target, .when = condition                                     \
	}

const struct event_type VISIT_TYPES[] = {
    {
        .name = "visit",
        .title = N_("log a visit"),
        .done = N_("logged"),
        .article = N_("Regulations on Petitions art 20"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_WHEN(visit_is_booked, AT(NONE), BOOKED), WAY_TO(AT(NONE), ARRIVED)),
        .fields = FIELDS_VISIT,
        .check = visit_check_open,
        .fold = visit_fold_open,
    },
    {0},
};
