/* The sentences that the report's own templates would write: where the manuscript has one, the template knows the
 * figure behind each of its numbers, and which figures "none" is said of. */
#include "base/text.h"
#include "domain/proofing.h"
#include "domain/template.h"
#include <math.h>
#include <string.h>

#define LEAST_WORDS 5 /* characters of a sentence without numbers that mean it */
#define NUMBER "(?:morethan)?((?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+(?![.\\d]))?)(?![\\d.]*[万亿])(余|多)?"
#define NUMBER_GROUPS 2
#define BEGIN "(?:^|(?<=[，。；：、（(,;:.])|(?<=因信息公开工作))"
#define MARKS " ，。；：、（(,;:.)"
#define WITHIN(end) "(?:[^。." end "]|\\.(?=\\d))*?" /* of a list */
#define END "(?=[。%s]|$|\\.(?!\\d))"                /* of a list; what else ends it */

enum gap_kind { GAP_NUMBER, GAP_LIST };

struct gap {
	enum gap_kind kind;
	char *id;  /* the figure, or the whole of the parts that are listed */
	int group; /* of the pattern */
};

/* What a sentence says. The same words may say different things in different chapters. */
struct reading {
	GPtrArray *gaps; /* of struct gap * */
	GPtrArray *none; /* of char *: figures that are 0 where it stands */
	int chapter;     /* -1: any */
};

struct statement {
	char *pattern;
	char *needle; /* a part of it that is no pattern: what lacks it needs no match */
	GRegex *regex;
	GPtrArray *readings; /* of struct reading * */
};

static void free_gap(void *data)
{
	struct gap *gap = data;
	g_free(gap->id);
	g_free(gap);
}

static void free_reading(void *data)
{
	struct reading *reading = data;
	g_ptr_array_unref(reading->gaps);
	g_ptr_array_unref(reading->none);
	g_free(reading);
}

static void free_statement(void *data)
{
	struct statement *statement = data;
	g_free(statement->pattern);
	g_free(statement->needle);
	g_regex_unref(statement->regex);
	g_ptr_array_unref(statement->readings);
	g_free(statement);
}

/* A template while it is read, sentence by sentence. */
struct drafting {
	const struct proof_rules *rules;
	GPtrArray *statements;
	GString *pattern, *words; /* the words: what is no gap */
	GString *marks;           /* that wait for what follows; at the end they fall away */
	GString *run, *needle;    /* the words since the last gap or mark; the longest such run */
	struct reading *reading;
	const char *within; /* what ends the last list, too: "" or ";" */
	int groups;
	int heading; /* how many "#" stand in front */
	int chapter;
};

static void begin(struct drafting *drafting)
{
	struct reading *reading = g_new(struct reading, 1);
	*reading = (struct reading){.gaps = g_ptr_array_new_with_free_func(free_gap),
	    .none = g_ptr_array_new_with_free_func(g_free),
	    .chapter = drafting->chapter};
	drafting->reading = reading;
	drafting->groups = drafting->heading = 0;
	g_string_truncate(drafting->pattern, 0);
	g_string_truncate(drafting->words, 0);
	g_string_truncate(drafting->marks, 0);
	g_string_truncate(drafting->run, 0);
	g_string_truncate(drafting->needle, 0);
}

static struct statement *statement_of(const struct drafting *drafting, const char *pattern)
{
	GPtrArray *statements = drafting->statements;
	for (unsigned i = 0; i < statements->len; i++)
		if (!strcmp(((struct statement *)statements->pdata[i])->pattern, pattern))
			return statements->pdata[i];
	struct statement *statement = g_new(struct statement, 1);
	*statement = (struct statement){.pattern = g_strdup(pattern),
	    .needle = g_strdup(drafting->needle->str),
	    .regex = g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL),
	    .readings = g_ptr_array_new_with_free_func(free_reading)};
	g_ptr_array_add(statements, statement);
	return statement;
}

/* Whether the draft says something that can be held against the register. */
static bool is_statement(const struct drafting *drafting)
{
	const struct reading *reading = drafting->reading;
	bool says = reading->gaps->len || (reading->none->len && g_utf8_strlen(drafting->words->str, -1) >= LEAST_WORDS);
	return says && !drafting->heading && drafting->words->len;
}

