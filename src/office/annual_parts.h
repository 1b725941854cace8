/*
 * What the report is put together from.
 */
#ifndef OFFICE_ANNUAL_PARTS_H
#define OFFICE_ANNUAL_PARTS_H

#include "office/annual.h"
#include "office/counting.h"

/* The sentences of the report, in their order; of char *, frees them. */
GPtrArray *annual_sentences(struct office *office, const struct annual *annual);

/* The figures of one family, the largest first where SORTED; of const struct figure *, free the array only. */
GPtrArray *annual_family(const struct annual *annual, const char *family, bool sorted);

/* The parts of the figure, or of the family, WHOLE: of const struct figure *, free the array only. */
GPtrArray *annual_parts(const struct annual *annual, const char *whole);

/* The value of a counted figure; 0 where there is none. */
int64_t annual_number(const struct annual *annual, const char *id);

/* The shares of FIGURES in SUM, in tenths of a percent, rounded so that they add up. To be freed. */
int *annual_shares(const GPtrArray *figures, int64_t sum);

/* Whether what it counts can be listed. */
bool annual_is_counted(const struct figure *figure);

/* The value of FIGURE as JSON; null where there is none. A new reference. */
json_t *annual_value_json(const struct figure *figure);

/* The JSON of the report; SHEET gives the tables. A new reference. */
json_t *annual_data(const struct annual *annual, const struct sheet *sheet, const GPtrArray *sentences);

/* "school year 2021-2022", "year 2022": the period as a title has it. To be freed. */
char *annual_period_title(const struct period *period);

/* "2021-09-01", or as the language writes a date in a sentence. To be freed. */
char *annual_date(int day);

/* Whether the period is not over on the day to which it is known. */
bool annual_is_running(const struct annual *annual);

/* The sentence for why such a one is not compared with the year before. */
const char *annual_uncompared(void);

/* A page in the making. */
struct page_of {
	struct office *office;
	const struct annual *annual;
	struct sheet *sheet;
	const GPtrArray *chapters; /* of struct chapter_line * */
	const char *only;          /* the section that is wanted alone, or NULL */
};

/* A part of the report, and how it is put on the page. */
struct section {
	const char *name;
	const char *part;    /* N_(): the larger part that begins with it, or NULL */
	const char *heading; /* N_() */
	const char *column;  /* N_(): what the values are */
	const char *family, *sum;
	const char *const *ids; /* of single figures, NULL-terminated */
	const char *again;      /* the one behind them, where it is not 0 in both years; or NULL */
	bool sorted;            /* the largest first */
	bool lean;              /* without lines that are empty in both years */
	bool asked;             /* only where it is asked for by its name */
	void (*put)(struct page_of *page, const struct section *section);
};

/* Cells of the row begun last: a counted figure; one that is worked out. */
void page_count(struct page_of *page, const struct figure *figure);
void page_value(struct page_of *page, const struct figure *figure);

/* A table of the national form: the rows whose figures begin with FAMILY, by the values of COLUMN. */
void form_put(struct page_of *page, const struct section *section);
/* Likewise in one row, the sections of its family side by side. */
void form_put_line(struct page_of *page, const struct section *section);

/* Every figure with the id by which it is proved. */
void ids_put(struct page_of *page, const struct section *section);

/* The sums that must agree, those of one source in a table. */
void checks_put(struct page_of *page, const struct section *section);

/* The categories of the letters by quarter. */
void category_put(struct page_of *page, const struct section *section);
/* A line for each value of a word: its share, against the year before, and how many. */
void parts_put(struct page_of *page, const struct section *section);
/* The units and how they answered. */
void unit_put(struct page_of *page, const struct section *section);
/* Single figures, a line each with the year before. */
void lines_put(struct page_of *page, const struct section *section);

/* Adds what the office counted by hand to ANNUAL, where it entered it, inside counting_run. */
bool hand_count(struct annual *annual, const struct counting *counting, GError **error);

void hand_put(struct page_of *page, const struct section *section);

/* A heading of the chapters in words, or a paragraph. */
struct chapter_line {
	int level; /* of a heading: 1 or 2; 0: a paragraph */
	char *text;
};

/* The chapters that the register can write, from their template (docket(5)); of struct chapter_line *, frees them.
 * FAIL_REFUSED: the template is wrong; the message names the line, or the figure that there is not. */
GPtrArray *chapters_write(const struct annual *annual, GError **error);

/* What of a template is the text; its head is for who reads the file. */
const char *chapters_body(const char *template);

/* The same as JSON: a new reference. */
json_t *chapters_data(const GPtrArray *chapters);

void chapters_put(struct page_of *page, const struct section *section);

/* What stands in the gaps of the chapters. */
struct annual_words;
struct annual_words *annual_words_new(const struct annual *annual);
void annual_words_free(struct annual_words *words);
OWN_DEFINE(annual_words)

/* The value of a name; NULL where there is none in this period. Borrowed. WORDS is a struct annual_words: for struct
 * template_source. */
const char *annual_word(void *words, const char *name);

/* Whether there can be a value: in this period or in another one. */
bool annual_word_known(const struct annual_words *words, const char *name);

/* One sentence behind another; MORE is taken. */
void sentence_join(char **said, char *more);

#endif
