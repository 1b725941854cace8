/* What happens to visits on the leaders' reception day (domain rules (b2)); much of it is as for letters. */
#include "base/say.h"
#include "domain/fields.h"
#include "domain/letter.h"
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

/* The leader, and whoever writes for them. */
#define RECEIVERS (ROLE_OFFICE | ROLE_LEADER)

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
    {
        .name = "confirm-slot",
        .title = N_("confirm the slot"),
        .done = N_("slot confirmed to the visitor"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(BOOKED), CONFIRMED)),
        .fields = FIELDS_SLOT,
        .check = visit_check_slot,
        .fold = visit_fold_book,
    },
    {
        .name = "rebook",
        .title = N_("move to another reception day"),
        .done = N_("moved to another reception day"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(BOOKED) | AT(CONFIRMED), NONE)),
        .fields = FIELDS_REBOOK,
        .check = visit_check_rebook,
        .fold = visit_fold_book,
    },
    {
        .name = "cancel",
        .title = N_("cancel the booking"),
        .done = N_("booking cancelled"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(BOOKED) | AT(CONFIRMED), CANCELLED)),
        .fields = FIELDS_REASON,
        .fold = letter_fold_stop,
    },
    {
        .name = "no-show",
        .title = N_("the visitor did not come"),
        .done = N_("visitor did not come"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(BOOKED) | AT(CONFIRMED), NO_SHOW)),
        .fields = FIELDS_NO_SHOW,
        .check = visit_check_no_show,
        .fold = letter_fold_stop,
    },
    {
        .name = "arrive",
        .title = N_("the visitor came"),
        .done = N_("visitor came"),
        .article = N_("Regulations on Petitions art 20"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(BOOKED) | AT(CONFIRMED), ARRIVED)),
        .fields = FIELDS_ARRIVE,
        .check = visit_check_come,
        .fold = visit_fold_arrive,
    },
    {
        .name = "receive",
        .title = N_("write the minutes of the reception"),
        .done = N_("received by the leader"),
        .roles = RECEIVERS | ROLE_DISCIPLINE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY_TO(AT(ARRIVED), RECORDED)),
        .fields = FIELDS_RECEIVE,
        .check = visit_check_arrive,
        .fold = visit_fold_receive,
    },
    {
        .name = "answer-on-spot",
        .title = N_("answer on the spot"),
        .done = N_("answered on the spot"),
        .roles = RECEIVERS,
        .transitions = WAYS(WAY_TO(AT(RECORDED), REPLIED)),
        .fields = FIELDS_ON_SPOT,
        .check = visit_check_days,
        .fold = visit_fold_on_spot,
    },
    {
        .name = "hand-over",
        .title = N_("hand over on a slip"),
        .done = N_("handed over on a slip"),
        .article = N_("Regulations on Petitions art 23"),
        .roles = RECEIVERS,
        .transitions = WAYS(WAY_TO(AT(RECORDED), ASSIGNED)),
        .fields = FIELDS_HAND_OVER,
        .check = visit_check_hand_over,
        .fold = visit_fold_hand_over,
    },
    {0},
};
