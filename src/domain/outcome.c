#include "domain/outcome.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "domain/take.h"
#include <limits.h>

/* What may be withheld, and why: the cells of all and of a part of it. */
#define REFUSALS                                                                                                       \
	{                                                                                                                  \
	    .code = "R3.1",                                                                                                \
	    .title = N_("not disclosed: state secret"),                                                                    \
	    .article = N_("Regulations on Disclosure art 14"),                                                             \
	    .needs = NEEDS_REVIEW | NEEDS_CLOSED | NEEDS_GROUND,                                                           \
	},                                                                                                                 \
	    {                                                                                                              \
	        .code = "R3.2",                                                                                            \
	        .title = N_("not disclosed: another law forbids it"),                                                      \
	        .article = N_("Regulations on Disclosure art 14"),                                                         \
	        .needs = NEEDS_REVIEW | NEEDS_GROUND,                                                                      \
	    },                                                                                                             \
	    {                                                                                                              \
	        .code = "R3.3",                                                                                            \
	        .title = N_("not disclosed: security or social stability"),                                                \
	        .article = N_("Regulations on Disclosure art 14"),                                                         \
	        .needs = NEEDS_REVIEW | NEEDS_GROUND,                                                                      \
	    },                                                                                                             \
	    {                                                                                                              \
	        .code = "R3.4",                                                                                            \
	        .title = N_("not disclosed: rights of a third party"),                                                     \
	        .article = N_("Regulations on Disclosure art 15, 32"),                                                     \
	        .needs = NEEDS_REVIEW | NEEDS_THIRD | NEEDS_GROUND,                                                        \
	    },                                                                                                             \
	    {                                                                                                              \
	        .code = "R3.5",                                                                                            \
	        .title = N_("not disclosed: internal affairs"),                                                            \
	        .article = N_("Regulations on Disclosure art 16"),                                                         \
	        .needs = NEEDS_REVIEW | NEEDS_GROUND,                                                                      \
	    },                                                                                                             \
	    {                                                                                                              \
	        .code = "R3.6",                                                                                            \
	        .title = N_("not disclosed: papers of a process"),                                                         \
	        .article = N_("Regulations on Disclosure art 16"),                                                         \
	        .needs = NEEDS_REVIEW | NEEDS_GROUND,                                                                      \
	    },                                                                                                             \
	    {                                                                                                              \
	        .code = "R3.7",                                                                                            \
	        .title = N_("not disclosed: files of law enforcement"),                                                    \
	        .article = N_("Regulations on Disclosure art 16"),                                                         \
	        .needs = NEEDS_REVIEW | NEEDS_GROUND,                                                                      \
	    },                                                                                                             \
	{                                                                                                                  \
		.code = "R3.8", .title = N_("not disclosed: a matter of official look-up"),                                    \
		.article = N_("Regulations on Disclosure art 36(7)"), .needs = NEEDS_GROUND,                                   \
	}

const struct choice OUTCOMES[] = {
    {
        .code = "R1",
        .title = N_("disclosed"),
        .article = N_("Regulations on Disclosure art 36(1), (2)"),
        .needs = NEEDS_REVIEW | NEEDS_OPEN,
    },
    {
        .code = "R2",
        .title = N_("disclosed in part"),
        .article = N_("Regulations on Disclosure art 37"),
        .needs = NEEDS_REVIEW | NEEDS_PART | NEEDS_GROUND,
    },
    REFUSALS,
    {
        .code = "R4.1",
        .title = N_("cannot be given: the school does not hold it"),
        .article = N_("Regulations on Disclosure art 36(4), (5)"),
        .needs = NEEDS_SEARCH,
    },
    {
        .code = "R4.2",
        .title = N_("cannot be given: would have to be made"),
        .article = N_("Regulations on Disclosure art 38"),
        .needs = NEEDS_SEARCH,
    },
    {
        .code = "R4.3",
        .title = N_("cannot be given: unclear after correction"),
        .article = N_("Regulations on Disclosure art 30"),
        .needs = NEEDS_CORRECTED,
    },
    {
        .code = "R5.1",
        .title = N_("not processed: petition, report or complaint"),
        .article = N_("Regulations on Disclosure art 39(1)"),
    },
    {
        .code = "R5.2",
        .title = N_("not processed: repeated application"),
        .article = N_("Regulations on Disclosure art 36(6)"),
    },
    {
        .code = "R5.3",
        .title = N_("not processed: asks for a publication"),
        .article = N_("Regulations on Disclosure art 39(2)"),
    },
    {
        .code = "R5.4",
        .title = N_("not processed: excessive without good reason"),
        .article = N_("Regulations on Disclosure art 35"),
        .needs = NEEDS_EXPLAIN,
    },
    {
        .code = "R5.5",
        .title = N_("not processed: asks to confirm what is known"),
        .article = N_("practice of the national form"),
    },
    {
        .code = "R6.1",
        .title = N_("other: not corrected in time"),
        .article = N_("Regulations on Disclosure art 30"),
        .needs = NEEDS_LAPSE,
    },
    {
        .code = "R6.2",
        .title = N_("other: fee not paid in time"),
        .article = N_("Regulations on Disclosure art 42"),
        .needs = NEEDS_LAPSE,
    },
    {
        .code = "R6.3",
        .title = N_("other: handled otherwise"),
        .article = N_("the national form"),
        .needs = NEEDS_GROUND,
    },
    {0},
};

const struct choice WITHHELD[] = {REFUSALS, {0}};

const struct choice *outcome_find(const char *code)
{
	for (const struct choice *outcome = OUTCOMES; code && outcome->code; outcome++)
		if (take_is(code, outcome->code))
			return outcome;
	return NULL;
}

