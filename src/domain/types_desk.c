/* What units and the supervisor's desk ask of each other. */
#include "base/say.h"
#include "domain/desk.h"
#include "domain/fields.h"
#include "domain/letter.h"
#include "domain/role.h"
#include "domain/types.h"
#include "domain/visit.h"

#define ASKED (AT(ASSIGNED) | AT(HANDLING) | AT(DRAFTED) | AT(REVIEW))
#define SOUGHT                                                                                                         \
	(AT(REGISTERED) | AT(SEARCHING) | AT(CONSULTING) | AT(SECRECY) | AT(CLEARED) | AT(REASONS) | AT(DRAFTED) |         \
	    AT(APPROVED))

const struct event_type DESK_TYPES[] = {
    {
        .name = "ask-extension",
        .title = N_("ask for an extension"),
        .done = N_("extension asked for"),
        .article = ARTICLE_LONGER,
        .roles = ROLE_OFFICE | ROLE_HANDLER | ROLE_HEAD,
        .transitions =
            WAYS({.kinds = LETTER | VISIT, .from = ASKED, .to = STATE_NONE, .article = ARTICLE_PETITION_LONGER},
                {.kinds = APPLICATION,
                    .from = SOUGHT,
                    .to = STATE_NONE,
                    .roles = DISCLOSURE | ROLE_HANDLER | ROLE_HEAD,
                    .article = ARTICLE_DISCLOSURE_LONGER}),
        .fields = FIELDS_ASK_EXTENSION,
        .possible = desk_is_unsought,
        .fold = desk_fold_ask,
    },
    {
        .name = "extend",
        .title = N_("extend"),
        .done = N_("extended"),
        .article = ARTICLE_LONGER,
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions = WAYS({.kinds = LETTER,
                                .from = UNANSWERED & ~AT(REGISTERED),
                                .to = STATE_NONE,
                                .article = ARTICLE_PETITION_LONGER},
            {.kinds = APPLICATION, .from = SOUGHT, .to = STATE_NONE, .article = ARTICLE_DISCLOSURE_LONGER},
            {.kinds = VISIT,
                .from = VISIT_PENDING,
                .to = STATE_NONE,
                .article = ARTICLE_PETITION_LONGER,
                .check = visit_check_days}),
        .fields = FIELDS_EXTEND,
        .check = letter_check_days,
        .fold = letter_fold_extend,
    },
    {
        .name = "decline",
        .title = N_("decline the extension"),
        .done = N_("extension declined"),
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions = WAYS({.kinds = LETTER | VISIT, .from = ASKED, .to = STATE_NONE},
            {.kinds = APPLICATION, .from = SOUGHT, .to = STATE_NONE}),
        .fields = FIELDS_REASON,
        .possible = desk_is_sought,
        .fold = desk_fold_decline,
    },
    {
        .name = "report-back",
        .title = N_("report back to a reminder"),
        .done = N_("reported back"),
        .roles = ROLE_OFFICE | ROLE_HANDLER | ROLE_HEAD,
        .transitions = WAYS(WAY(UNANSWERED, NONE), {.kinds = VISIT, .from = VISIT_PENDING, .to = STATE_NONE},
            {.kinds = APPLICATION,
                .from = SOUGHT | AT(UNCONFIRMED) | AT(CORRECTION) | AT(FEE),
                .to = STATE_NONE,
                .roles = DISCLOSURE | ROLE_HANDLER | ROLE_HEAD},
            {.kinds = REMEDY,
                .from = AT(REGISTERED),
                .to = STATE_NONE,
                .roles = DISCLOSURE | ROLE_HANDLER | ROLE_HEAD}),
        .possible = desk_is_reminded,
        .fields = FIELDS_REPORT_BACK,
        .check = desk_check_report,
        .fold = desk_fold_report,
    },
    {0},
};
