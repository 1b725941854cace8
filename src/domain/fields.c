#include "domain/fields.h"
#include "base/say.h"

const struct choice CLASSES[] = {
    {.code = "suggest", .title = N_("suggestion")},
    {.code = "accuse", .title = N_("accusation")},
    {.code = "claim", .title = N_("claim")},
    {.code = "claim-statutory", .title = N_("claim with a statutory way")},
    {.code = "consult", .title = N_("question")},
    {.code = "praise", .title = N_("thanks and praise")},
    {.code = "other", .title = N_("other")},
    {0},
};

static const struct choice TRACKS[] = {
    {.code = "ordinary", .title = N_("ordinary")},
    {.code = "complex", .title = N_("complex or several units")},
    {.code = "urgent", .title = N_("urgent")},
    {0},
};

/* Why a letter is not accepted (domain rules 5.2). */
static const struct choice GROUNDS[] = {
    {.code = "NA1", .title = N_("outside the school's powers")},
    {.code = "NA2", .title = N_("another statutory way exists")},
    {.code = "NA3", .title = N_("before a court or under review")},
    {.code = "NA4", .title = N_("the same matter is being handled")},
    {.code = "NA5", .title = N_("answered already, the same facts")},
    {.code = "NA6", .title = N_("no concrete request")},
    {.code = "NA7", .title = N_("insulting or unlawful")},
    {.code = "NA8", .title = N_("advertising or private mail")},
    {.code = "NA9", .title = N_("written under a false name")},
    {0},
};

/* What a letter may go on as, beside a case that is there. */
static const struct choice PASSAGE_TO_APPLICATION[] = {
    {.code = "application", .title = N_("a new application")},
    {0},
};

static const struct choice VIAS[] = {
    {.code = "email", .title = N_("e-mail")},
    {.code = "phone", .title = N_("telephone")},
    {.code = "post", .title = N_("post")},
    {.code = "in_person", .title = N_("in person")},
    {.code = "online", .title = N_("online")},
    {.code = "platform", .title = N_("the relaying platform")},
    {0},
};

static const struct choice RATINGS[] = {
    {.code = "satisfied", .title = N_("satisfied")},
    {.code = "mostly", .title = N_("mostly satisfied")},
    {.code = "dissatisfied", .title = N_("dissatisfied")},
    {.code = "none", .title = N_("not rated")},
    {0},
};

/* What is known of a letter: its opening event needs some of them, a correction may change any. */
#define LETTER_FIELDS(must)                                                                                            \
	{.name = "box", .title = N_("box"), .type = FIELD_BOX, .needed = must},                                            \
	    {.name = "received",                                                                                           \
	        .title = N_("received on"),                                                                                \
	        .type = FIELD_DAY,                                                                                         \
	        .needed = must,                                                                                            \
	        .not_future = true,                                                                                        \
	        .hint = N_("the day it reached the office; day 0 of every clock")},                                        \
	    {.name = "from", .title = N_("writer"), .type = FIELD_LINE},                                                   \
	    {.name = "contact",                                                                                            \
	        .title = N_("contact"),                                                                                    \
	        .type = FIELD_LINE,                                                                                        \
	        .hint = N_("telephone or e-mail; shown masked")},                                                          \
	    {.name = "identity",                                                                                           \
	        .title = N_("identity"),                                                                                   \
	        .type = FIELD_LINE,                                                                                        \
	        .hint = N_("only where it is needed; shown masked")},                                                      \
	    {.name = "category", .title = N_("category"), .type = FIELD_CATEGORY},                                         \
	    {.name = "class", .title = N_("class"), .type = FIELD_CHOICE, .choices = CLASSES},                             \
	    {.name = "track",                                                                                              \
	        .title = N_("track"),                                                                                      \
	        .type = FIELD_CHOICE,                                                                                      \
	        .choices = TRACKS,                                                                                         \
	        .hint = N_("how long the reply may take: ordinary 5, complex 10, urgent 3 working days")},                 \
	    {.name = "subject", .title = N_("subject"), .type = FIELD_LINE, .needed = must},                               \
	    {.name = "body", .title = N_("text"), .type = FIELD_TEXT, .needed = must},                                     \
	    {.name = "anonymous", .title = N_("anonymous"), .type = FIELD_FLAG},                                           \
	    {.name = "confidential", .title = N_("confidential"), .type = FIELD_FLAG}, ACCUSED_FIELDS,                     \
	    {.name = "external", .title = N_("platform's number"), .type = FIELD_LINE},                                    \
	{                                                                                                                  \
		.name = "limit", .title = N_("platform's limit"), .type = FIELD_DAY,                                           \
		.hint = N_("the last day that the relaying platform sets")                                                     \
	}

