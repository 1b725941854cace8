/* What happens to cases of several kinds. */
#include "base/say.h"
#include "domain/application.h"
#include "domain/fields.h"
#include "domain/letter.h"
#include "domain/remedy.h"
#include "domain/role.h"
#include "domain/types.h"

#define LOCKED (AT(TRANSFERRED) | AT(VOID))
#define LIVING (STATE_BIT(STATE_COUNT) - 1 - AT(NONE) - AT(ARCHIVED))
/* An application that the applicant waits for, and one that is not over. */
#define PENDING                                                                                                        \
	(AT(REGISTERED) | AT(SEARCHING) | AT(CONSULTING) | AT(SECRECY) | AT(CLEARED) | AT(REASONS) | AT(DRAFTED) |         \
	    AT(APPROVED))
#define UNFINISHED (PENDING | AT(UNCONFIRMED) | AT(CORRECTION) | AT(FEE))

const struct event_type COMMON_TYPES[] = {
    {
        .name = "extend",
        .title = N_("extend"),
        .done = N_("extended"),
        .article = N_("Regulations on Petitions art 34"),
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions =
            WAYS(WAY(UNANSWERED & ~AT(REGISTERED), NONE), {.kinds = APPLICATION, .from = PENDING, .to = STATE_NONE}),
        .fields = FIELDS_EXTEND,
        .check = letter_check_days,
        .fold = letter_fold_extend,
    },
    {
        .name = "remind",
        .title = N_("remind"),
        .done = N_("reminded"),
        .roles = ROLE_OFFICE,
        .transitions = WAYS(WAY(UNANSWERED, NONE),
            {.kinds = APPLICATION, .from = UNFINISHED, .to = STATE_NONE, .roles = DISCLOSURE},
            {.kinds = REMEDY, .from = AT(REGISTERED), .to = STATE_NONE, .roles = DISCLOSURE}),
        .fields = FIELDS_TEXT_OPTIONAL,
        .fold = letter_fold_remind,
    },
    {
        .name = "supervise",
        .title = N_("supervise formally"),
        .done = N_("supervised"),
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions = WAYS(WAY(UNANSWERED, NONE), {.kinds = APPLICATION, .from = UNFINISHED, .to = STATE_NONE}),
        .fields = FIELDS_TEXT,
        .fold = letter_fold_supervise,
    },
    {
        .name = "note",
        .title = N_("note"),
        .done = N_("noted"),
        .roles = ROLE_ANY_WRITER,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY(LIVING | AT(ARCHIVED), NONE),
            {.kinds = APPLICATION, .from = LIVING | AT(ARCHIVED), .to = STATE_NONE},
            {.kinds = REMEDY, .from = LIVING | AT(ARCHIVED), .to = STATE_NONE}),
        .fields = FIELDS_TEXT,
    },
    {
        .name = "correct",
        .title = N_("correct"),
        .done = N_("corrected"),
        .roles = ROLE_OFFICE | ROLE_DISCIPLINE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY(LIVING & ~LOCKED, NONE),
            {.kinds = APPLICATION,
                .from = LIVING & ~LOCKED,
                .to = STATE_NONE,
                .roles = DISCLOSURE,
                .check = application_check_correct,
                .fold = application_fold_correct},
            {.kinds = REMEDY,
                .from = LIVING & ~LOCKED,
                .to = STATE_NONE,
                .roles = DISCLOSURE,
                .check = remedy_check_correct,
                .fold = remedy_fold_correct}),
        .fields = FIELDS_CORRECT,
        .check = letter_check_correct,
        .fold = letter_fold_correct,
    },
    {
        .name = "withdraw",
        .title = N_("withdrawn by the writer"),
        .done = N_("withdrawn"),
        .roles = ROLE_OFFICE,
        .transitions = WAYS(WAY(UNANSWERED | AT(OBJECTED), WITHDRAWN), {.kinds = APPLICATION,
                                                                           .from = UNFINISHED,
                                                                           .to = STATE_WITHDRAWN,
                                                                           .roles = DISCLOSURE,
                                                                           .fold = application_fold_withdraw}),
        .fields = FIELDS_REASON,
        .fold = letter_fold_stop,
    },
    {
        .name = "close",
        .title = N_("close"),
        .done = N_("closed"),
        .roles = ROLE_OFFICE,
        .transitions = WAYS(WAY(AT(REPLIED) | AT(REFUSED), CLOSED),
            {.kinds = REMEDY, .from = AT(CONCLUDED) | AT(EXECUTING), .to = STATE_CLOSED, .roles = DISCLOSURE}),
        .fields = FIELDS_TEXT_OPTIONAL,
        .check = letter_check_close,
        .fold = letter_fold_close,
    },
    {
        .name = "reopen",
        .title = N_("reopen"),
        .done = N_("reopened"),
        .roles = ROLE_SUPERVISOR | ROLE_LEADER,
        .transitions = WAYS(WAY(AT(CLOSED) | AT(REFUSED) | AT(FILED) | AT(WITHDRAWN), ACCEPTED),
            {.kinds = APPLICATION,
                .from = AT(CLOSED) | AT(LAPSED) | AT(WITHDRAWN),
                .to = STATE_REGISTERED,
                .fold = application_fold_reopen}),
        .fields = FIELDS_REOPEN,
        .fold = letter_fold_reopen,
    },
    {
        .name = "archive",
        .title = N_("archive"),
        .done = N_("archived"),
        .roles = ROLE_OFFICE | ROLE_ARCHIVIST,
        .transitions =
            WAYS(WAY(AT(CLOSED) | AT(FILED) | AT(MERGED) | AT(WITHDRAWN) | AT(RETURNED) | AT(CONVERTED), ARCHIVED),
                {.kinds = APPLICATION,
                    .from = AT(CLOSED) | AT(LAPSED) | AT(WITHDRAWN),
                    .to = STATE_ARCHIVED,
                    .roles = DISCLOSURE | ROLE_ARCHIVIST},
                {.kinds = REMEDY, .from = AT(CLOSED), .to = STATE_ARCHIVED, .roles = DISCLOSURE | ROLE_ARCHIVIST}),
        .fields = FIELDS_TEXT_OPTIONAL,
    },
    {
        .name = "void",
        .title = N_("make the number void"),
        .done = N_("made void"),
        .roles = ROLE_OFFICE,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY(AT(REGISTERED), VOID),
            {.kinds = APPLICATION, .from = AT(REGISTERED) | AT(UNCONFIRMED), .to = STATE_VOID, .roles = DISCLOSURE},
            {.kinds = REMEDY, .from = AT(REGISTERED), .to = STATE_VOID, .roles = DISCLOSURE}),
        .fields = FIELDS_REASON,
        .fold = letter_fold_stop,
    },
    {
        .name = "attach",
        .title = N_("attach files"),
        .done = N_("files attached"),
        .roles = ROLE_ANY_WRITER,
        .internal = true,
        .accusation = ACCUSATION_TOO,
        .transitions =
            WAYS(WAY(LIVING & ~LOCKED, NONE), {.kinds = APPLICATION, .from = LIVING & ~LOCKED, .to = STATE_NONE},
                {.kinds = REMEDY, .from = LIVING & ~LOCKED, .to = STATE_NONE}),
        .fields = FIELDS_FILES,
        .fold = letter_fold_attach,
    },
    {
        .name = "undo",
        .title = N_("undo"),
        .done = N_("took back"),
        .roles = ROLE_ANY_WRITER,
        .internal = true,
        .accusation = ACCUSATION_TOO,
        .transitions = WAYS(WAY(LIVING | AT(ARCHIVED), NONE),
            {.kinds = APPLICATION, .from = LIVING | AT(ARCHIVED), .to = STATE_NONE},
            {.kinds = REMEDY, .from = LIVING | AT(ARCHIVED), .to = STATE_NONE}),
        .fields = FIELDS_UNDO,
    },
    {0},
};