const char *outcome_title(const char *code)
{
	const struct choice *outcome = outcome_find(code);
	return outcome ? _(outcome->title) : code;
}

static bool is_open(const struct casefile *file)
{
	return take_is(file->secrecy, "pass");
}

/* What was searched for anew after the review is reviewed anew. */
static bool is_reviewed(const struct casefile *file)
{
	bool stands = file->state == STATE_CLEARED || file->state == STATE_DRAFTED;
	return stands && file->facts[FACT_REVIEWED] != DATE_NONE;
}

static bool is_closed(const struct casefile *file)
{
	return !is_open(file);
}

static bool is_part(const struct casefile *file)
{
	return is_open(file) || take_is(file->secrecy, "part");
}

static bool is_searched(const struct casefile *file)
{
	return file->facts[FACT_SEARCHED] != DATE_NONE;
}

static bool is_consulted(const struct casefile *file)
{
	return file->facts[FACT_OPINED] != DATE_NONE && !take_is(file->opinion, "agree");
}

static bool is_corrected(const struct casefile *file)
{
	return file->facts[FACT_CORRECTED] != DATE_NONE;
}

static bool is_explained(const struct casefile *file)
{
	return file->explained && !take_is(file->explained, "reasonable");
}

static bool never(const struct casefile *file)
{
	(void)file;
	return false;
}

/* What each need asks of the case, and what is said where it is not so. */
static const struct {
	enum needs need;
	bool (*holds)(const struct casefile *file);
	const char *lacks; /* N_() */
} CONDITIONS[] = {
    {
        .need = NEEDS_LAPSE,
        .holds = never,
        .lacks = N_("it is what 'lapse' leads to"),
    },
    {
        .need = NEEDS_REVIEW,
        .holds = is_reviewed,
        .lacks = N_("the secrecy review comes first: use 'secrecy'"),
    },
    {
        .need = NEEDS_OPEN,
        .holds = is_open,
        .lacks = N_("the secrecy review did not let all of it out"),
    },
    {
        .need = NEEDS_CLOSED,
        .holds = is_closed,
        .lacks = N_("the secrecy review let all of it out, and comes anew before: use 'assign', then 'secrecy'"),
    },
    {
        .need = NEEDS_PART,
        .holds = is_part,
        .lacks = N_("the secrecy review let no part of it out"),
    },
    {
        .need = NEEDS_THIRD,
        .holds = is_consulted,
        .lacks = N_("a third party must have been consulted and must not have agreed: use 'consult'"),
    },
    {
        .need = NEEDS_SEARCH,
        .holds = is_searched,
        .lacks = N_("a search comes first: use 'search'"),
    },
    {
        .need = NEEDS_CORRECTED,
        .holds = is_corrected,
        .lacks = N_("the applicant must have been asked to correct it, and have done so: use 'request-correction'"),
    },
    {
        .need = NEEDS_EXPLAIN,
        .holds = is_explained,
        .lacks =
            N_("the applicant must have been asked for reasons, and have given no good ones: use 'ask-reasons', then "
               "'reasoned'"),
    },
};

bool outcome_opens(const char *code)
{
	const struct choice *outcome = outcome_find(code);
	return outcome && outcome->needs & NEEDS_OPEN;
}

/* Whether anybody who was consulted, a third party or another maker, objected. */
static bool is_objected(const struct casefile *file)
{
	for (unsigned i = 0; i < file->spans->len; i++)
		if (take_is(g_array_index(file->spans, struct span, i).opinion, "object"))
			return true;
	return false;
}

/* Disclosing what a third party objected to asks for the public interest that outweighs it, and against another maker
 * for a reason. */
static bool needs_ground(const struct choice *outcome, const struct casefile *file)
{
	return outcome->needs & NEEDS_GROUND || (outcome->needs & NEEDS_OPEN && is_objected(file));
}

/* The condition that FILE does not meet; NULL: none. */
static const char *lacking(const struct choice *outcome, const struct casefile *file)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CONDITIONS); i++)
		if (outcome->needs & CONDITIONS[i].need && !CONDITIONS[i].holds(file))
			return _(CONDITIONS[i].lacks);
	return NULL;
}

static const char *article_of(const struct choice *outcome, const struct casefile *file)
{
	return article_on(outcome->article, article_day(file, INT_MAX));
}

bool outcome_check(const struct choice *outcome, const struct casefile *file, const char *ground, GError **error)
{
	const char *lacks = lacking(outcome, file);
	if (lacks)
		return article_refuse(error, article_of(outcome, file), _("%s cannot be chosen: %s"), outcome->code, lacks);
	if (needs_ground(outcome, file) && text_blank(ground))
		return article_refuse(
		    error, article_of(outcome, file), _("%s needs ground=, the reason that the answer gives"), outcome->code);
	return true;
}

bool outcome_check_withheld(
    const struct choice *outcome, const struct casefile *file, const char *withheld, GError **error)
{
	bool part = outcome->needs & NEEDS_PART;
	if (text_blank(withheld))
		return !part || article_refuse(error, article_of(outcome, file),
		                    _("%s needs withheld=, the cell of what is not disclosed, R3.1 to R3.8"), outcome->code);
	if (!part)
		return fail(error, FAIL_REFUSED, _("withheld= is for R2 alone, the part that is not disclosed"));
	const struct choice *cell = WITHHELD;
	while (cell->code && !take_is(withheld, cell->code))
		cell++;
	if (!cell->code)
		return fail(error, FAIL_REFUSED, _("there is no refusal '%s': R3.1 to R3.8"), withheld);
	const char *lacks = lacking(cell, file);
	return !lacks ||
	       article_refuse(error, article_of(cell, file), _("a part cannot be withheld by %s: %s"), cell->code, lacks);
}
