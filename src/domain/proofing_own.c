/* The register's own report beside the manuscript: whoever prints it, works on it and has it read again is told of
 * every number that is no longer the register's, in sentences and in tables. What stands under the same heading in the
 * same words is the same, whatever its numbers are. */
#include "base/say.h"
#include "domain/proofing.h"
#include <string.h>

#define LABEL_LEAST 4 /* characters of the first cell of a row that is cut or broken, which still mean it */
#define CLIPPED ".."

struct own_report {
	GPtrArray *told;    /* of struct told * */
	GHashTable *places; /* heading and words, or heading and number of cells: GPtrArray of struct told *, borrowed */
};

/* The words of TEXT: "#" for each number, "~" where it is told roundly; it goes to NUMBERS (of struct said; may be
 * NULL). "@" for each date, of which there are rules of their own. To be freed. */
static char *words_of(const struct proofing *proofing, const char *text, GArray *numbers)
{
	static const char PLACES[] = "20\\d\\d年\\d{1,2}月\\d{1,2}日|20\\d\\d-\\d\\d-\\d\\d|20\\d\\d[-—–]20\\d\\d"
	                             "|(?:morethan)?((?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)(?=(余|多))?";
	GString *words = g_string_new(NULL);
	g_autoptr(GMatchInfo) match = NULL;
	int done = 0, from, to;
	for (g_regex_match(proofing_regex(proofing, PLACES), text, 0, &match); g_match_info_fetch_pos(match, 0, &from, &to);
	     g_match_info_next(match, NULL)) {
		struct said said;
		bool number = proofing_said(match, 1, 2, &said);
		g_string_append_len(words, text + done, from - done);
		g_string_append_c(words, !number ? '@' : said.more ? '~' : '#');
		if (number && numbers)
			g_array_append_val(numbers, said);
		done = to;
	}
	g_string_append(words, text + done);
	return g_string_free(words, FALSE);
}

static unsigned cells_of(const char *row)
{
	unsigned cells = 1;
	for (; (row = strchr(row, '|')); row++)
		cells++;
	return cells;
}

/* Where SENTENCE would stand under the heading TITLE; to be freed. */
static char *place_of(const struct proofing *proofing, const struct sentence *sentence, const char *title)
{
	if (sentence->row)
		return g_strdup_printf("%s\n%u", title, cells_of(sentence->text));
	g_autofree char *words = words_of(proofing, sentence->text, NULL);
	return g_strdup_printf("%s\n%s", title, words);
}

static const char *title_of(const struct manuscript *manuscript, const struct sentence *sentence)
{
	return ((const struct part *)manuscript->parts->pdata[sentence->part])->title;
}

static void put(struct own_report *own, char *place, struct told *told)
{
	GPtrArray *there = g_hash_table_lookup(own->places, place);
	if (!there) {
		there = g_ptr_array_new();
		g_hash_table_insert(own->places, g_strdup(place), there);
	}
	g_ptr_array_add(there, told);
	g_ptr_array_add(own->told, told);
}

static void free_places(void *places)
{
	g_ptr_array_unref(places);
}

struct own_report *proofing_own_read(const struct proofing *proofing)
{
	const struct manuscript *manuscript = proofing->measure->own;
	struct own_report *own = g_new(struct own_report, 1);
	*own = (struct own_report){.told = g_ptr_array_new_with_free_func(proofing_told_free),
	    .places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_places)};
	for (unsigned i = 0; manuscript && i < manuscript->sentences->len; i++) {
		struct told *told = proofing_told(proofing, manuscript->sentences->pdata[i]);
		g_autofree char *place = place_of(proofing, &told->sentence, title_of(manuscript, &told->sentence));
		put(own, place, told);
	}
	return own;
}

void proofing_own_free(struct own_report *own)
{
	if (!own)
		return;
	g_ptr_array_unref(own->told);
	g_hash_table_unref(own->places);
	g_free(own);
}

/* Whether LABEL is OWN, whole (WHOLE), or cut short at its end. */
static bool is_label(const char *label, const char *own, bool whole)
{
	size_t length = strlen(label) - (g_str_has_suffix(label, CLIPPED) ? strlen(CLIPPED) : 0);
	if (whole)
		return !strcmp(label, own);
	return g_utf8_strlen(label, (gssize)length) >= LABEL_LEAST && !strncmp(label, own, length);
}