/* Takes the reading at hand. What has numbers says nothing of none. */
static void take_reading(struct drafting *drafting)
{
	struct reading *reading = drafting->reading;
	const struct gap *last = reading->gaps->len ? reading->gaps->pdata[reading->gaps->len - 1] : NULL;
	bool open = last && last->kind == GAP_LIST && g_str_has_suffix(drafting->pattern->str, "*?)");
	g_autofree char *end = g_strdup_printf(END, drafting->within);
	g_autofree char *pattern = g_strconcat(BEGIN, drafting->pattern->str, open ? end : "", NULL);
	if (last)
		g_ptr_array_set_size(reading->none, 0);
	g_ptr_array_add(statement_of(drafting, pattern)->readings, reading);
}

/* The sentence at hand is at its end. */
static void finish(struct drafting *drafting)
{
	if (drafting->heading == 1)
		drafting->chapter = proofing_chapter_of(drafting->rules, drafting->words->str);
	if (is_statement(drafting))
		take_reading(drafting);
	else
		free_reading(drafting->reading);
	begin(drafting);
}

/* The marks stand between something: before what comes now, and behind what was. */
static void put_marks(struct drafting *drafting)
{
	if (drafting->pattern->len)
		g_string_append(drafting->pattern, drafting->marks->str);
	if (drafting->marks->len)
		g_string_truncate(drafting->run, 0);
	g_string_truncate(drafting->marks, 0);
}

static void put_word(struct drafting *drafting, const char *one)
{
	g_string_append(drafting->words, one);
	g_string_append(drafting->run, one);
	if (drafting->run->len > drafting->needle->len)
		g_string_assign(drafting->needle, drafting->run->str);
}

/* One character, as it stands in a manuscript, which has no blanks. */
static void put_character(struct drafting *drafting, const char *one)
{
	g_autofree char *escaped = g_regex_escape_string(one, -1);
	if (g_unichar_isspace(g_utf8_get_char(one)))
		return;
	if (*one == '#' && !drafting->pattern->len) {
		drafting->heading++;
	} else if (strstr(MARKS, one)) {
		g_string_append(drafting->marks, escaped);
	} else {
		put_marks(drafting);
		g_string_append(drafting->pattern, escaped);
		put_word(drafting, one);
	}
}

static void put_text(struct drafting *drafting, const char *text)
{
	for (; *text; text = g_utf8_next_char(text)) {
		g_autofree char *one = g_strndup(text, (gsize)(g_utf8_next_char(text) - text));
		if (*one == '\n')
			finish(drafting);
		else
			put_character(drafting, one);
	}
}

/* NAME without SUFFIX, to be freed; NULL where it does not end so. */
static char *before(const char *name, const char *suffix)
{
	return g_str_has_suffix(name, suffix) ? g_strndup(name, strlen(name) - strlen(suffix)) : NULL;
}

static void add_gap(struct drafting *drafting, enum gap_kind kind, char *id)
{
	struct gap *gap = g_new(struct gap, 1);
	*gap = (struct gap){.kind = kind, .id = id, .group = drafting->groups + 1};
	g_ptr_array_add(drafting->reading->gaps, gap);
}

/* What may stand in a gap; what is no figure is anything, and need not be there at the beginning. */
static void put_gap(struct drafting *drafting, const char *name)
{
	char *counts = before(name, "-counts"), *shares = before(name, "-shares");
	g_autofree char *about = before(name, "-about");
	put_marks(drafting);
	g_string_truncate(drafting->run, 0);
	if (counts || shares) {
		add_gap(drafting, GAP_LIST, counts ? counts : shares);
		g_string_append(
		    drafting->pattern, counts ? "(" WITHIN("；") "\\d" WITHIN("；") ")" : "(" WITHIN("") "\\d" WITHIN("") ")");
		drafting->within = counts ? "；" : "";
		drafting->groups++;
	} else if (strchr(name, '.') && !strstr(name, "-names")) {
		add_gap(drafting, GAP_NUMBER, about ? g_strdup(about) : g_strdup(name));
		g_string_append_printf(
		    drafting->pattern, "%s%s", NUMBER, about ? "(?![-\\d])[^，。；：、\\d.,;-]{0,7}?" : "%?");
		drafting->groups += NUMBER_GROUPS;
	} else if (drafting->pattern->len) {
		g_string_append(drafting->pattern, "[^。；]{0,60}?");
	}
}

