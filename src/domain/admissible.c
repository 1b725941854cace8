#include "domain/admissible.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/article.h"
#include "domain/remedybits.h"
#include "domain/take.h"
#include <string.h>

static bool is_decided(const struct casefile *file)
{
	return file->facts[FACT_DECIDED] != DATE_NONE;
}

static bool is_case(const char *ref, struct number number)
{
	struct number parsed;
	return ref && number_parse(ref, 0, &parsed) && parsed.kind == number.kind && parsed.year == number.year &&
	       parsed.serial == number.serial;
}

/* The day on which it was brought; where nobody said it, that on which the copy came in, which is later. */
static int brought_on(const struct admission *ask)
{
	return ask->filed == DATE_NONE ? ask->received : ask->filed;
}

/* Why it is refused, and the article of the Regulations on Petitions, untranslated; NULL: of other laws alone. */
struct ground {
	const char *sentence; /* N_() */
	const char *article;
};

/* SENTENCE has a place for the number of FILE. */
static bool refuse(const struct admission *ask, const char *sentence, const struct casefile *file, GError **error)
{
	g_autofree char *number = ask->name ? ask->name(ask->arg, file) : number_paper(file->number);
	return fail(error, FAIL_REFUSED, sentence, number);
}

/* The same with a place for ARTICLE, which is by the law of the day on which it was brought. */
static bool refuse_by(
    const struct admission *ask, const struct ground *ground, const struct casefile *file, GError **error)
{
	g_autofree char *number = ask->name ? ask->name(ask->arg, file) : number_paper(file->number);
	return fail(error, FAIL_REFUSED, _(ground->sentence), number, article_on(ground->article, brought_on(ask)));
}

/* The same with places for the number of the case that it is against, for DAY and for ARTICLE. */
static bool refuse_day_by(const struct admission *ask, const struct ground *ground, int day, GError **error)
{
	g_autofree char *number = number_paper(ask->of->number), *text = date_format(day);
	return fail(error, FAIL_REFUSED, _(ground->sentence), number, text, article_on(ground->article, brought_on(ask)));
}

int admissible_answered(const struct casefile *file, int day)
{
	const int answers[] = {file->facts[FACT_REPLIED], file->facts[FACT_REREPLIED],
	    file->state == STATE_LAPSED ? file->facts[FACT_STOPPED] : DATE_NONE};
	int last = DATE_NONE;
	for (size_t i = 0; i < G_N_ELEMENTS(answers); i++)
		last = answers[i] <= day ? MAX(last, answers[i]) : last;
	return last;
}

static bool check_stands(const struct admission *ask, GError **error)
{
	const struct casefile *both[] = {ask->of, ask->root};
	for (size_t i = 0; i < G_N_ELEMENTS(both); i++)
		if (both[i]->state == STATE_VOID)
			return refuse(ask, _("%s is void: nothing can be brought against it"), both[i], error);
	int came =
	    ask->of->facts[FACT_RECEIVED] == DATE_NONE ? ask->of->facts[FACT_ARRIVED] : ask->of->facts[FACT_RECEIVED];
	g_autofree char *number = number_paper(ask->of->number);
	g_autofree char *day = date_format(brought_on(ask)), *before = date_format(came);
	return came == DATE_NONE || brought_on(ask) >= came ||
	       fail(error, FAIL_REFUSED,
	           ask->filed == DATE_NONE ? _("received=%s lies before %s itself came in (%s)")
	                                   : _("filed=%s lies before %s itself came in (%s)"),
	           day, number, before);
}

static bool is_answered_claim(const struct admission *ask)
{
	return ask->of->number.kind != KIND_REMEDY && take_is(ask->of->class, "claim") &&
	       ask->of->facts[FACT_REPLIED] != DATE_NONE;
}

static bool is_decided_recheck(const struct admission *ask)
{
	return remedybits_among(ask->of, RECHECK) && is_decided(ask->of);
}

static bool is_no_remedy(const struct admission *ask)
{
	return ask->of->number.kind != KIND_REMEDY;
}

/* An answer; or a judgment, which an appeal to the higher court follows. */
static bool is_suable(const struct admission *ask)
{
	return is_no_remedy(ask) || (remedybits_among(ask->of, SUITS) && is_decided(ask->of));
}

