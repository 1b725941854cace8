#include "store/search.h"
#include "base/terms.h"
#include "base/text.h"

static void add_word(struct search *search, GString *match, const char *word)
{
	bool exact;
	g_autofree char *query = terms_query(word, &exact);
	if (query)
		g_string_append_printf(match, "%s(%s)", match->len ? " AND " : "", query);
	if (!query || !exact)
		g_ptr_array_add(search->folded, text_fold(word));
}

struct search *search_new(const GPtrArray *words)
{
	OWN(search) search = g_new0(struct search, 1);
	GString *match = g_string_new(NULL);
	search->folded = g_ptr_array_new_with_free_func(g_free);
	for (unsigned i = 0; words && i < words->len; i++)
		if (!text_blank(words->pdata[i]))
			add_word(search, match, words->pdata[i]);
	search->match = g_string_free(match, match->len == 0);
	return search->match || search->folded->len ? g_steal_pointer(&search) : NULL;
}

void search_free(struct search *search)
{
	g_free(search->match);
	g_ptr_array_unref(search->folded);
	g_free(search);
}

static bool all_found(const struct search *search, const char *text)
{
	for (unsigned i = 0; i < search->folded->len; i++)
		if (!terms_found(text, search->folded->pdata[i]))
			return false;
	return true;
}

bool search_holds(struct db *db, const struct search *search, int64_t id, bool *ret, GError **error)
{
	*ret = true;
	if (!search || !search->folded->len)
		return true;
	struct statement *one = db_query(db, SQL_PROSE_GET, id);
	enum step step = db_step(one, error);
	*ret = step == STEP_ROW && all_found(search, db_text(one, 0));
	db_reset(one);
	return step != STEP_ERROR;
}