static bool is_number(const char *cell)
{
	cell += *cell == '+' || *cell == '-';
	return g_ascii_isdigit(*cell) && !cell[strspn(cell, "0123456789,.%")];
}

/* How many numbers of ROW are not those of OWN; each is told where TELL. */
static unsigned compare_rows(struct proofing *proofing, char **row, char **own, bool tell)
{
	unsigned wrong = 0;
	for (; *row; row++, own++) {
		if (!is_number(*row) || !strcmp(*row, *own))
			continue;
		wrong++;
		if (tell)
			proofing_remark(proofing, proofing->at->sentence.line, "figure", proofing->at->sentence.text,
			    g_strdup_printf(_("the register has %s"), *own));
	}
	return wrong;
}

/* How many numbers of the sentence at hand are not those of OWN, which has the same words; each is told where TELL, but
 * for round ones: those that are right are many, and the templates know them. */
static unsigned compare_words(struct proofing *proofing, const struct told *own, bool tell)
{
	g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(struct said)),
	                  others = g_array_new(FALSE, FALSE, sizeof(struct said));
	unsigned wrong = 0;
	g_free(words_of(proofing, proofing->at->sentence.text, numbers));
	g_free(words_of(proofing, own->sentence.text, others));
	for (unsigned i = 0; i < numbers->len; i++) {
		const struct said *said = &g_array_index(numbers, struct said, i),
		                  *has = &g_array_index(others, struct said, i);
		bool right = said->value == has->value && said->decimals == has->decimals;
		wrong += !right;
		if (!tell || said->more || proofing_held(proofing, said) || right)
			continue;
		g_autofree char *quote = proofing_clause(proofing, said),
		                *clause = proofing_clause_of(proofing, own->sentence.text, has);
		g_array_append_val(proofing->wrong, said->value);
		proofing_remark(
		    proofing, proofing->at->sentence.line, "figure", quote, g_strdup_printf(_("the register has %s"), clause));
	}
	return wrong;
}

/* The one of THERE that the sentence at hand differs from least, and in how many numbers: RET_WRONG. NULL: none of
 * them is meant. */
static const struct told *likest(struct proofing *proofing, const GPtrArray *there, bool whole, unsigned *ret_wrong)
{
	const struct told *found = NULL;
	bool is_row = proofing->at->sentence.row;
	g_auto(GStrv) row = g_strsplit(proofing->at->sentence.text, "|", -1);
	for (unsigned i = 0; there && i < there->len; i++) {
		const struct told *own = there->pdata[i];
		g_auto(GStrv) cells = g_strsplit(own->sentence.text, "|", -1);
		if (is_row && !is_label(*row, *cells, whole))
			continue;
		unsigned wrong =
		    is_row ? compare_rows(proofing, row + 1, cells + 1, false) : compare_words(proofing, own, false);
		if (found && wrong >= *ret_wrong)
			continue;
		found = own;
		*ret_wrong = wrong;
	}
	return found;
}

static const struct told *find(struct proofing *proofing, const char *title, unsigned *ret_wrong)
{
	g_autofree char *place = place_of(proofing, &proofing->at->sentence, title);
	const GPtrArray *there = g_hash_table_lookup(proofing->report->places, place);
	const struct told *own = likest(proofing, there, true, ret_wrong);
	return own || !proofing->at->sentence.row ? own : likest(proofing, there, false, ret_wrong);
}

bool proofing_is_own(struct proofing *proofing, const struct sentence *sentence)
{
	unsigned wrong = 0;
	const char *title = title_of(proofing->manuscript, sentence);
	const char *other = sentence->row ? proofing->table : sentence->part <= 1 ? "" : NULL; /* the title of it all */
	proofing->own = find(proofing, title, &wrong);
	if (proofing->own && sentence->row)
		proofing->table = title;
	else if (!proofing->own && other)
		proofing->own = find(proofing, other, &wrong);
	return proofing->own && !wrong;
}

void proofing_own(struct proofing *proofing, const struct sentence *sentence)
{
	if (!proofing->own)
		return;
	if (!sentence->row) {
		compare_words(proofing, proofing->own, true);
		return;
	}
	g_auto(GStrv) row = g_strsplit(sentence->text, "|", -1), own = g_strsplit(proofing->own->sentence.text, "|", -1);
	compare_rows(proofing, row + 1, own + 1, true);
}