/* A judgment on an appeal against another one: the second instance is the last. */
static bool is_second(const struct admission *ask)
{
	for (unsigned i = 0; remedybits_among(ask->of, SUITS) && ask->others && i < ask->others->len; i++) {
		const struct casefile *other = ask->others->pdata[i];
		if (remedybits_among(other, SUITS) && is_case(ask->of->linked, other->number))
			return true;
	}
	return false;
}

static bool is_late(const struct admission *ask)
{
	return ask->late_on != DATE_NONE && brought_on(ask) > ask->late_on;
}

/* A reconsideration that may have been silent for too long; of an unknown limit nobody can say that it was not. */
static bool is_silent(const struct admission *ask)
{
	return remedybits_among(ask->of, REVIEW) && (ask->late_on == DATE_NONE || is_late(ask));
}

static bool is_same_person(const struct admission *ask, const struct casefile *other)
{
	return !ask->from || !other->writer || !strcmp(ask->from, other->writer);
}

/* Whether OTHER is of the same person, and against the answer that ASK is against. */
static bool is_same(const struct admission *ask, const struct casefile *other)
{
	int answer = admissible_answered(ask->root, brought_on(ask));
	return is_same_person(ask, other) && (answer == DATE_NONE || other->facts[FACT_RECEIVED] >= answer);
}

/* The one of BITS among the others that binds: under way, or with one of RESULTS (NULL-terminated); NULL: none. */
static const struct casefile *binding(const struct admission *ask, unsigned bits, const char *const *results)
{
	for (unsigned i = 0; ask->others && i < ask->others->len; i++) {
		const struct casefile *other = ask->others->pdata[i];
		bool binds = is_decided(other) ? other->outcome && g_strv_contains(results, other->outcome) : true;
		if (other->id != ask->of->id && remedybits_among(other, bits) && is_same(ask, other) && binds)
			return other;
	}
	return NULL;
}

static const char *const NO_RESULT[] = {NULL};
static const char *const UPHELD[] = {"upheld", NULL};
static const char *const JUDGED[] = {"upheld", "corrected", NULL};

static const struct casefile *decided_review(const struct admission *ask)
{
	const struct casefile *review = binding(ask, REVIEW, JUDGED);
	return review && is_decided(review) ? review : NULL;
}

/* A reconsideration that was decided or is late, or a judgment in a suit. */
static bool is_reviewed(const struct admission *ask)
{
	if (is_no_remedy(ask))
		return decided_review(ask);
	return is_silent(ask) || (remedybits_among(ask->of, REVIEW | SUITS) && is_decided(ask->of));
}

/* What each kind follows on. */
static const struct target {
	unsigned kinds, remedies; /* which remedies it can be against at all */
	bool (*follows)(const struct admission *ask);
	struct ground lacks; /* with the number of the other case */
} TARGETS[] = {
    {
        .kinds = REPORT | APPEAL | REVIEW,
        .follows = is_no_remedy,
        .lacks =
            {.sentence = N_(
                 "it is brought against what the school did, and %s is a remedy itself: of= names the case that it is "
                 "about (Administrative Reconsideration Law art 10, 11; Regulations on Disclosure art 51, 55)")},
    },
    {
        .kinds = SUIT,
        .remedies = SUITS,
        .follows = is_suable,
        .lacks = {.sentence =
                      N_("a suit is against an answer, a reconsideration or a judgment that was given, and %s is none "
                         "(Administrative Litigation Law art 45, 46, 85)")},
    },
    {
        .kinds = SUIT_AFTER,
        .remedies = REVIEW | SUITS,
        .follows = is_reviewed,
        .lacks =
            {.sentence = N_(
                 "a suit after reconsideration follows on one that was decided, or that is late and named by of=, and "
                 "%s is none (Administrative Litigation Law art 45)")},
    },
    {.kinds = RECHECK,
        .follows = is_answered_claim,
        .lacks = {.sentence = N_("a recheck follows on the reply to a claim, and %s is none (%s)"),
            .article = "Regulations on Petitions art 35"}},
    {
        .kinds = FINAL,
        .remedies = RECHECK,
        .follows = is_decided_recheck,
        .lacks = {.sentence = N_("a final review follows on a recheck that was decided, and %s is none (%s)"),
            .article = "Regulations on Petitions art 36"},
    },
};