/* The figures that CONDITION wants to be 0. */
static void put_condition(struct drafting *drafting, const char *condition)
{
	g_auto(GStrv) terms = g_strsplit(condition, " ", -1);
	for (char **term = terms; *term; term++)
		if (**term != '!' && g_str_has_suffix(*term, "=0"))
			g_ptr_array_add(drafting->reading->none, before(*term, "=0"));
}

static void put_piece(struct drafting *drafting, const struct piece *piece)
{
	switch (piece->kind) {
	case PIECE_TEXT:
		put_text(drafting, piece->text);
		break;
	case PIECE_FIELD:
		put_gap(drafting, piece->text);
		break;
	case PIECE_PART:
		finish(drafting);
		put_condition(drafting, piece->text);
		break;
	case PIECE_END:
		finish(drafting);
		break;
	}
}

static void read_template(struct drafting *drafting, const char *text)
{
	OWN(template) template = template_read(text, NULL);
	const GPtrArray *pieces = template ? template_pieces(template) : NULL;
	drafting->chapter = -1;
	begin(drafting);
	for (unsigned i = 0; pieces && i < pieces->len; i++)
		put_piece(drafting, pieces->pdata[i]);
	finish(drafting);
	free_reading(drafting->reading);
}

GPtrArray *proofing_statements_read(const struct proof_measure *measure, const struct proof_rules *rules)
{
	g_autoptr(GString) pattern = g_string_new(NULL), words = g_string_new(NULL), marks = g_string_new(NULL),
	                   run = g_string_new(NULL), needle = g_string_new(NULL);
	struct drafting drafting = {.rules = rules,
	    .statements = g_ptr_array_new_with_free_func(free_statement),
	    .pattern = pattern,
	    .words = words,
	    .marks = marks,
	    .run = run,
	    .needle = needle,
	    .within = ""};
	for (const char *const *text = measure->templates; text && *text; text++)
		read_template(&drafting, *text);
	return drafting.statements;
}

static void hold_figure(struct proofing *proofing, const struct said *said, char *id)
{
	char *figures[] = {id, NULL};
	g_autofree char *quote = proofing_clause(proofing, said);
	proofing_hold(proofing, said, &(struct holding){.figures = figures, .quote = quote});
}

/* The number of PART in LIST, which begins at byte FROM of the sentence at hand. */
static void hold_part(struct proofing *proofing, const struct known_part *part, const char *list, int from)
{
	g_autofree char *name = text_unspaced(part->name);
	g_autofree char *escaped = g_regex_escape_string(name, -1);
	g_autofree char *pattern = g_strconcat(BEGIN, escaped, "[：:]?", NUMBER, NULL);
	g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, pattern), list);
	struct said said;
	if (!match || !proofing_said(match, 1, 2, &said))
		return;
	said.from += from;
	said.to += from;
	hold_figure(proofing, &said, part->id);
}

static void hold_list(struct proofing *proofing, const struct gap *gap, const GMatchInfo *match)
{
	int from;
	g_autofree char *list = g_match_info_fetch(match, gap->group);
	g_autoptr(GPtrArray) parts =
	    proofing->measure->parts ? proofing->measure->parts(proofing->measure->arg, gap->id) : NULL;
	if (!g_match_info_fetch_pos(match, gap->group, &from, NULL))
		return;
	for (unsigned i = 0; parts && i < parts->len; i++)
		hold_part(proofing, parts->pdata[i], list, from);
}

static void hold_none(struct proofing *proofing, const struct reading *reading, const GMatchInfo *match)
{
	struct said said = {0};
	g_autofree char *quote = g_match_info_fetch(match, 0);
	g_autoptr(GPtrArray) figures = g_ptr_array_copy(reading->none, NULL, NULL);
	g_ptr_array_set_free_func(figures, NULL);
	g_ptr_array_add(figures, NULL);
	g_match_info_fetch_pos(match, 0, &said.from, &said.to);
	proofing_hold(proofing, &said, &(struct holding){.figures = (char **)figures->pdata, .quote = quote});
}

