/*
 * A standard document (domain rules 9.2): which cases it is for, who may issue it, what its number ends in, and its
 * text.
 *
 * A file of data/letters/ has a head of "key: value" lines, a line "---" and a template (domain/template.h). docket(5)
 * explains the keys.
 */
#ifndef DOMAIN_PAPER_H
#define DOMAIN_PAPER_H

#include "domain/casefile.h"
#include "domain/event.h"
#include "domain/template.h"

/* What is not known of the case itself: said on the command line, or by the last event of a type. */
struct paper_field {
	char *name;
	char *event, *field; /* where it is taken from when it is not given; NULL: it must be given */
	char *label;         /* what it is, for people */
};

/* Who is consulted (domain/casefile.h) that a paper is about. */
enum paper_party { PARTY_NONE, PARTY_ANY, PARTY_THIRD, PARTY_MAKER, PARTY_OBJECTED };

struct paper {
	char *name;   /* "correction": the file's name */
	char *title;  /* 补正告知书 */
	char **also;  /* other names, NULL-terminated */
	char *suffix; /* what its number ends in: 补#, # being the how manieth it is of its case; 答 says so from 2 on */
	struct template *law;        /* where it is asked for, by the law of the case; NULL */
	uint64_t states[KIND_COUNT]; /* in which it can be looked at */
	uint64_t issue[KIND_COUNT];  /* in which it can be issued */
	uint64_t first[KIND_COUNT];  /* in which it is what is to be issued: it stands before the others */
	unsigned roles;              /* who may issue it */
	enum accusation accusation;
	char *when, *why;       /* a condition that must hold, and what it means; NULL: none */
	enum paper_party party; /* whose consultation it is about: of whoever is being consulted, or of who objected */
	char *party_why;        /* what it is for; NULL: it is about none */
	char **after;           /* the types of event of which one comes before it, NULL-terminated; NULL: none */
	char **extends;         /* the codes of the clocks of whose extension it tells, likewise; NULL: of any */
	bool own;               /* it goes to whoever wrote or applied: their words stand in it as they wrote them */
	char *remedy;           /* for which words of domain/redress.h it asks: "answer"; NULL: it has none */
	GPtrArray *fields;      /* of struct paper_field * */
	struct template *template;
};

/* FAIL_REFUSED names the file, the line and what is wrong. */
struct paper *paper_read(const char *name, const char *text, GError **error);
void paper_free(struct paper *paper);
OWN_DEFINE(paper)

/* Whether WORD is what it is called. */
bool paper_is(const struct paper *paper, const char *word);

/* Whether it is about the consultation SPAN. */
bool paper_concerns(const struct paper *paper, const struct span *span);

/* Whether it is a paper for FILE as it stands; FAIL_REFUSED says why not. SOURCE gives the values of conditions. */
bool paper_fits(
    const struct paper *paper, const struct casefile *file, const struct template_source *source, GError **error);

/* Whether it may be issued now, beyond that: the writer is told of a refusal once it was approved. HAS_EVENT says
 * whether what it comes after is in the history. */
bool paper_may_issue(const struct paper *paper, const struct casefile *file, bool has_event, GError **error);

/* The number that the next such paper of the case with NUMBER has: 申〔2022〕1号-补1. EVENTS (of struct event *) hold
 * the papers issued so far; what was taken back keeps its number. To be freed. */
char *paper_document(const struct paper *paper, struct number number, const GPtrArray *events);

#endif
