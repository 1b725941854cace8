/* What the parts of the register's figures are called: boxes, units, categories, as the register itself has them, and
 * as reports call them besides. */
#include "base/text.h"
#include "domain/proofing.h"
#include <math.h>
#include <string.h>

#define NAME_LEAST 2 /* characters */
#define AND "(?:、|和|与|以及|及|或者?)"
#define COUNTED "(?<![\\d,])[\\d,]+(?:余|多)?(?:件|封|项|条|批|人|次|起|%)"

static void free_name(void *data)
{
	struct part_name *name = data;
	g_free(name->figure);
	g_free(name->word);
	g_free(name);
}

static void unref(GRegex *regex)
{
	if (regex)
		g_regex_unref(regex);
}

static void free_naming(void *data)
{
	struct naming *naming = data;
	g_ptr_array_unref(naming->names);
	unref(naming->any);
	unref(naming->joined);
	unref(naming->next);
	unref(naming->behind);
	unref(naming->all);
	g_free(naming);
}

/* PART is one of the parts of OF, or several that are joined. */
static void add_name(struct naming *naming, const char *of, const char *part, const char *word)
{
	struct part_name *name = g_new(struct part_name, 1);
	g_autofree char *next = g_strdup_printf(PROOFING_JOIN "%s.", of);
	g_auto(GStrv) parts = g_strsplit(part, PROOFING_JOIN, -1);
	g_autofree char *joined = g_strjoinv(next, parts);
	*name = (struct part_name){.figure = g_strdup_printf("%s.%s", of, joined), .word = g_strdup(word)};
	g_ptr_array_add(naming->names, name);
}

/* The words of all names, parted by "|"; to be freed. */
static char *words_of(const struct naming *naming)
{
	GString *words = g_string_new(NULL);
	for (unsigned i = 0; i < naming->names->len; i++)
		g_string_append_printf(words, "%s%s", i ? "|" : "", ((const struct part_name *)naming->names->pdata[i])->word);
	return g_string_free(words, FALSE);
}

/* Names behind others that are no names of these are none alone; but behind a number, or a verb that ends so, a new one
 * begins. A number may stand in brackets of its own. */
