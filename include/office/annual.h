/*
 * The year: every figure with its query, the cases behind it, the report.
 */
#ifndef OFFICE_ANNUAL_H
#define OFFICE_ANNUAL_H

#include "domain/filter.h"
#include "domain/reception.h"
#include "office/find.h"
#include "sheet/sheet.h"

/* What begins the name of a figure of the year before, where a number of it is opened: "before:letters.total". */
#define FIGURE_BEFORE "before:"

/* The section that is nothing but the corrections of a closed year. */
#define SECTION_CORRECTIONS "corrections"

struct figure {
	char *id;      /* "letters.box.principal" */
	char *label;   /* in the reader's language */
	char *name;    /* of a family: what the last of its values is called; else the label */
	char *counter; /* the counter word behind its number (件, 人次), or NULL */
	char *unit; /* "case" "day" "event" "person" "fen": counted, provable; "wd" "percent" "hand": derived or entered */
	double value;  /* NAN: nothing to measure */
	int decimals;  /* at least so many are written */
	double before; /* the same of the year before; NAN: nothing was registered then, or not a year */
	char *query;   /* the condition that counts it, for people to read */
	char *family;  /* "letters.category.{category}.{quarter}": what it is one of */
	char *keys[2]; /* and for which values; NULL where there are none */
	char *part;    /* of a share: the id of the figure that is the part; or NULL */
	char *link;    /* the number of the one case that it speaks of (the longest), or NULL */
};

struct identity_check {
	char *id;
	bool holds;
	int64_t left, right;
	char *sentence;
	char *against; /* the closed year beside it that it is held against; NULL: none */
	char *cases;   /* the references of those that one side counts and the other does not; NULL where it holds */
};

struct annual {
	struct period period;
	int as_of;             /* DATE_NONE: as known now */
	int known;             /* the day to which it is known: that day, or today */
	int64_t closed_seq;    /* of a closed year, which is counted as it was then: the last event; 0: it is not closed */
	int closed_on;         /* and the day on which it was closed */
	char *school;          /* its name, as it was then; NULL: none was given */
	GPtrArray *figures;    /* struct figure * */
	GPtrArray *identities; /* struct identity_check * */
	int64_t unclassified;
	bool rounded;   /* the text tells great numbers roundly: more than 220 */
	char *template; /* of the text; NULL: the one of the installation */
	bool partial;   /* there may be cases that this person does not see */
	char *head;     /* the record's last hash */
	int64_t events; /* and how many events it has */
};

/* Counts the year of PERIOD; AS_OF DATE_NONE: as known now, or as it was when it was closed (office/closing.h). */
struct annual *annual_count(struct office *office, const struct period *period, int as_of, GError **error);

/* The same of a closed year, with what was entered since that amends it: not with what became of its cases afterwards
 * in the ordinary course. */
struct annual *annual_amended(struct office *office, const struct period *period, GError **error);

/* Whether this office begins with the school year: its setting. */
bool annual_by_school_year(struct office *office);

/* The labels of the school or calendar years in which a case came in that this person sees, and of this one; the newest
 * first. Of char *, frees them. */
GPtrArray *annual_years(struct office *office, bool school, GError **error);

/* "100 sums agree: the year can be reported", or what is in the way of that: it is not over, or has not begun; a sum, a
 * category; nothing was registered. One line, to be freed. */
char *annual_verdict(const struct annual *annual);

/* Whether every sum agrees and every case has a category. */
bool annual_is_sound(const struct annual *annual);

/* Whether there was nothing to count. */
bool annual_is_empty(const struct annual *annual);

/* Whether its first day is still to come. */
bool annual_is_ahead(const struct annual *annual);

void annual_free(struct annual *annual);
OWN_DEFINE(annual)

/* A figure by its id; NULL where there is none. Borrowed. */
const struct figure *annual_figure(const struct annual *annual, const char *id);

/* "96.5%", "14.2", "-" where there is nothing to measure. To be freed. */
char *annual_value_text(const struct figure *figure);

/* Tells the numbers of the text "exact" or "rounded"; NULL: as the office is set. */
void annual_set_style(struct annual *annual, const char *style);

/* The report as a sheet (tables, identities, the chapters in words, and its JSON of the contract as data). SECTION
 * NULL: all. FAIL_USAGE: no such section. FAIL_REFUSED: the template of the text is wrong. */
struct sheet *annual_sheet(struct office *office, const struct annual *annual, const char *section, GError **error);

/* How long a case took. */
struct measured {
	int days;    /* working days */
	bool marked; /* the figure is taken from it: it is the one in the middle, or the longest */
};

/* What a figure counts, or measures. */
struct proven {
	int64_t total; /* the figure again, counted by its list; of persons more than there are rows; of money its fen; of
	                  a measure of working days how many cases were measured */
	unsigned
	    hidden; /* cases that are counted, but may not be seen by this person: of a closed year (office/closing.h) */
	GPtrArray *rows; /* struct case_row *, the newest first, or the longest; empty where days are counted */
	GArray *taken;   /* of a measure: struct measured of each row; NULL */
	GArray *added; /* of persons and of money: int64_t, how many, or how many fen, each row adds to the figure; NULL */
	bool money;    /* it is fen that they add */
	GPtrArray *days; /* struct reception_day *, in order; empty where cases are counted */
};

void proven_free(struct proven *proven);
OWN_DEFINE(proven)

/* What stands behind a figure. FAIL_NOT_FOUND: no such figure; the message names near ones. FAIL_REFUSED: it is
 * neither counted nor measured but worked out from other figures, or entered. */
struct proven *annual_prove(
    struct office *office, const char *figure, const struct period *period, int as_of, GError **error);

/* Has the cases of PROVEN, which are listed as they are today, say what was known of them at the end of the day AS_OF,
 * or when the report of PERIOD was closed; AS_OF is then the day of that. DATE_NONE where it is neither: they stay. */
bool annual_prove_then(
    struct office *office, const struct period *period, int *as_of, struct proven *proven, GError **error);

/* A period as it is counted now, or as it was known at the end of a day (DATE_NONE: now). */
struct counted_at {
	const struct period *period;
	int as_of;
};

/* Runs WORK while the office calls boxes, categories and units as it did on the day of WHEN, or when the report of its
 * period was closed; as it does today where it is neither. */
bool annual_in_words_then(struct office *office, const struct counted_at *when, bool (*work)(void *arg, GError **error),
    void *arg, GError **error);

/* Says of a list how many cases are HIDDEN from it; nothing where there are none. */
void annual_hidden(struct sheet *sheet, unsigned hidden);

/* A table of such days. */
void annual_days(struct sheet *sheet, const GPtrArray *days);

/* A table of the cases of a measure with their working days. */
void annual_taken(struct sheet *sheet, const struct proven *proven);

/* A table of the cases of a sum of persons or of money with what each adds to it, and the sum. */
void annual_added(struct sheet *sheet, const struct proven *proven);

/* The same of every counted figure of ANNUAL, its rows read once: EACH gets them, borrowed, in the order of the
 * figures; it stops where EACH fails. */
typedef bool annual_proof(void *arg, const struct figure *figure, const struct proven *proven, GError **error);
bool annual_prove_all(
    struct office *office, const struct annual *annual, annual_proof *each, void *arg, GError **error);

#endif
