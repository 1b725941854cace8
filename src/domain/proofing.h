/*
 * The parts of proof-reading (domain/proofread.h) among themselves.
 */
#ifndef DOMAIN_PROOFING_H
#define DOMAIN_PROOFING_H

#include "domain/proofread.h"

/* The counter words of what is added up. */
#define PROOFING_UNIT "件次?|人次|批次|次|封|项|条|批|场|人|天|篇|份|起|期|册"

/* How a share is told; its group is the number. */
#define PROOFING_SHARE                                                                                                                              \
	"(?:约?占(?:比|[^，。；、\\d]{0,8}(?:总数|总量|全部|来信|信件|申请|来访|提案|办结|答复)(?:总数|总量|数)?的?)?" \
	"(?:比例|比重)?(?:达到?|约|为|是)*|(?:所占)?(?:比例|比重)(?:达到?|约|为|是)+)(\\d+(?:\\.\\d+)?)%"

/* What is told of a number beside it, with another one: "，比上年增加12件". */
#define PROOFING_THAN "(?:[，（](?:比|较|同比|环比)[^，；。）]*）?)?"

/* What joins the ids of figures that one name means together: "applications.new.business+applications.new.research". */
#define PROOFING_JOIN "+"

/* A chapter that there must be. */
struct chapter_rule {
	char *title;
	GRegex *heading;
};

/* A figure that the manuscript states. */
struct claim_rule {
	GRegex *number, *none, *unless; /* NULL: not asked */
	GRegex *about;  /* what the sentence, one of those before it or a heading above must speak of; or NULL */
	char **figures; /* ids, added up */
	char **instead; /* ids, each of which the number may be as well, or NULL */
	char **more;    /* further ids to tell, or NULL */
	int chapter;    /* the only one in which it is told, from 0; -1: any */
	bool offices;   /* the figure is one of what offices were given */
	unsigned back;  /* how many sentences before may speak of it */
	bool average;   /* the figure is an average itself */
};

/* What one of the parts of a figure is called. */
struct part_name {
	char *figure; /* several may be joined */
	char *word;   /* a pattern */
};

/* What is told of the parts of a figure. */
struct parts_rule {
	char *of;            /* what their ids begin with: "letters.box" */
	char *verbs, *units; /* patterns of what stands between a name and its number, and behind it */
	GPtrArray *names; /* of struct part_name *, the figure without what all begin with: besides those of the register */
	GRegex *unless;   /* as above */
	GRegex *about;    /* what the sentence, or one of those before it, must speak of; NULL: of anything */
	unsigned back;    /* as above */
	GRegex *subject;  /* what all of them are called, where no number of them is told; or NULL */
	char *whole;      /* the figure that shares are taken of; or NULL */
	char **instead;   /* figures that the number may be as well; or NULL */
	char *each;       /* what stands behind the id of each part in those that it may be as well; or NULL */
};

/* The same with the names that this register has. */
struct naming {
	const struct parts_rule *rule;
	GPtrArray *names; /* of struct part_name *; the regexes are NULL where there is none */
	GRegex *any;
	GRegex *joined; /* groups: names, "and so on", verbs, number, rounded, its share, a share alone, "none" */
	GRegex *next;   /* behind a number, with its unit: another one, rounded */
	GRegex *behind; /* groups: what the number is one of, number, rounded, names */
	GRegex *all;    /* "all of them by A or B"; group: names */
};

/* A figure that the manuscript ought to state. */
struct missing_rule {
	GRegex *names, *number;
	char *figure;
	char **more; /* as above */
};

/* A figure that a report may call greatest, or least, in some month. */
struct months_rule {
	char *of;       /* "letters.month" */
	GRegex *about;  /* as above */
	GRegex *unless; /* as above; NULL: not asked */
	GRegex *number; /* what stands behind a month with its number; NULL: not asked */
};

/* A figure that a report may compare with the year before without telling it: "letters grew by 18". */
struct growth_rule {
	GRegex *told; /* how it is called, to its end */
	char *figure;
	GRegex *unless; /* as above */
};

struct proof_rules {
	GPtrArray *chapters; /* of struct chapter_rule * */
	GPtrArray *claims;   /* of struct claim_rule * */
	GPtrArray *parts;    /* of struct parts_rule * */
	GPtrArray *missing;  /* of struct missing_rule * */
	GPtrArray *months;   /* of struct months_rule * */
	GPtrArray *growths;  /* of struct growth_rule * */
	GRegex *never;       /* what is no name though the register has it; or NULL */
	GRegex *narrow;      /* what a number behind it is told of instead of the whole; or NULL */
	char **wholes;       /* figures that shares are told of, or NULL */
	char **promises;
};

