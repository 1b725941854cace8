/* What happens to remedies against what the school did (domain rules (b4)). */
#include "base/say.h"
#include "domain/fields.h"
#include "domain/remedy.h"
#include "domain/role.h"
#include "domain/types.h"

/* A transition of remedies. */
#define WAY_TO(origins, target)                                                                                        \
	{                                                                                                                  \
		.kinds = REMEDY, .from = (origins), .to = STATE_##target                                                       \
	}
#define WAY_WHEN(condition, origins, target)                                                                           \
	{                                                                                                                  \
		.kinds = REMEDY, .from = (origins), .to = STATE_##target, .when = condition                                    \
	}

const struct event_type REMEDY_TYPES[] = {
    {
        .name = "remedy",
        .title = N_("log a remedy"),
        .done = N_("logged"),
        .article = N_("Regulations on Disclosure art 51, 55"),
        .roles = DISCLOSURE | ROLE_DISCIPLINE,
        .transitions = WAYS(WAY_TO(AT(NONE), REGISTERED)),
        .fields = FIELDS_REMEDY,
        .check = remedy_check_open,
        .fold = remedy_fold_open,
    },
    {
        .name = "answer",
        .title = N_("file the answer"),
        .done = N_("answer filed"),
        .article = N_("Administrative Reconsideration Law art 48, 54; Administrative Litigation Law art 67"),
        .roles = DISCLOSURE | ROLE_LEADER,
        .transitions = WAYS(WAY_TO(AT(REGISTERED), REPLIED), WAY_TO(AT(SUSPENDED), NONE)),
        .fields = FIELDS_ANSWER,
        .possible = remedy_may_answer,
        .check = remedy_check_answer,
        .fold = remedy_fold_answer,
    },
    {
        .name = "stay",
        .title = N_("the authority suspends it"),
        .done = N_("suspended by the authority"),
        .roles = DISCLOSURE,
        .transitions = WAYS(WAY_TO(AT(REGISTERED) | AT(REPLIED), SUSPENDED)),
        .fields = FIELDS_STAY,
        .possible = remedy_may_stay,
        .check = remedy_check_stay,
        .fold = remedy_fold_stay,
    },
    {
        .name = "resume",
        .title = N_("the authority resumes it"),
        .done = N_("resumed by the authority"),
        .roles = DISCLOSURE,
        .transitions = WAYS(WAY_WHEN(remedy_is_unanswered, AT(SUSPENDED), REGISTERED), WAY_TO(AT(SUSPENDED), REPLIED)),
        .fields = FIELDS_RESUME,
        .check = remedy_check_resume,
        .fold = remedy_fold_resume,
    },
    {
        .name = "prolong",
        .title = N_("the authority prolongs its time"),
        .done = N_("prolonged by the authority"),
        .article = N_("Administrative Reconsideration Law (2023) art 62; (1999 to 2017) art 31"),
        .roles = DISCLOSURE,
        .transitions = WAYS({.kinds = REMEDY, .from = AT(REGISTERED) | AT(REPLIED) | AT(SUSPENDED), .to = STATE_NONE}),
        .fields = FIELDS_PROLONG,
        .possible = remedy_is_prolonged,
        .check = remedy_check_days,
        .fold = remedy_fold_prolong,
    },
    {
        .name = "conclude",
        .title = N_("the authority decided"),
        .done = N_("decided by the authority"),
        .roles = DISCLOSURE,
        .transitions = WAYS(WAY_TO(AT(REGISTERED) | AT(REPLIED) | AT(SUSPENDED), CONCLUDED)),
        .fields = FIELDS_CONCLUDE,
        .check = remedy_check_conclude,
        .fold = remedy_fold_conclude,
    },
    {
        .name = "execute",
        .title = N_("do it again as ordered"),
        .done = N_("ordered to do it again"),
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions = WAYS(WAY_TO(AT(CONCLUDED), EXECUTING)),
        .fields = FIELDS_EXECUTE,
        .possible = remedy_is_corrected,
        .check = remedy_check_execute,
    },
    {0},
};
