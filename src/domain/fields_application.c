/* The fields of what happens to applications for disclosure. */
#include "domain/fields.h"
#include "domain/outcome.h"

const struct choice APPLICANT_TYPES[] = {
    {.code = "natural", .title = N_("natural person")},
    {.code = "business", .title = N_("business")},
    {.code = "research", .title = N_("research institution")},
    {.code = "welfare", .title = N_("welfare organisation")},
    {.code = "legal", .title = N_("legal services")},
    {.code = "other", .title = N_("other organisation")},
    {0},
};

const struct choice APPLICATION_VIAS[] = {
    {.code = "in_person", .title = N_("in person")},
    {.code = "signed_mail", .title = N_("registered mail")},
    {.code = "ordinary_mail", .title = N_("ordinary mail")},
    {.code = "online", .title = N_("online")},
    {.code = "fax", .title = N_("fax")},
    {0},
};

static const struct choice SERVICES[] = {
    {.code = "hand", .title = N_("by hand")},
    {.code = "post", .title = N_("by post")},
    {.code = "electronic", .title = N_("electronically")},
    {0},
};

static const struct choice OPINIONS[] = {
    {.code = "agree", .title = N_("agrees")},
    {.code = "object", .title = N_("objects")},
    {.code = "none", .title = N_("no answer")},
    {0},
};

static const struct choice CONSULTED[] = {
    {.code = "third", .title = N_("third party")},
    {.code = "maker", .title = N_("maker of it too")},
    {0},
};

/* What an application may go on as, beside a case that is there. */
static const struct choice PASSAGE_TO_LETTER[] = {
    {.code = "letter", .title = N_("a new letter")},
    {0},
};

static const struct choice REVIEWS[] = {
    {.code = "pass", .title = N_("may be disclosed")},
    {.code = "part", .title = N_("a part may be disclosed")},
    {.code = "refuse", .title = N_("may not be disclosed")},
    {.code = "refer", .title = N_("referred upward")},
    {0},
};

static const struct choice REASONS[] = {
    {.code = "reasonable", .title = N_("reasonable")},
    {.code = "unreasonable", .title = N_("not reasonable")},
    {.code = "none", .title = N_("no reasons given")},
    {0},
};