/* A sentence with its numbers in digits. */
struct told {
	struct sentence sentence; /* the text is this one's own */
	const char *original;     /* as it was written */
	GArray *origins;          /* of int: the place in it of each byte of the text, and of its end */
};

/* A number of a sentence. */
struct said {
	double value;
	int decimals;
	bool more;    /* "220 余" */
	int from, to; /* its place, in bytes */
};

/* What a number is held against. */
struct holding {
	char **figures;    /* ids, added up; NULL-terminated */
	char **more;       /* further ids to tell, or NULL */
	char **without;    /* ids, taken off again; or NULL */
	char **instead;    /* ids, each of which it may be as well; or NULL */
	bool average;      /* it is an average itself */
	int spoken;        /* where what may speak of another time ends; 0: at the number */
	const char *quote; /* for the remark */
};

/* A number that is the register's, and what it was the year before. */
struct counted {
	int to;             /* where it ends */
	double now, before; /* BEFORE: NAN where that is not known */
};

struct own_report;

/* What the checks work on. */
struct proofing {
	const struct manuscript *manuscript;
	const struct proof_rules *rules;
	const struct proof_measure *measure;
	GPtrArray *remarks;
	GPtrArray *told;           /* of struct told *: all sentences */
	GPtrArray *statements;     /* of struct statement *: what the templates say */
	struct own_report *report; /* what the register itself writes */
	GPtrArray *namings;        /* of struct naming *, one for each rule of parts */
	unsigned place;            /* of the sentence at hand among all */
	const struct told *at;     /* the sentence at hand, or NULL */
	const char *table;         /* the heading of the last line of a table that was found there */
	const struct told *own;    /* what stands for it in the register's own report, but for the numbers; or NULL */
	GHashTable *patterns;      /* pattern to its GRegex: each is compiled once */
	GArray *held;              /* of struct said: its numbers that were held against the register */
	GArray *wrong;             /* of double: those of them that it does not have */
	GArray *counted;           /* of struct counted: those of them that are figures of the period */
};

/* Adds a remark on LINE; QUOTE is copied and shortened, SENTENCE taken over. */
void proofing_remark(struct proofing *proofing, int line, const char *rule, const char *quote, char *sentence);

/* PATTERN, one that we wrote, compiled; lives as long as PROOFING. */
GRegex *proofing_regex(const struct proofing *proofing, const char *pattern);

/* Whether PATTERN fits a place of TEXT. */
bool proofing_fits(const struct proofing *proofing, const char *pattern, const char *text);

/* How REGEX fits a place of a sentence, the whole of it first; NULL where it fits nowhere (more). To be unref'd. */
GMatchInfo *proofing_match(const GRegex *regex, const char *text);

/* Group N as a number; -1 where it took no part. */
long proofing_number(const GMatchInfo *match, int n);

/* The same with its decimals; RET_DECIMALS (may be NULL) is how many. */
double proofing_value(const GMatchInfo *match, int n, int *ret_decimals);

/* The number in group N with its place, rounded where group MORE took part or "more than" stands before it. False where
 * N took none. */
bool proofing_said(const GMatchInfo *match, int n, int more, struct said *ret);

/* One in the last of so many decimals: 0.1 of one. */
double proofing_step(int decimals);

/* The sentence with Chinese numerals before counter words, and shares in words, as digits: "八件" is "8件", "百分之五"
 * is "5%". ORIGINAL is borrowed. */
struct told *proofing_told(const struct proofing *proofing, const struct sentence *original);
void proofing_told_free(void *told);

/* What the register has of all FIGURES, which may be joined, together; NAN where it does not know one. */
double proofing_sum_of(const struct proofing *proofing, char **figures);

/* Whether what is SAID is VALUE: to as many places as it is told, or rounded down. */
bool proofing_is_right(const struct said *said, double value);

/* Whether SAID is right of one of FIGURES, which may be joined; NULL are none. */
bool proofing_is_one_of(const struct proofing *proofing, const struct said *said, char **figures);

/* Whether the place FROM of the sentence at hand was held against the register; if not, it is now. */
bool proofing_held(struct proofing *proofing, const struct said *said);

/* Holds what is SAID against the register, unless that was done already or another time is spoken of. */
void proofing_hold(struct proofing *proofing, const struct said *said, const struct holding *holding);

