/*
 * Clocks as dated law: data, never constants.
 *
 * A rule says how long something may take, for which cases, from which day of receipt to which, from
 * which fact it runs, what meets it, what ends, suspends and extends it, and where that is written. A case is governed
 * by the rules in force on its day of receipt, but for remedies, which follow the law of the day of what they are
 * against (transition rule, domain rules (c)). The files are data/law/NAME.ini; docket-law(5) is their manual.
 */
#ifndef DOMAIN_RULE_H
#define DOMAIN_RULE_H

#include "base/own.h"
#include "domain/calendar.h"
#include "domain/casefile.h"
#include <glib.h>
#include <stdbool.h>

/* What must hold of the case: class=claim|accuse, or box!=relay. */
struct condition {
	char *field;   /* a text field of the case ("class", "track", "box") or "anonymous", which is yes or no */
	bool except;   /* none of the values, instead of one of them */
	char **values; /* NULL-terminated */
};

struct rule {
	char *id;    /* "K2N": the section's name, unique */
	char *code;  /* "K2": the family, shown */
	char *title; /* 答复期限（一般来信）, as the reader's language has it */
	enum kind kind;
	int from, to;    /* days of force; DATE_NONE where open */
	enum fact by;    /* whose day lies within them: the receipt, of a remedy against an answer its service */
	GPtrArray *when; /* of struct condition *; all must hold */
	int length;
	enum unit unit;
	enum fact start; /* its day is day 0 */
	char *silence;   /* NULL; else the code of another clock, whose last day is day 0 in place of that of START where
	                    nothing met it by then */
	uint64_t after;  /* set of facts (FACT_BIT): the clock is there only once all of them have happened */
	uint64_t met;    /* set of facts: the first of them since START meets it */
	uint64_t ended;  /* set of facts: the first of them cancels it, unless it was met before */
	bool duty;       /* can be missed; otherwise a window that expires */
	bool answer;     /* the answer that the person waits for must meet it */
	bool alerts;     /* whether it drives alerts and the order of lists */
	char *bound;     /* NULL; else this is no clock but a bound that is held when something is recorded: "ahead" days,
	                    "visitors", time to "return" it */
	char *suspends;  /* word of the spans that do not count, or NULL */
	bool own_limit;  /* the last day is the one that was set when START happened, whatever day that is; length is not
	                    used */
	int extension;   /* how many units one extension adds at most; 0: none */
	int extensions;  /* how many times */
	char *source;    /* article of law, or the practice it follows, likewise */
	char **replaces; /* names of rules that do not govern what this one governs: a school's own in the place of what is
	                    shipped; NULL */
	bool on;         /* shipped off: false */
};

struct rules;

/* How sentences call RULE: by its code, which commands take; in Chinese by its title. Borrowed. */
const char *rule_said(const struct rule *rule);

/* Reads one law file (GKeyFile) into RULES (made when *RULES is NULL). FAIL_REFUSED names section and key, and leaves
 * RULES as it was. LANGUAGE ("zh", "en") picks titles and sources. */
bool rules_read(struct rules **rules, const char *ini, const char *language, GError **error);
void rules_free(struct rules *rules);
OWN_DEFINE(rules)

/* All rules, by file order; of struct rule *, borrowed. */
const GPtrArray *rules_all(const struct rules *rules);

/* The rule of this name; NULL where there is none. */
const struct rule *rules_find(const struct rules *rules, const char *id);

/* The clocks that govern FILE as it stands, by file order; none while its day of receipt is not known. Of const struct
 * rule *; free the array only. */
GPtrArray *rules_for(const struct rules *rules, const struct casefile *file);

/* The rule of OTHERS under another name that would run beside RULE for the same cases: of one code, kind and start,
 * under the same conditions, on some day both in force, and neither replaces the other. NULL where there is none. */
const struct rule *rules_beside(const struct rules *others, const struct rule *rule);

/* Of the bounds of this name that govern FILE the strictest, the one with the least length; NULL where there is none.
 */
const struct rule *rules_bound(const struct rules *rules, const struct casefile *file, const char *bound);

#endif