static void hold_reading(struct proofing *proofing, const struct reading *reading, const GMatchInfo *match)
{
	struct said said;
	for (unsigned i = 0; i < reading->gaps->len; i++) {
		const struct gap *gap = reading->gaps->pdata[i];
		if (gap->kind == GAP_LIST)
			hold_list(proofing, gap, match);
		else if (proofing_said(match, gap->group, gap->group + 1, &said))
			hold_figure(proofing, &said, gap->id);
	}
	if (reading->none->len)
		hold_none(proofing, reading, match);
}

/* Whether all single numbers of READING are those of the register. */
static bool is_true(const struct proofing *proofing, const struct reading *reading, const GMatchInfo *match)
{
	struct said said;
	for (unsigned i = 0; i < reading->gaps->len; i++) {
		const struct gap *gap = reading->gaps->pdata[i];
		char *figures[] = {gap->id, NULL};
		if (gap->kind == GAP_NUMBER && proofing_said(match, gap->group, gap->group + 1, &said) &&
		    !proofing_is_right(&said, proofing_sum_of(proofing, figures)))
			return false;
	}
	return true;
}

/* How the words are to be read in CHAPTER: in the way that is true, where there are several. NULL: not there. */
static const struct reading *reading_of(
    const struct proofing *proofing, const struct statement *statement, const GMatchInfo *match, int chapter)
{
	const struct reading *likely = NULL;
	for (unsigned i = 0; i < statement->readings->len; i++) {
		const struct reading *reading = statement->readings->pdata[i];
		bool here = chapter < 0 || reading->chapter < 0 || reading->chapter == chapter;
		if (here && (!likely || is_true(proofing, reading, match)))
			likely = reading;
	}
	return likely;
}

/* Whether READING has the number at SAID. */
static bool tells(const struct reading *reading, const GMatchInfo *match, const struct said *said)
{
	for (unsigned i = 0; i < reading->gaps->len; i++) {
		const struct gap *gap = reading->gaps->pdata[i];
		int from;
		if (g_match_info_fetch_pos(match, gap->group, &from, NULL) && from == said->from)
			return true;
	}
	return false;
}

/* How STATEMENT fits the sentence at hand; NULL where it does not. */
static GMatchInfo *match_of(const struct proofing *proofing, const struct statement *statement)
{
	const char *text = proofing->at->sentence.text;
	return strstr(text, statement->needle) ? proofing_match(statement->regex, text) : NULL;
}

/* Whether one of the statements knows a true reading of the number at SAID. */
static bool is_true_elsewhere(const struct proofing *proofing, const struct said *said, int chapter)
{
	for (unsigned i = 0; i < proofing->statements->len; i++) {
		const struct statement *statement = proofing->statements->pdata[i];
		g_autoptr(GMatchInfo) match = match_of(proofing, statement);
		const struct reading *reading = match ? reading_of(proofing, statement, match, chapter) : NULL;
		if (reading && tells(reading, match, said) && is_true(proofing, reading, match))
			return true;
	}
	return false;
}

/* What is not true in these words may be in others, which differ only in how the number is told. */
static bool is_meant(
    const struct proofing *proofing, const struct reading *reading, const GMatchInfo *match, int chapter)
{
	struct said said;
	bool told = proofing_said(match, 1, 2, &said);
	return !told || is_true(proofing, reading, match) || !is_true_elsewhere(proofing, &said, chapter);
}

void proofing_statements(struct proofing *proofing, const struct sentence *sentence)
{
	int chapter = sentence->row ? -1 : proofing_chapter(proofing, sentence);
	for (unsigned i = 0; !sentence->row && i < proofing->statements->len; i++) {
		const struct statement *statement = proofing->statements->pdata[i];
		g_autoptr(GMatchInfo) match = match_of(proofing, statement);
		const struct reading *reading = match ? reading_of(proofing, statement, match, chapter) : NULL;
		if (reading && is_meant(proofing, reading, match, chapter))
			hold_reading(proofing, reading, match);
	}
}
