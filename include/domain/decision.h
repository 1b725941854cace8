/*
 * What in a case waits for somebody's signature or decision: the draft that is to be signed, the extension that was
 * asked for, the review for secrecy. The review queue, the filter `waits:` and the workload read this one table.
 */
#ifndef DOMAIN_DECISION_H
#define DOMAIN_DECISION_H

#include "domain/casefile.h"
#include "domain/event.h"

enum {
	DECISION_COUNTERSIGN, /* 核签: the head of the unit */
	DECISION_APPROVE,     /* 签发 */
	DECISION_LEADER,      /* 领导签发: what only a leader signs */
	DECISION_INSTRUCT,    /* 批示 */
	DECISION_SECRECY,     /* 保密审查 */
	DECISION_EXTENSION,   /* 延期 */
	DECISION_RETURN,      /* 退回改派: the unit gave it back */
	DECISION_REFUSAL,     /* 不予受理 */
	DECISION_HANDED,      /* 接手: the discipline office, what was handed to it */
	DECISION_LAPSE,       /* 视为放弃: once the applicant's time is over */
	DECISION_COUNT,
};

#define DECISION_BIT(decision) (1U << (decision))

struct decision {
	const char *name;  /* "approve", as filters write it */
	const char *twin;  /* "签发" */
	const char *title; /* N_(): "to be signed" */
	const char *verb;  /* the type of event that decides it */
	const char *back;  /* and the one that says no; NULL where there is none */
	/* What the case must be beside VERB being possible. */
	bool (*waits)(const struct casefile *file);
	unsigned roles; /* who decides it, where that is not whoever may do VERB; 0: they */
	size_t about;   /* where the text that it is about lies in a casefile; 0 where the case says no more */
};

/* By their numbers; the last, DECISION_COUNT, has a NULL name. */
extern const struct decision DECISIONS[];

/* What waits in FILE: a set of DECISION_BIT. DECISION_LAPSE stands as soon as the applicant has something to do: the
 * day decides (office/review.h). */
unsigned decision_waits(const struct casefile *file);

/* What it is about, of the texts of FILE; NULL where the case says no more. Borrowed. */
const char *decision_about(const struct casefile *file, int decision);

/* Since when; the day on which the case came to where it stands, or on which it was asked for. */
int decision_since(const struct casefile *file, int decision);

/* "approve", 签发 or what it is called; "any" for all but DECISION_LAPSE, which the day has to settle first. A set of
 * DECISION_BIT; 0 where there is none. */
unsigned decision_parse(const char *word);

/* "countersign, approve, ...", in the reader's language; to be freed. */
char *decision_list(void);

/* What of FILE only a leader or the leading group approves, in a sentence (domain rules (b1)-(b3)): a refusal or a
 * partial disclosure, and what a leader gave instructions for. NULL for the rest, which the head of the office
 * approves. */
const char *decision_leaders(const struct casefile *file);

/* Who may decide it in a case of KIND: a set of enum role. */
unsigned decision_roles(int decision, enum kind kind);

#endif
