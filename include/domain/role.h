/*
 * Who may do what, and who may see what.
 *
 * A person has a set of roles; the table of events names the roles that may do each act, and this
 * module names which cases are hidden from whom. It is asked by the store for every list, count, search, report and
 * export, and by nobody else.
 */
#ifndef DOMAIN_ROLE_H
#define DOMAIN_ROLE_H

#include <glib.h>
#include <stdbool.h>

enum role {
	ROLE_CLERK = 1 << 0,      /* 登记员 */
	ROLE_HANDLER = 1 << 1,    /* 承办人, of a unit */
	ROLE_HEAD = 1 << 2,       /* 承办单位负责人, of a unit */
	ROLE_SUPERVISOR = 1 << 3, /* 办公室负责人 */
	ROLE_LEADER = 1 << 4,     /* 校领导 */
	ROLE_DISCLOSURE = 1 << 5, /* 信息公开专员 */
	ROLE_SECRECY = 1 << 6,    /* 保密审查员 */
	ROLE_DISCIPLINE = 1 << 7, /* 纪检监察 */
	ROLE_ARCHIVIST = 1 << 8,  /* 档案员 */
	ROLE_AUDITOR = 1 << 9,    /* 审计员: reads, changes nothing */
	ROLE_ADMIN = 1 << 10,     /* 管理员 */
	ROLE_ALL = (1 << 11) - 1,
	ROLE_ANY_WRITER = ROLE_ALL & ~ROLE_AUDITOR,
	ROLE_OFFICE = ROLE_CLERK | ROLE_SUPERVISOR,
};

/* Why a case is guarded; a set of bits kept with it. */
enum guard {
	GUARD_ACCUSATION = 1,   /* 检举控告: the discipline office alone (Regulations on Petitions art 30) */
	GUARD_CONFIDENTIAL = 2, /* 保密, of letters and visits: the office, leaders and the unit that handles it */
	GUARD_HANDED = 4,       /* an accusation that was handed to the discipline office, which alone sees it then; before,
	                           the head of the office does, who hands it over */
	GUARD_BARRED = 8,    /* somebody is kept from it, whatever their roles: who withdrew (art 28), and the unit that an
	                        accusation is made against (art 30, 46); casefile_barred says who */
	GUARD_DISCREET = 16, /* 保密, of applications and remedies: whoever works on those by their office too, the
	                        disclosure officer and the secrecy reviewer (domain rules (b3), (b4)) */
	GUARD_KIN = 32, /* of the same matter as an accusation (its remedy, what was merged with it, what it was converted
	                   to or from): as guarded as that one, but that the head of the office goes on seeing what is
	                   to be answered of it, until it is archived, and that the discipline office may do all of it;
	                   never taken by the fold, which knows one case alone */
	GUARD_NAMELESS = 64, /* an anonymous writer of whom an older record has a name, which is told to nobody unasked */
};

/* A case whose writer is shown masked to whoever sees it, until they say why they need to know (`reveal`). */
#define GUARD_SECRET (GUARD_ACCUSATION | GUARD_KIN | GUARD_WANTED | GUARD_NAMELESS)

/* Of whatever kind: the writer asked for it, or the office decided it. */
#define GUARD_WANTED (GUARD_CONFIDENTIAL | GUARD_DISCREET)

struct casefile;

/* Somebody at work in docket. */
struct person {
	char *login;
	char *name;
	unsigned roles; /* of enum role */
	char *unit;     /* name of the unit, or NULL */
	/* What they may do to FILE now, as menus offer it, for a refusal to name it: of const struct event_type *, free the
	 * array only. NULL: what their roles and the state allow (domain/workflow.h). */
	GPtrArray *(*next)(void *arg, const struct casefile *file);
	void *arg;
};

/* What is done to the register itself, and by whom. */
struct duty {
	const char *verb;
	const char *title; /* N_() */
	unsigned roles;
};

/* All of them; the last has a NULL verb. */
extern const struct duty DUTIES[];

/* Who does VERB: one of the DUTIES. */
unsigned role_duty(const char *verb);

/* The guards that hide a case from somebody with ROLES. */
unsigned role_blind(unsigned roles);

/* Who may do to a case with GUARD what ROLES do: of the matter of an accusation the discipline office does whatever the
 * office does otherwise, because everybody else may be blind to it. */
unsigned role_of_kin(unsigned roles, unsigned guard);

/* True for people who see only the cases of their own unit: handlers and heads without an office of their own. */
bool role_own_unit_only(unsigned roles);

/* "clerk,auditor" as bits, "all" for every one. FAIL_USAGE: an unknown role; the message lists them. */
bool role_parse(const char *names, unsigned *ret, GError **error);

/* The role at place N of the table, from 0 on, its name and title, and in a sentence what it sees when it comes alone;
 * 0 after the last. The sentence is to be freed. */
enum role role_at(unsigned n, const char **ret_name, const char **ret_title);
char *role_sight(unsigned roles);

/* "clerk,auditor", and "登记员、审计员"; to be freed. */
char *role_names(unsigned roles);
char *role_titles(unsigned roles);

#endif