/* Whether a number of the sentence at hand is VALUE, and wrong: its sums are, too. */
bool proofing_is_wrong(const struct proofing *proofing, double value);

/* The clause of TEXT that SAID stands in; to be freed. */
char *proofing_clause_of(const struct proofing *proofing, const char *text, const struct said *said);

/* The same of the sentence at hand. */
char *proofing_clause(const struct proofing *proofing, const struct said *said);

/* The chapter rule that the heading above SENTENCE fits, from 0; -1: none. */
int proofing_chapter(const struct proofing *proofing, const struct sentence *sentence);

/* The chapter rule that TITLE fits, from 0; -1: none. */
int proofing_chapter_of(const struct proof_rules *rules, const char *title);

/* The checks that need no figures: the period, and sums within a sentence. */
void proofing_years(struct proofing *proofing, const struct sentence *sentence);
void proofing_dates(struct proofing *proofing, const struct sentence *sentence);
void proofing_sums(struct proofing *proofing, const struct sentence *sentence);
void proofing_shares(struct proofing *proofing, const struct sentence *sentence);

/* Whether TEXT tells a span of days that is not the period. */
bool proofing_has_other_span(const struct proofing *proofing, const char *text);

/* Whether what stands behind TEXT is told of a year, or of years, that are none of the period. */
bool proofing_is_of_other_year(const struct proofing *proofing, const char *text);

/* What the templates of MEASURE say, for the next one; of struct statement *, frees them. */
GPtrArray *proofing_statements_read(const struct proof_measure *measure, const struct proof_rules *rules);

/* The report that the register itself writes, for the next two; frees it. */
struct own_report *proofing_own_read(const struct proofing *proofing);
void proofing_own_free(struct own_report *own);

/* Finds what stands for SENTENCE, the one at hand, in that report. Whether it is the same to the last number. */
bool proofing_is_own(struct proofing *proofing, const struct sentence *sentence);

/* Holds the numbers of SENTENCE against it. */
void proofing_own(struct proofing *proofing, const struct sentence *sentence);

/* Whether both figures are of the same list: "letters". */
bool proofing_is_of_kind(const char *one, const char *other);

/* What the parts are called in this register; of struct naming *, frees them. */
GPtrArray *proofing_names_read(const struct proofing *proofing);

/* Whether the sentence at hand, or one of the BACK before it in the same part, speaks of what ABOUT fits, and none
 * between of what UNLESS fits (NULL: nothing). */
bool proofing_is_spoken_of(const struct proofing *proofing, const GRegex *about, const GRegex *unless, unsigned back);

/* Whether NAMING has something to say of the sentence at hand. */
bool proofing_naming_applies(const struct proofing *proofing, const struct naming *naming);

/* The figures of the names in TEXT, one behind the other; of char *, borrowed, NULL-terminated. */
GPtrArray *proofing_figures_in(const struct proofing *proofing, const struct naming *naming, const char *text);

/* Whether SAID in the sentence at hand is told of some part, a box or a unit, of what FIGURE counts. */
bool proofing_is_of_part(const struct proofing *proofing, const struct said *said, const char *figure);

/* Whether SAID, behind names of NAMING at byte AT, is told of parts of another kind as well: of the categories of one
 * box. */
bool proofing_is_within(const struct proofing *proofing, const struct said *said, const struct naming *naming, int at);

/* The parts that SAID is told to be without ("besides A, there were 5"), where FIGURE is their whole; to be freed, its
 * ids are borrowed. NULL: none that are known. RET_TOLD is whether it is told to be without anything. */
char **proofing_left_out(const struct proofing *proofing, const struct said *said, const char *figure, bool *ret_told);

/* What the register had of FIGURES the year before, added up; NAN where that is not known. */
double proofing_sum_before(const struct proofing *proofing, char **figures);

/* Holds what SENTENCE says of the year before, and of the month with most or least, against the register. */
void proofing_compared(struct proofing *proofing, const struct sentence *sentence);
void proofing_months(struct proofing *proofing, const struct sentence *sentence);

/* Holds what it says of single months. */
void proofing_monthly(struct proofing *proofing, const struct sentence *sentence);

/* The checks by the templates, and by the rules (read by proof_rules_read). */
void proofing_statements(struct proofing *proofing, const struct sentence *sentence);
void proofing_parts(struct proofing *proofing, const struct sentence *sentence);
void proofing_claims(struct proofing *proofing, const struct sentence *sentence);
void proofing_missing(struct proofing *proofing);
void proofing_promises(struct proofing *proofing);
void proofing_chapters(struct proofing *proofing);

#endif
