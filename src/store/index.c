#include "store/index.h"
#include "base/terms.h"

#define PENDING_MOST 4000
#define MERGE_PAGES 64 /* of the index for each text: more than it adds, so that segments never pile up */

struct pending {
	int64_t id;
	char *old, *text;
};

static void free_pending(void *data)
{
	struct pending *pending = data;
	g_free(pending->old);
	g_free(pending->text);
	g_free(pending);
}

bool index_later(struct store *store, int64_t id, char *old, char *text, GError **error)
{
	struct pending *pending = g_new(struct pending, 1);
	*pending = (struct pending){.id = id, .old = old, .text = text};
	if (!store->pending)
		store->pending = g_ptr_array_new_with_free_func(free_pending);
	g_ptr_array_add(store->pending, pending);
	return store->pending->len < PENDING_MOST || index_now(store, error);
}

static bool write_terms(struct db *db, enum sql sql, int64_t id, const char *text, GError **error)
{
	g_autofree char *terms = terms_index(text);
	return db_run(db_query(db, sql, id, terms), error);
}

/* The index keeps no text, so it is told which terms to forget. */
static bool index_one(struct db *db, const struct pending *pending, GError **error)
{
	return (!pending->old || write_terms(db, SQL_TERMS_DROP, pending->id, pending->old, error)) &&
	       write_terms(db, SQL_TERMS_PUT, pending->id, pending->text, error);
}

bool index_now(struct store *store, GError **error)
{
	if (!store->pending)
		return true;
	int64_t pages = (int64_t)store->pending->len * MERGE_PAGES;
	for (unsigned i = 0; i < store->pending->len; i++)
		if (!index_one(store->db, store->pending->pdata[i], error))
			return false;
	index_forget(store);
	return db_run(db_query(store->db, SQL_TERMS_MERGE, pages), error);
}

void index_forget(struct store *store)
{
	g_clear_pointer(&store->pending, g_ptr_array_unref);
}
