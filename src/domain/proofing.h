/*
 * The parts of proof-reading (domain/proofread.h) among themselves.
 */
#ifndef DOMAIN_PROOFING_H
#define DOMAIN_PROOFING_H

#include "domain/proofread.h"

/* A chapter that there must be. */
struct chapter_rule {
	char *title;
	GRegex *heading;
};

/* A figure that the manuscript states. */
struct claim_rule {
	GRegex *number, *none, *unless; /* NULL: not asked */
	char *figure;
	char *plus;  /* a second figure that is added to it, or NULL */
	char **more; /* further ids to tell, or NULL */
};

/* A figure that the manuscript ought to state. */
struct missing_rule {
	GRegex *names, *number;
	char *figure;
	char **more; /* as above */
};

struct proof_rules {
	GPtrArray *chapters; /* of struct chapter_rule * */
	GPtrArray *claims;   /* of struct claim_rule * */
	GPtrArray *missing;  /* of struct missing_rule * */
	char **promises;
};

/* What the checks work on. */
struct proofing {
	const struct manuscript *manuscript;
	const struct proof_rules *rules;
	const struct proof_measure *measure;
	GPtrArray *remarks;
};

/* Adds a remark on LINE; QUOTE is copied and shortened, SENTENCE taken over. */
void proofing_remark(struct proofing *proofing, int line, const char *rule, const char *quote, char *sentence);

/* How REGEX fits a place of a sentence, the whole of it first; NULL where it fits nowhere (more). To be unref'd. */
GMatchInfo *proofing_match(const GRegex *regex, const char *text);

/* Group N as a number; -1 where it took no part. */
long proofing_number(const GMatchInfo *match, int n);

/* The same with its decimals; RET_DECIMALS (may be NULL) is how many. */
double proofing_value(const GMatchInfo *match, int n, int *ret_decimals);

/* One in the last of so many decimals: 0.1 of one. */
double proofing_step(int decimals);

/* The checks that need no figures: the period, and sums within a sentence. */
void proofing_years(struct proofing *proofing, const struct sentence *sentence);
void proofing_dates(struct proofing *proofing, const struct sentence *sentence);
void proofing_sums(struct proofing *proofing, const struct sentence *sentence);
void proofing_shares(struct proofing *proofing, const struct sentence *sentence);

/* The checks by the rules (read by proof_rules_read). */
void proofing_claims(struct proofing *proofing, const struct sentence *sentence);
void proofing_missing(struct proofing *proofing);
void proofing_promises(struct proofing *proofing);
void proofing_chapters(struct proofing *proofing);

#endif