const struct field FIELDS_APPLICATION[] = {
    APPLICATION_OWN_FIELDS(true),
    {.name = "contact", .title = N_("contact"), .type = FIELD_LINE, .hint = N_("telephone or e-mail; shown masked")},
    {.name = "identity", .title = N_("identity"), .type = FIELD_LINE, .hint = N_("proof of identity; shown masked")},
    {.name = "category", .title = N_("category"), .type = FIELD_CATEGORY},
    {.name = "confidential", .title = N_("confidential"), .type = FIELD_FLAG},
    {.name = "of",
        .title = N_("from case"),
        .type = FIELD_CASE,
        .hint = N_("the letter that was an application, or the application that this was split from")},
    {.name = "asked", .title = N_("correction asked for"), .type = FIELD_MADE},
    {.name = "corrected", .title = N_("corrected by the applicant"), .type = FIELD_MADE},
    {.name = "extended", .title = N_("extended"), .type = FIELD_MADE},
    {.name = "suspended", .title = N_("not counted"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_CONFIRM[] = {
    {.name = "on",
        .title = N_("confirmed on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the day of receipt, day 0 of every clock; today when left out")},
    {0},
};

const struct field FIELDS_ASK[] = {
    {.name = "what", .title = N_("what to correct"), .type = FIELD_TEXT, .needed = true},
    {.name = "until",
        .title = N_("correction until"),
        .type = FIELD_DAY,
        .needed = true,
        .hint = N_("a reasonable time, usually 15 working days: +15w")},
    FIELDS_NOTICE_SIGNED,
    {0},
};

const struct field FIELDS_CORRECTED[] = {
    {.name = "received",
        .title = N_("received on"),
        .type = FIELD_DAY,
        .needed = true,
        .not_future = true,
        .hint = N_("the answer is due anew from that day")},
    {.name = "request", .title = N_("information asked for"), .type = FIELD_TEXT, .hint = N_("as it was corrected")},
    {.name = "reason",
        .title = N_("reason"),
        .type = FIELD_LINE,
        .hint = N_("the good reason for which it came after its time")},
    {0},
};

const struct field FIELDS_ASK_REASONS[] = {
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT, .needed = true},
    {.name = "until",
        .title = N_("reasons until"),
        .type = FIELD_DAY,
        .hint = N_("a reasonable time; that none came shows after it")},
    {0},
};

const struct field FIELDS_REASONED[] = {
    {.name = "result", .title = N_("reasons"), .type = FIELD_CHOICE, .needed = true, .choices = REASONS},
    {.name = "text", .title = N_("what was said"), .type = FIELD_TEXT},
    {.name = "until",
        .title = N_("answer by"),
        .type = FIELD_DAY,
        .hint =
            N_("the later day of which the applicant is told, where the reasons are good and the limit is too short")},
    {0},
};

const struct field FIELDS_FEE[] = {
    {.name = "amount", .title = N_("amount"), .type = FIELD_LINE, .needed = true, .hint = N_("in yuan")},
    {.name = "reason",
        .title = N_("reason"),
        .type = FIELD_LINE,
        .needed = true,
        .hint = N_("the standard it follows")},
    {.name = "untimed", .title = N_("no rule sets a time to pay, nothing waits for it"), .type = FIELD_MADE},
    FIELDS_NOTICE_SIGNED,
    {0},
};

const struct field FIELDS_PAID[] = {
    {.name = "on",
        .title = N_("paid on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the answer is due anew from that day; today when left out")},
    {.name = "waived",
        .title = N_("amount waived"),
        .type = FIELD_LINE,
        .hint =
            N_("in yuan, out of what was asked for; where it is all of it, the answer goes on as if it had been paid")},
    {.name = "reason",
        .title = N_("reason"),
        .type = FIELD_LINE,
        .hint = N_("why the fee is waived, and who agreed to it")},
    {0},
};

const struct field FIELDS_SEARCH[] = {
    {.name = "result", .title = N_("result of the search"), .type = FIELD_TEXT, .needed = true},
    {.name = "unit", .title = N_("unit"), .type = FIELD_UNIT, .hint = N_("where it was searched for")},
    FIELDS_HEADLESS,
    {0},
};

const struct field FIELDS_CONSULT[] = {
    {.name = "party", .title = N_("who is consulted"), .type = FIELD_LINE, .needed = true},
    {.name = "sent",
        .title = N_("sent out on"),
        .type = FIELD_DAY,
        .needed = true,
        .not_future = true,
        .hint = N_("the days after it do not count until the answer is there")},
    {.name = "delivered",
        .title = N_("delivered on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("15 working days to answer run from it; said later by the same verb")},
    {.name = "as",
        .title = N_("consulted as"),
        .type = FIELD_CHOICE,
        .choices = CONSULTED,
        .hint = N_("third party when left out; the silence of a maker is consent")},
    FIELDS_NOTICE_SIGNED,
    {0},
};

const struct field FIELDS_CONSULTED[] = {
    {.name = "received", .title = N_("received on"), .type = FIELD_DAY, .needed = true, .not_future = true},
    {.name = "opinion", .title = N_("opinion"), .type = FIELD_CHOICE, .needed = true, .choices = OPINIONS},
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE},
    {.name = "party", .title = N_("who answered"), .type = FIELD_LINE, .hint = N_("where several are consulted")},
    {.name = "until", .title = N_("not counted until"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_SECRECY[] = {
    {.name = "result", .title = N_("result of the review"), .type = FIELD_CHOICE, .needed = true, .choices = REVIEWS},
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE},
    {.name = "alone", .title = N_("reviewed alone, nobody else may review"), .type = FIELD_MADE},
    {.name = "unsearched", .title = N_("without a search, the office holds it"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_DECIDE[] = {
    {.name = "outcome", .title = N_("outcome"), .type = FIELD_CHOICE, .needed = true, .choices = OUTCOMES},
    {.name = "ground", .title = N_("ground"), .type = FIELD_TEXT, .hint = N_("the reason that the answer gives")},
    {.name = "withheld",
        .title = N_("the rest"),
        .type = FIELD_CHOICE,
        .choices = WITHHELD,
        .only = "outcome=R2",
        .hint = N_("the cell of the part that is not disclosed")},
    {.name = "to",
        .title = N_("to case"),
        .type = FIELD_CASE,
        .choices = PASSAGE_TO_LETTER,
        .hint = N_("the letter that a petition goes on as, the word letter to open one, or the answer that a repeated "
                   "application had")},
    {.name = "box",
        .title = N_("box"),
        .type = FIELD_BOX,
        .hint = N_("of the letter that to=letter opens, once the answer is served")},
    {.name = "earlier",
        .title = N_("earlier answer"),
        .type = FIELD_LINE,
        .only = "outcome=R5.2",
        .hint = N_("number of the answer that is asked for again; one of this register is looked up")},
    {.name = "opened", .title = N_("opened"), .type = FIELD_MADE},
    {.name = "replaced", .title = N_("in place of the outcome"), .type = FIELD_MADE},
    {.name = "dropped", .title = N_("made void"), .type = FIELD_MADE},
    {.name = "answered", .title = N_("answered on"), .type = FIELD_MADE},
    {.name = "alone", .title = N_("decided by the reviewer, nobody else may review"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_SERVE[] = {
    {.name = "how", .title = N_("served"), .type = FIELD_CHOICE, .needed = true, .choices = SERVICES},
    {.name = "signed",
        .title = N_("signed on"),
        .type = FIELD_DAY,
        .not_future = true,
        .only = "how=hand",
        .hint = N_("by hand: the day of the applicant's signature counts")},
    {.name = "posted",
        .title = N_("posted on"),
        .type = FIELD_DAY,
        .not_future = true,
        .only = "how=post",
        .hint = N_("by post: the day on which China Post took it counts")},
    {.name = "on",
        .title = N_("sent on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("electronically; today when left out")},
    {.name = "paper",
        .title = N_("paper made elsewhere"),
        .type = FIELD_LINE,
        .hint = N_("number of the answer, where it was not issued here")},
    {.name = "opened", .title = N_("opened"), .type = FIELD_MADE},
    {.name = "unpapered", .title = N_("without an answer that was issued here"), .type = FIELD_MADE},
    {.name = "outdated",
        .title = N_("with a paper that names other remedies than the law of this day: 'letter' issues it again"),
        .type = FIELD_MADE},
    {.name = "misnamed",
        .title = N_("with a paper that names the applicant as before the correction: 'letter' issues it again"),
        .type = FIELD_MADE},
    {.name = "untold",
        .title = N_("a third party that objected was not told of it: 'letter' issues third-party-told"),
        .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_DELIVERED[] = {
    {.name = "on",
        .title = N_("delivered on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the day of the applicant's signature: the time for a remedy runs from it; today when left out")},
    {0},
};

/* A further matter of an application that asks for several. */
const struct field FIELDS_SPLIT[] = {
    {.name = "request",
        .title = N_("information asked for"),
        .type = FIELD_TEXT,
        .needed = true,
        .hint = N_("the further matter, which becomes an application of its own")},
    {.name = "rest", .title = N_("matter that is left"), .type = FIELD_TEXT, .hint = N_("of the application itself")},
    {.name = "category", .title = N_("category"), .type = FIELD_CATEGORY, .hint = N_("of the further matter")},
    {.name = "opened", .title = N_("opened"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_LAPSE[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE},
    {0},
};