static GRegex *joined_regex(const char *words, const struct parts_rule *rule)
{
	static const char AGAIN[] = "(?:(?<![、和与及或])|(?<=[件封项条篇期场卷批次%][、和与及])"
	                            "|(?<=[件封项条篇期场卷批次%][）)][、和与及])|(?<=以及)|(?<=[涉提波]及))";
	g_autofree char *pattern =
	    g_strdup_printf("%s((?:%s)(?:" AND "(?:%s))*)(等[^，。；\\d]{0,6})?，?((?:%s)*)"
	                    "(?:[（(](?=[\\d,]+(?:余|多)?(?:%s)[）)，,、；]))?"
	                    "(?:(?<![\\d,])([\\d,]+)(余|多)?((?:[、和及][\\d,]+)*)(?:%s)(?!次)(?:[，、（]?%s)?"
	                    "|%s|(没有|未)(?:收到|接到|受理|转来|转办))",
	        AGAIN, words, words, rule->verbs, rule->units, rule->units, PROOFING_SHARE, PROOFING_SHARE);
	return g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static GRegex *behind_regex(const char *words, const struct parts_rule *rule)
{
	g_autofree char *pattern =
	    g_strdup_printf("(其余|剩余|另有|其中|中)，?(?:的|有)*([\\d,]+)(余|多)?(?:%s)(?:来信|信件|申请)?"
	                    "(?:为|是|系|来自|由|通过|属于?)((?>(?:%s)(?:" AND "(?:%s))*))(?!等|[、和与及或])",
	        rule->units, words, words);
	return g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static GRegex *all_regex(const char *words)
{
	static const char ALL[] = "(?:均|全部|都)(?:已经?|系|为|由|是|通过|以|采[用取]|经|来自|属于?)*";
	g_autofree char *pattern = g_strdup_printf("%s((?:%s)(?:" AND "(?:%s))*)", ALL, words, words);
	return g_regex_new(pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static void compile(struct naming *naming)
{
	const struct parts_rule *rule = naming->rule;
	g_autofree char *words = words_of(naming);
	g_autofree char *next = g_strdup_printf(
	    "^(?:余|多)?(?:%s)?(?:、|和|及|，)([\\d,]+)(余|多)?(?=%s|[、和及]\\d)", rule->units, rule->units);
	naming->any = g_regex_new(words, G_REGEX_OPTIMIZE, 0, NULL);
	naming->joined = joined_regex(words, rule);
	naming->next = g_regex_new(next, G_REGEX_OPTIMIZE, 0, NULL);
	naming->behind = behind_regex(words, rule);
	naming->all = all_regex(words);
}

/* The longest first: a name may begin with another one. */
static int by_length(const void *a, const void *b)
{
	size_t left = strlen((*(const struct known_part *const *)a)->name),
	       right = strlen((*(const struct known_part *const *)b)->name);
	return (left < right) - (left > right);
}

/* Adds what the register itself calls the parts, but for words that are no names. */
static void add_known(const struct proofing *proofing, struct naming *naming)
{
	const struct proof_measure *measure = proofing->measure;
	const struct parts_rule *rule = naming->rule;
	g_autoptr(GPtrArray) parts = measure->parts ? measure->parts(measure->arg, rule->of) : NULL;
	if (parts)
		g_ptr_array_sort(parts, by_length);
	for (unsigned i = 0; parts && i < parts->len; i++) {
		const struct known_part *part = parts->pdata[i];
		g_autofree char *bare = text_unspaced(part->name), *word = g_regex_escape_string(bare, -1);
		bool never = proofing->rules->never && g_regex_match(proofing->rules->never, bare, 0, NULL);
		if (g_utf8_strlen(bare, -1) >= NAME_LEAST && !never)
			add_name(naming, rule->of, part->id + strlen(rule->of) + 1, word);
	}
}

GPtrArray *proofing_names_read(const struct proofing *proofing)
{
	GPtrArray *namings = g_ptr_array_new_with_free_func(free_naming);
	for (unsigned i = 0; i < proofing->rules->parts->len; i++) {
		struct naming *naming = g_new0(struct naming, 1);
		naming->rule = proofing->rules->parts->pdata[i];
		naming->names = g_ptr_array_new_with_free_func(free_name);
		for (unsigned n = 0; n < naming->rule->names->len; n++) {
			const struct part_name *name = naming->rule->names->pdata[n];
			add_name(naming, naming->rule->of, name->figure, name->word);
		}
		add_known(proofing, naming);
		if (naming->names->len)
			compile(naming);
		g_ptr_array_add(namings, naming);
	}
	return namings;
}

/* The first of the names that TEXT begins with; RET_LENGTH is how long it is there. */
static const struct part_name *name_at(
    const struct proofing *proofing, const struct naming *naming, const char *text, int *ret_length)
{
	for (unsigned i = 0; i < naming->names->len; i++) {
		const struct part_name *name = naming->names->pdata[i];
		g_autofree char *anchored = g_strdup_printf("\\A(?:%s)", name->word);
		g_autoptr(GMatchInfo) match = proofing_match(proofing_regex(proofing, anchored), text);
		if (match && g_match_info_fetch_pos(match, 0, NULL, ret_length))
			return name;
	}
	return NULL;
}

GPtrArray *proofing_figures_in(const struct proofing *proofing, const struct naming *naming, const char *text)
{
	GPtrArray *figures = g_ptr_array_new();
	bool any = naming->any && g_regex_match(naming->any, text, 0, NULL);
	while (any && *text) {
		int length = 0;
		const struct part_name *name = name_at(proofing, naming, text, &length);
		if (name)
			g_ptr_array_add(figures, name->figure);
		text = length ? text + length : g_utf8_next_char(text);
	}
	g_ptr_array_add(figures, NULL);
	return figures;
}

bool proofing_is_spoken_of(const struct proofing *proofing, const GRegex *about, const GRegex *unless, unsigned back)
{
	unsigned last = proofing->place, first = last > back ? last - back : 0;
	for (unsigned i = last + 1; i-- > first;) {
		const struct sentence *sentence = &((const struct told *)proofing->told->pdata[i])->sentence;
		if (sentence->part != proofing->at->sentence.part)
			return false;
		if (g_regex_match(about, sentence->text, 0, NULL))
			return true;
		if (unless && g_regex_match(unless, sentence->text, 0, NULL))
			return false;
	}
	return false;
}

bool proofing_naming_applies(const struct proofing *proofing, const struct naming *naming)
{
	const struct parts_rule *rule = naming->rule;
	const char *text = proofing->at->sentence.text;
	if (!naming->joined || (rule->unless && g_regex_match(rule->unless, text, 0, NULL)))
		return false;
	return !rule->about || proofing_is_spoken_of(proofing, rule->about, rule->unless, rule->back);
}

bool proofing_is_of_kind(const char *one, const char *other)
{
	size_t length = strcspn(one, ".");
	return length == strcspn(other, ".") && !strncmp(one, other, length);
}

/* Where in TEXT, at FROM or behind, the first name of NAMING stands that is not one of several alike ("A, B and
 * such"); -1: before UNTIL there is none. */
static int name_between(const struct proofing *proofing, const struct naming *naming, int from, int until)
{
	const char *text = proofing->at->sentence.text;
	g_autoptr(GMatchInfo) match = NULL;
	int at, end;
	if (from >= until)
		return -1;
	g_autofree char *part = g_strndup(text + from, (gsize)(until - from));
	if (proofing_fits(proofing, "等(?!待)|[及和]其[他它]", part))
		return -1;
	for (g_regex_match(naming->any, part, 0, &match); g_match_info_fetch_pos(match, 0, &at, &end);
	     g_match_info_next(match, NULL))
		return at + from;
	return -1;
}

/* Whether the names that stand between FROM and UNTIL, whichever list of the kind of NAMING knows them, are all that
 * there are: then they are the whole. */
static bool is_all(const struct proofing *proofing, const struct naming *naming, int from, int until)
{
	g_autofree char *part = g_strndup(proofing->at->sentence.text + from, (gsize)(until - from));
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	char *whole[] = {naming->rule->whole, NULL};
	for (unsigned i = 0; naming->rule->whole && i < proofing->namings->len; i++) {
		const struct naming *kin = proofing->namings->pdata[i];
		if (strcmp(kin->rule->of, naming->rule->of) != 0)
			continue;
		g_autoptr(GPtrArray) figures = proofing_figures_in(proofing, kin, part);
		for (char **id = (char **)figures->pdata; *id; id++)
			if (!g_ptr_array_find_with_equal_func(all, *id, g_str_equal, NULL))
				g_ptr_array_add(all, *id);
	}
	g_ptr_array_add(all, NULL);
	return naming->rule->whole && proofing_sum_of(proofing, (char **)all->pdata) == proofing_sum_of(proofing, whole);
}

static bool is_named(const struct proofing *proofing, const struct naming *naming, int from, int until)
{
	return name_between(proofing, naming, from, until) >= 0 && !is_all(proofing, naming, from, until);
}

char **proofing_left_out(const struct proofing *proofing, const struct said *said, const char *figure, bool *ret_told)
{
	g_autofree char *before = g_strndup(proofing->at->sentence.text, (gsize)said->from);
	g_autoptr(GMatchInfo) match = proofing_match(
	    proofing_regex(proofing,
	        "除(?:了)?((?!、)(?:[^，。；\\d]|\\d(?!\\d*(?:余|多)?[件封批次人起场天]))+?)(?:之|以)?外，[^；。\\d]*$"),
	    before);
	g_autofree char *names = match ? g_match_info_fetch(match, 1) : NULL;
	*ret_told = names;
	for (unsigned i = 0; names && i < proofing->namings->len; i++) {
		const struct naming *naming = proofing->namings->pdata[i];
		if (g_strcmp0(naming->rule->whole, figure) != 0)
			continue;
		GPtrArray *figures = proofing_figures_in(proofing, naming, names);
		if (figures->len > 1)
			return (char **)g_ptr_array_free(figures, FALSE);
		g_ptr_array_unref(figures);
	}
	return NULL;
}

/* What stands before SAID in the sentence at hand, since the last semicolon. */
struct stretch {
	int begin;
	int first;  /* where the first number with a counter word begins; it may be SAID itself */
	int behind; /* where the last one before SAID ends; BEGIN where there is none */
};

static struct stretch stretch_before(const struct proofing *proofing, const struct said *said)
{
	const char *text = proofing->at->sentence.text;
	struct stretch stretch = {.first = said->from};
	g_autoptr(GMatchInfo) match = NULL;
	int from, to;
	for (int i = 0; i < said->from; i++)
		if (g_str_has_prefix(text + i, "；"))
			stretch.begin = i + (int)strlen("；");
	stretch.behind = stretch.begin;
	g_regex_match_full(proofing_regex(proofing, COUNTED), text, said->from, stretch.begin, 0, &match, NULL);
	for (; g_match_info_fetch_pos(match, 0, &from, &to); g_match_info_next(match, NULL)) {
		stretch.first = MIN(stretch.first, from);
		stretch.behind = to;
	}
	return stretch;
}

bool proofing_is_of_part(const struct proofing *proofing, const struct said *said, const char *figure)
{
	struct stretch stretch = stretch_before(proofing, said);
	for (unsigned i = 0; i < proofing->namings->len; i++) {
		const struct naming *naming = proofing->namings->pdata[i];
		if (naming->any && proofing_is_of_kind(naming->rule->of, figure) &&
		    (is_named(proofing, naming, stretch.behind, said->from) ||
		        is_named(proofing, naming, stretch.begin, stretch.first)))
			return true;
	}
	return false;
}

/* Whether what is named first in STRETCH is a name of OTHER, and none of NAMING. */
static bool is_named_first(const struct proofing *proofing, const struct naming *other, const struct naming *naming,
    const struct stretch *stretch)
{
	if (!is_named(proofing, other, stretch->begin, stretch->first))
		return false;
	int from = name_between(proofing, naming, stretch->begin, stretch->first);
	return from < 0 || name_between(proofing, other, stretch->begin, stretch->first) < from;
}

bool proofing_is_within(const struct proofing *proofing, const struct said *said, const struct naming *naming, int at)
{
	struct stretch stretch = stretch_before(proofing, said);
	for (unsigned i = 0; i < proofing->namings->len; i++) {
		const struct naming *other = proofing->namings->pdata[i];
		if (strcmp(other->rule->of, naming->rule->of) != 0 && other->any &&
		    proofing_is_of_kind(other->rule->of, naming->rule->of) &&
		    is_named_first(proofing, other, naming, &(struct stretch){stretch.begin, MIN(stretch.first, at), 0}))
			return true;
	}
	return false;
}