/* NULL: no kind of remedy. */
static const struct target *target_of(const struct admission *ask)
{
	for (size_t i = 0; i < G_N_ELEMENTS(TARGETS); i++)
		if (TARGETS[i].kinds & remedybits_of(ask->kind))
			return &TARGETS[i];
	return NULL;
}

static bool check_kind(const struct admission *ask, GError **error)
{
	const struct target *target = target_of(ask);
	return !target || is_no_remedy(ask) || remedybits_among(ask->of, target->remedies) ||
	       refuse_by(ask, &target->lacks, ask->of, error);
}

static bool check_target(const struct admission *ask, GError **error)
{
	const struct target *target = target_of(ask);
	return !target || target->follows(ask) || refuse_by(ask, &target->lacks, ask->of, error);
}

static bool check_instance(const struct admission *ask, GError **error)
{
	return !is_second(ask) || refuse(ask,
	                              _("%s is of the second instance, whose judgment is final (Administrative Litigation "
	                                "Law art 7); a retrial "
	                                "(art 90) is no appeal, and is logged once the court has ordered it"),
	                              ask->of, error);
}

static const struct ground UNDECIDED = {N_("%s was decided on %s: what came in before that does not follow on it "
                                           "(Administrative Litigation Law art 45; %s)"),
    "Regulations on Petitions art 36"};

static const struct ground UNANSWERED_YET = {N_("%s was answered on %s: what came in before that is against no answer "
                                                "(Administrative Reconsideration Law art 20; "
                                                "Administrative Litigation Law art 46; %s)"),
    "Regulations on Petitions art 35"};

/* What is not answered in time may be taken to the authority or the court; nothing else may before it
 * was answered. */
static bool check_answered(const struct admission *ask, GError **error)
{
	const struct casefile *of = ask->of;
	bool review = remedybits_of(ask->kind) & REVIEW;
	const char *silence = review
	                          ? N_("Implementing Regulations of the Administrative Reconsideration Law (2007) art 16")
	                          : N_("Administrative Litigation Law art 46, 47");
	if (remedybits_among(of, EVERY))
		return !is_decided(of) || brought_on(ask) >= of->facts[FACT_DECIDED] || is_silent(ask) ||
		       refuse_day_by(ask, &UNDECIDED, of->facts[FACT_DECIDED], error);
	if (admissible_answered(of, brought_on(ask)) != DATE_NONE || (is_late(ask) && !(remedybits_of(ask->kind) & STAGES)))
		return true;
	if (of->facts[FACT_REPLIED] != DATE_NONE)
		return refuse_day_by(ask, &UNANSWERED_YET, of->facts[FACT_REPLIED], error);
	const struct ground held = {
	    N_("%s has no answer, and no time for one is running: there is nothing to bring this against (%s)"), silence};
	const struct ground early = {
	    N_("%s has no answer, and there is time for it until %s: there is nothing yet to bring this against (%s)"),
	    silence};
	bool runs = ask->late_on != DATE_NONE && ask->late_on != ADMISSIBLE_HELD;
	return runs ? refuse_day_by(ask, &early, ask->late_on, error) : refuse_by(ask, &held, of, error);
}

static bool check_reviewed_first(const struct admission *ask, GError **error)
{
	if (!is_no_remedy(ask))
		return true;
	const struct casefile *review = decided_review(ask);
	if (review)
		return refuse(ask,
		    _("%s was decided: a suit is one after it, of= names it (Administrative Litigation Law art 45)"), review,
		    error);
	bool silent = admissible_answered(ask->of, brought_on(ask)) == DATE_NONE;
	return !ask->reviewed_first ||
	       refuse(ask,
	           silent ? _("%s was not answered in time, a duty that was not done: reconsideration comes before a suit "
	                      "(Administrative Reconsideration Law (2023) art 23(1)(3))")
	                  : _("%s refuses to disclose: reconsideration comes before a suit (Administrative Reconsideration "
	                      "Law (2023) art 23(1)(4))"),
	           ask->of, error);
}

