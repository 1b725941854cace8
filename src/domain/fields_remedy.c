/* The fields of what happens to remedies. */
#include "domain/fields.h"

const struct choice REMEDY_KINDS[] = {
    {.code = "report", .title = N_("report to the supervision")},
    {.code = "appeal", .title = N_("appeal to the authority")},
    {.code = "reconsideration", .title = N_("reconsideration")},
    {.code = "litigation", .title = N_("suit without reconsideration")},
    {.code = "litigation_after_reconsideration", .title = N_("suit after reconsideration")},
    {.code = "recheck", .title = N_("recheck of a petition"), .article = N_("Regulations on Petitions art 35")},
    {.code = "final_review",
        .title = N_("final review of a petition"),
        .article = N_("Regulations on Petitions art 36")},
    {0},
};

const struct choice PROCEDURES[] = {
    {.code = "ordinary", .title = N_("ordinary")},
    {.code = "simple", .title = N_("simple procedure")},
    {0},
};

/* The cells of the national form, but for what is still pending. */
static const struct choice RESULTS[] = {
    {.code = "upheld", .title = N_("result upheld")},
    {.code = "corrected", .title = N_("result corrected")},
    {.code = "other", .title = N_("another result")},
    {0},
};

/* What a court decides by; appeals against them have times of their own. */
static const struct choice FORMS[] = {
    {.code = "judgment", .title = N_("judgment")},
    {.code = "ruling", .title = N_("ruling")},
    {0},
};

const struct field FIELDS_REMEDY[] = {
    REMEDY_OWN_FIELDS(true),
    {.name = "of", .title = N_("against case"), .type = FIELD_CASE, .needed = true},
    {.name = "received",
        .title = N_("received on"),
        .type = FIELD_DAY,
        .needed = true,
        .not_future = true,
        .hint = N_("the day on which the copy or the notice came in; the law of that day governs")},
    {.name = "body", .title = N_("text"), .type = FIELD_TEXT, .needed = true, .hint = N_("what is asked for, and why")},
    {.name = "from", .title = N_("applicant"), .type = FIELD_LINE, .hint = N_("who asks for it")},
    {.name = "contact", .title = N_("contact"), .type = FIELD_LINE, .hint = N_("telephone or e-mail; shown masked")},
    {.name = "category", .title = N_("category"), .type = FIELD_CATEGORY},
    {.name = "confidential", .title = N_("confidential"), .type = FIELD_FLAG},
    {.name = "limit",
        .title = N_("authority's limit"),
        .type = FIELD_DAY,
        .hint = N_("the last day that the authority sets")},
    REMEDY_FILED,
    REMEDY_TAKEN,
    {.name = "second", .title = N_("second instance"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_ANSWER[] = {
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT, .hint = N_("the draft when left out")},
    {.name = "on",
        .title = N_("answered on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("today when left out")},
    FIELDS_SIGNED(N_("the head of the office or a leader, who did not draft it; left out by whoever of them does it; "
                     "others say who signed"),
        N_("signed alone, nobody else may sign")),
    {0},
};

/* The day on which the authority did it, which need not be that on which the office hears of it. */
#define AUTHORITY_DAY(label)                                                                                           \
	{                                                                                                                  \
		.name = "on", .title = (label), .type = FIELD_DAY, .not_future = true, .hint = N_("today when left out")       \
	}

const struct field FIELDS_STAY[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    AUTHORITY_DAY(N_("suspended on")),
    {0},
};

const struct field FIELDS_RESUME[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    AUTHORITY_DAY(N_("resumed on")),
    {0},
};

const struct field FIELDS_PROLONG[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "days",
        .title = N_("longer by"),
        .type = FIELD_COUNT,
        .hint = N_("in the clock's unit; the most that is allowed when left out")},
    AUTHORITY_DAY(N_("prolonged on")),
    {.name = "clock", .title = N_("clock"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_CONCLUDE[] = {
    {.name = "result",
        .title = N_("result"),
        .type = FIELD_CHOICE,
        .needed = true,
        .choices = RESULTS,
        .hint = N_(
            "upheld or dismissed; revoked, changed, unlawful or ordered to act; not accepted, settled or withdrawn")},
    {.name = "form",
        .title = N_("decided by"),
        .type = FIELD_CHOICE,
        .choices = FORMS,
        .hint = N_("of a suit; a judgment when left out, of which the time to appeal is 15 days, of a ruling 10")},
    {.name = "text", .title = N_("what was decided"), .type = FIELD_TEXT},
    {.name = "on", .title = N_("decided on"), .type = FIELD_DAY, .not_future = true, .hint = N_("today when left out")},
    {0},
};

const struct field FIELDS_EXECUTE[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "until",
        .title = N_("done again by"),
        .type = FIELD_DAY,
        .hint = N_("the limit that the decision sets; the usual one, counted anew, when left out")},
    {0},
};

const struct field FIELDS_REOPEN[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "until",
        .title = N_("to be answered by"),
        .type = FIELD_DAY,
        .hint = N_("the limit that a decision sets")},
    {0},
};