const struct field FIELDS_NONE[] = {{0}};

const struct field FIELDS_LETTER[] = {LETTER_FIELDS(true), {0}};

/* All that may be corrected of a case of any kind; event_type_takes says what fits which. */
const struct field FIELDS_CORRECT[] = {
    LETTER_FIELDS(false),
    APPLICATION_OWN_FIELDS(false),
    VISIT_OWN_FIELDS(false),
    REMEDY_OWN_FIELDS(false),
    REMEDY_FILED,
    REMEDY_TAKEN,
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {0},
};

const struct field FIELDS_ACCEPT[] = {
    {.name = "told",
        .title = N_("writer told on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the day on which the writer was told that it is accepted")},
    FIELD_ENDED,
    {0},
};

const struct field FIELDS_REFUSE[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "ground", .title = N_("ground"), .type = FIELD_CHOICE, .choices = GROUNDS},
    {.name = "told", .title = N_("writer told on"), .type = FIELD_DAY, .not_future = true},
    {0},
};

const struct field FIELDS_TELL[] = {
    {.name = "on", .title = N_("told on"), .type = FIELD_DAY, .not_future = true, .hint = N_("today when left out")},
    {.name = "via", .title = N_("told by way of"), .type = FIELD_CHOICE, .choices = VIAS},
    {0},
};

const struct field FIELDS_REASON[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {0},
};