/* What cannot be beside another one of the same person against the same answer. */
static const struct {
	unsigned kinds, others;
	const char *const *results; /* an ended one binds too where it had one of them */
	const char *sentence;       /* N_(), with the number of the other one */
	const char *earlier;        /* the same by what was in force before the law of 2023; NULL */
} RIVALS[] = {
    {
        .kinds = REVIEW,
        .others = REVIEW,
        .results = UPHELD,
        .sentence =
            N_("%s is a reconsideration of the same answer, which there is once (Administrative Reconsideration "
               "Law (2023) art 30; its Implementing Regulations (2007) art 28)"),
        .earlier =
            N_("%s is a reconsideration of the same answer, which there is once (Implementing Regulations of the "
               "Administrative Reconsideration Law (2007) art 28)"),
    },
    {
        .kinds = REVIEW,
        .others = SUITS,
        .results = JUDGED,
        .sentence = N_("%s, a suit, is before the court already: no reconsideration beside it (Administrative "
                       "Reconsideration Law (2023) art 29; (2017) art 16)"),
    },
    {
        .kinds = SUITS,
        .others = REVIEW,
        .results = NO_RESULT,
        .sentence =
            N_("%s, a reconsideration, is under way: no suit before it is decided; once it is late of= names it "
               "(Administrative Reconsideration Law (2023) art 29; (2017) art 16; Administrative Litigation Law "
               "art 45)"),
    },
    {
        .kinds = SUITS,
        .others = SUITS,
        .results = JUDGED,
        .sentence =
            N_("%s is a suit over the same answer, which there is once; against its judgment an appeal follows, "
               "of= names it (Administrative Litigation Law art 85; interpretation of 2018 art 69)"),
    },
};

/* A judgment is appealed against once, whoever does. */
static const struct casefile *appeal_of(const struct admission *ask)
{
	for (unsigned i = 0; ask->others && i < ask->others->len; i++) {
		const struct casefile *other = ask->others->pdata[i];
		if (remedybits_among(other, SUITS) && is_case(other->linked, ask->of->number) && is_same_person(ask, other))
			return other;
	}
	return NULL;
}

static bool refuse_rival(
    const struct admission *ask, const char *sentence, const struct casefile *rival, GError **error)
{
	g_autoptr(GError) inner = NULL;
	refuse(ask, sentence, rival, &inner);
	return fail(error, FAIL_REFUSED, _("%s; from= of both tells two persons apart"), inner->message);
}

static bool check_rivals(const struct admission *ask, GError **error)
{
	bool appeal = remedybits_among(ask->of, SUITS);
	for (size_t i = 0; i < G_N_ELEMENTS(RIVALS); i++) {
		bool court = RIVALS[i].others == SUITS;
		bool before = RIVALS[i].earlier && brought_on(ask) < date_from_civil(2024, 1, 1);
		if (!(RIVALS[i].kinds & remedybits_of(ask->kind)) || (appeal && !court))
			continue;
		const struct casefile *rival = appeal ? appeal_of(ask) : binding(ask, RIVALS[i].others, RIVALS[i].results);
		if (rival)
			return refuse_rival(ask, _(before ? RIVALS[i].earlier : RIVALS[i].sentence), rival, error);
	}
	return true;
}

/* Each stage of a petition is gone through once, against each reply: a new one has its own. */
static bool check_once(const struct admission *ask, GError **error)
{
	int answer = admissible_answered(ask->root, brought_on(ask));
	for (unsigned i = 0; ask->others && i < ask->others->len; i++) {
		const struct casefile *other = ask->others->pdata[i];
		bool same = answer == DATE_NONE || other->facts[FACT_RECEIVED] >= answer;
		if (take_is(other->remedy, ask->kind) && same)
			return refuse_by(ask,
			    &(const struct ground){N_("this stage was gone through already (%s), which is done once (%s)"),
			        "Regulations on Petitions art 35, 36"},
			    other, error);
	}
	return true;
}