const struct field FIELDS_RETURN[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "late", .title = N_("after its time, which ended on"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_TRANSFER[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    ACCUSED_FIELDS,
    {.name = "waits", .title = N_("to be taken up there"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_MERGE[] = {
    {.name = "into",
        .title = N_("into case"),
        .type = FIELD_CASE,
        .needed = true,
        .hint = N_("the case that goes on; one reply answers both")},
    {0},
};

const struct field FIELDS_CONVERT[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "to",
        .title = N_("to case"),
        .type = FIELD_CASE,
        .choices = PASSAGE_TO_APPLICATION,
        .hint = N_("the application that it goes on as; the word application opens one with what is known of it")},
    {.name = "applicant", .title = N_("applicant"), .type = FIELD_LINE, .hint = N_("the writer when left out")},
    {.name = "type", .title = N_("applicant is"), .type = FIELD_CHOICE, .choices = APPLICANT_TYPES},
    {.name = "via",
        .title = N_("came in by"),
        .type = FIELD_CHOICE,
        .choices = APPLICATION_VIAS,
        .hint = N_("online when left out, of a visit in person")},
    {.name = "confirmed",
        .title = N_("confirmed on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("the day on which the writer confirmed it, day 0 of its clocks; 'confirm' says it later")},
    {.name = "opened", .title = N_("opened"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_TEXT[] = {
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT, .needed = true},
    {0},
};

const struct field FIELDS_TEXT_OPTIONAL[] = {
    {.name = "text", .title = N_("remark"), .type = FIELD_TEXT},
    {0},
};

const struct field FIELDS_COUNTERSIGN[] = {
    {.name = "text", .title = N_("remark"), .type = FIELD_TEXT},
    FIELDS_HEADLESS,
    {0},
};

const struct field FIELDS_APPROVE[] = {
    {.name = "text",
        .title = N_("remark"),
        .type = FIELD_TEXT,
        .hint = N_("for the history; what goes out is the draft of each case")},
    {.name = "group",
        .title = N_("decided by the leading group"),
        .type = FIELD_LINE,
        .hint = N_("which meeting, where the leading group decided instead of a leader")},
    {.name = "alone", .title = N_("approved alone, nobody else may approve"), .type = FIELD_MADE},
    {.name = "own", .title = N_("signed alone by who drafted it"), .type = FIELD_MADE},
    {.name = "uncountersigned",
        .title = N_("without the countersignature of the head of the unit"),
        .type = FIELD_MADE}, /* of records of before the draft waited for it */
    FIELDS_HEADLESS,
    {0},
};

const struct field FIELDS_INSTRUCT[] = {
    {.name = "text", .title = N_("instruction"), .type = FIELD_TEXT, .needed = true},
    {.name = "unit", .title = N_("unit"), .type = FIELD_UNIT, .hint = N_("hands the case over at once")},
    {.name = "limit", .title = N_("unit's limit"), .type = FIELD_DAY},
    {0},
};

const struct field FIELDS_ASSIGN[] = {
    {.name = "unit", .title = N_("unit"), .type = FIELD_UNIT, .needed = true},
    {.name = "with",
        .title = N_("together with"),
        .type = FIELD_UNITS,
        .hint = N_("one unit or several, with commas between them")},
    {.name = "handler", .title = N_("handler"), .type = FIELD_STAFF},
    {.name = "limit",
        .title = N_("unit's limit"),
        .type = FIELD_DAY,
        .hint = N_("the day by which the unit is to send its draft")},
    {.name = "countersign", .title = N_("head countersigns"), .type = FIELD_FLAG},
    {0},
};

const struct field FIELDS_SIGN[] = {
    {.name = "handler", .title = N_("handler"), .type = FIELD_STAFF},
    {0},
};

const struct field FIELDS_DRAFT[] = {
    {.name = "text", .title = N_("draft reply"), .type = FIELD_TEXT, .needed = true},
    {.name = "countersign", .title = N_("head countersigns"), .type = FIELD_FLAG},
    {0},
};

const struct field FIELDS_REPLY[] = {
    {.name = "via", .title = N_("sent by way of"), .type = FIELD_CHOICE, .needed = true, .choices = VIAS},
    {.name = "on", .title = N_("sent on"), .type = FIELD_DAY, .not_future = true, .hint = N_("today when left out")},
    {0},
};

const struct field FIELDS_RATE[] = {
    {.name = "result", .title = N_("rating"), .type = FIELD_CHOICE, .needed = true, .choices = RATINGS},
    {.name = "text", .title = N_("remark"), .type = FIELD_TEXT},
    {0},
};

const struct field FIELDS_EXTEND[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "days",
        .title = N_("longer by"),
        .type = FIELD_COUNT,
        .hint = N_("in the clock's unit; the most that is allowed when left out")},
    {.name = "told",
        .title = N_("writer told on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("today when left out")},
    {.name = "consented",
        .title = N_("granted on"),
        .type = FIELD_DAY,
        .not_future = true,
        .hint = N_("only where it is recorded after the clock ended")},
    {.name = "clock", .title = N_("clock"), .type = FIELD_CLOCK, .hint = N_("the next reply clock when left out")},
    {0},
};

const struct field FIELDS_REMIND[] = {
    {.name = "number", .title = N_("number"), .type = FIELD_MADE},
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT, .hint = N_("that of the step when left out")},
    {.name = "to",
        .title = N_("to"),
        .type = FIELD_LINE,
        .hint = N_("whoever handles it, or heads the unit, when left out")},
    {.name = "step", .title = N_("step"), .type = FIELD_LINE, .hint = N_("of the ladder: T-3, T-1, T, T+1, T+5")},
    {.name = "clock", .title = N_("clock"), .type = FIELD_MADE},
    {.name = "due", .title = N_("last day"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_REPORT_BACK[] = {
    {.name = "text", .title = N_("text"), .type = FIELD_TEXT, .needed = true},
    {.name = "of",
        .title = N_("to reminder"),
        .type = FIELD_LINE,
        .hint = N_("its number; the last one when left out")},
    {0},
};

const struct field FIELDS_ASK_EXTENSION[] = {
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {.name = "days",
        .title = N_("longer by"),
        .type = FIELD_COUNT,
        .hint = N_("in the clock's unit; the most that is allowed when left out")},
    {0},
};

const struct field FIELDS_RECUSE[] = {
    {.name = "who", .title = N_("who withdraws"), .type = FIELD_STAFF, .needed = true},
    {.name = "reason", .title = N_("reason"), .type = FIELD_LINE, .needed = true},
    {0},
};

const struct field FIELDS_FILES[] = {
    {.name = "attachments", .title = N_("files"), .type = FIELD_FILES, .needed = true},
    {0},
};

/* The body is called as that of a letter is: the history names the paper, and shows its text where it is asked for. */
const struct field FIELDS_ISSUE[] = {
    {.name = "document", .title = N_("number"), .type = FIELD_LINE, .needed = true},
    {.name = "title", .title = N_("paper"), .type = FIELD_LINE, .needed = true},
    {.name = "body", .title = N_("text"), .type = FIELD_TEXT, .needed = true},
    {.name = "answers", .title = N_("the answer"), .type = FIELD_MADE},
    {.name = "told", .title = N_("third party"), .type = FIELD_MADE},
    {.name = "telephone", .title = N_("telephone of the office"), .type = FIELD_MADE},
    {0},
};

const struct field FIELDS_UNDO[] = {
    {.name = "undoes", .title = N_("takes back"), .type = FIELD_COUNT, .needed = true},
    {0},
};