/* The same before the same authority is an entry made twice; who is not named may be anybody. */
static bool check_twice(const struct admission *ask, GError **error)
{
	for (unsigned i = 0; ask->others && i < ask->others->len; i++) {
		const struct casefile *other = ask->others->pdata[i];
		bool named = ask->from && other->writer;
		if (named && take_is(other->remedy, ask->kind) && !is_decided(other) && is_same(ask, other) &&
		    take_is(ask->authority, other->authority ? other->authority : ""))
			return refuse(ask,
			    _("%s is the same by the same person (from=) before the same authority, and under way: 'note' adds "
			      "what came in to it (Regulations on Disclosure art 51, 55)"),
			    other, error);
	}
	return true;
}

/* The law by which each is brought in time; the first that fits. */
static const struct {
	unsigned kinds, against; /* 0: whatever it is against */
	const char *article;     /* by the day on which it was brought */
} WINDOWS[] = {
    {.kinds = RECHECK, .article = N_("Regulations on Petitions art 35")},
    {.kinds = FINAL, .article = N_("Regulations on Petitions art 36")},
    {.kinds = REVIEW, .article = N_("Administrative Reconsideration Law (2023) art 20; (2017) art 9")},
    {.kinds = SUITS, .against = SUITS, .article = N_("Administrative Litigation Law art 85")},
    {.kinds = SUITS, .against = REVIEW, .article = N_("Administrative Litigation Law art 45")},
    {.kinds = SUITS, .article = N_("Administrative Litigation Law art 46")},
};

static const char *window_of(const struct admission *ask)
{
	for (size_t i = 0; i < G_N_ELEMENTS(WINDOWS); i++)
		if (WINDOWS[i].kinds & remedybits_of(ask->kind) &&
		    (!WINDOWS[i].against || remedybits_among(ask->of, WINDOWS[i].against)))
			return WINDOWS[i].article;
	return NULL;
}

/* What is brought too late is not taken on, unless something stood in its way. */
static bool check_window(const struct admission *ask, GError **error)
{
	bool said = ask->filed != DATE_NONE;
	const struct ground window = {N_("against %s it could be brought until %s (%s)"), window_of(ask)};
	if (!window.article || ask->over_on == DATE_NONE || brought_on(ask) <= ask->over_on)
		return true;
	g_autoptr(GError) late = NULL;
	refuse_day_by(ask, &window, ask->over_on, &late);
	return fail(error, FAIL_REFUSED,
	    said ? "%s" : _("%s; where it was brought by then and the copy came in later: filed= and that day"),
	    late->message);
}

static bool check_filed(const struct admission *ask, GError **error)
{
	g_autofree char *filed = date_format(ask->filed), *received = date_format(ask->received);
	return ask->filed == DATE_NONE || ask->filed <= ask->received ||
	       fail(error, FAIL_REFUSED, _("filed=%s lies after received=%s: what comes in was brought before"), filed,
	           received);
}

struct check {
	unsigned kinds;
	bool (*check)(const struct admission *ask, GError **error);
};

/* What makes no sense, whoever has taken it on. */
static const struct check SENSE[] = {
    {.kinds = EVERY, .check = check_stands},
    {.kinds = EVERY, .check = check_kind},
    {.kinds = EVERY, .check = check_filed},
    {0},
};

/* What the law says, which the authority may see otherwise. */
static const struct check LAW[] = {
    {.kinds = EVERY, .check = check_target},
    {.kinds = SUITS, .check = check_instance},
    {.kinds = TO_COURT | STAGES, .check = check_answered},
    {.kinds = SUIT, .check = check_reviewed_first},
    {.kinds = TO_COURT, .check = check_rivals},
    {.kinds = STAGES, .check = check_once},
    {.kinds = STAGES | TO_COURT, .check = check_window},
    {.kinds = REPORT | APPEAL, .check = check_twice},
    {0},
};

static bool pass(const struct check *checks, const struct admission *ask, GError **error)
{
	for (; checks->kinds; checks++)
		if (checks->kinds & remedybits_of(ask->kind) && !checks->check(ask, error))
			return false;
	return true;
}

bool admissible_check(const struct admission *ask, GError **error)
{
	g_autoptr(GError) unlawful = NULL;
	if (!pass(SENSE, ask, error))
		return false;
	if (ask->taken || pass(LAW, ask, &unlawful))
		return true;
	return fail(
	    error, FAIL_REFUSED, _("%s; with a notice that it was taken on nonetheless: taken=yes"), unlawful->message);
}
