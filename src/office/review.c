#include "office/review.h"
#include "base/date.h"
#include "base/fail.h"
#include "office/act.h"
#include "office/approval.h"
#include "office/inside.h"
#include "office/unithead.h"

static void free_item(void *data)
{
	struct review_item *item = data;
	case_row_free(item->row);
	g_free(item->about);
	g_free(item);
}

/* What stands in the case may still have to wait for a day. */
static bool is_ripe(struct office *office, const struct casefile *file, int decision)
{
	if (decision != DECISION_LAPSE)
		return true;
	return act_may(office, file, event_type_find(DECISIONS[decision].verb), NULL);
}

static unsigned roles_of(const struct office *office, const struct casefile *file, int decision)
{
	if (decision == DECISION_COUNTERSIGN)
		return unithead_roles(office, file);
	return decision == DECISION_LEADER ? approval_roles(office, file) : decision_roles(decision, file->number.kind);
}

static bool may_decide(struct office *office, const struct dossier *dossier, int decision)
{
	const struct event_type *type = event_type_find(DECISIONS[decision].verb);
	return g_ptr_array_find(dossier->next, type, NULL) &&
	       (strcmp(type->name, "approve") != 0 || approval_is_mine(office, dossier->file));
}

static void add(struct review *review, struct review_item *item)
{
	g_ptr_array_add(review->items, item);
	review->counts[item->decision]++;
	review->mine += item->mine;
}

static struct review_item *item_new(
    const struct review *review, const struct dossier *dossier, int decision, struct case_row *row)
{
	struct office *office = review->office;
	struct review_item *item = g_new0(struct review_item, 1);
	item->row = row;
	item->decision = decision;
	item->since = decision_since(dossier->file, decision);
	item->waited = calendar_between(office_calendar(office), item->since, office_today(office));
	item->about = g_strdup(decision_about(dossier->file, decision));
	item->roles = roles_of(office, dossier->file, decision);
	item->mine = may_decide(office, dossier, decision);
	return item;
}

static bool look(struct review *review, const struct case_row *row, GError **error)
{
	OWN(dossier) dossier = dossier_open(review->office, row->id, error);
	if (!dossier)
		return false;
	for (int n = 0; n < DECISION_COUNT; n++) {
		if (!(row->waits & review->ask.decisions & DECISION_BIT(n)) || !is_ripe(review->office, dossier->file, n) ||
		    (review->ask.mine && !may_decide(review->office, dossier, n)))
			continue;
		struct case_row *own = find_row(review->office, row->id, error);
		if (!own)
			return false;
		add(review, item_new(review, dossier, n, own));
	}
	return true;
}

static int by_wait(const void *a, const void *b)
{
	const struct review_item *one = *(struct review_item *const *)a, *other = *(struct review_item *const *)b;
	if (one->since != other->since)
		return one->since < other->since ? -1 : 1;
	if (one->row->id != other->row->id)
		return one->row->id < other->row->id ? -1 : 1;
	return one->decision - other->decision;
}

static bool find_cases(void *arg, GError **error)
{
	struct review *review = arg;
	OWN(filter) filter = filter_new();
	filter->waits = review->ask.decisions;
	struct find find = {.filter = filter, .sort = SORT_NEWEST, .reverse = true, .limit = review->ask.limit};
	review->cases = find_page(review->office, &find, error);
	return review->cases;
}

/* Takes ITEM, which was found before, if its case is among CASES (by id) and nothing happened to it since. Of a lapse
 * the day decides. */
static bool take(struct review *review, struct review_item *item, GHashTable *cases)
{
	struct office *office = review->office;
	const struct case_row *row = g_hash_table_lookup(cases, &item->row->id);
	if (!row || row->last_seq != item->row->last_seq || row->waits & DECISION_BIT(DECISION_LAPSE))
		return false;
	item->waited = calendar_between(office_calendar(office), item->since, office_today(office));
	add(review, item);
	return true;
}

static void take_known(struct review *review, struct review *before)
{
	g_autoptr(GHashTable) cases = g_hash_table_new(g_int64_hash, g_int64_equal);
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	for (unsigned i = 0; i < review->cases->len; i++) {
		struct case_row *row = review->cases->pdata[i];
		g_hash_table_insert(cases, &row->id, row);
	}
	for (unsigned i = before->items->len; i-- > 0;) {
		struct review_item *item = before->items->pdata[i];
		int64_t id = item->row->id;
		if (take(review, item, cases)) {
			g_ptr_array_steal_index_fast(before->items, i);
			g_hash_table_add(known, g_memdup2(&id, sizeof id));
		}
	}
	for (unsigned i = review->cases->len; i-- > 0;)
		if (g_hash_table_contains(known, &((const struct case_row *)review->cases->pdata[i])->id))
			g_ptr_array_remove_index(review->cases, i);
}

struct review *review_begin(struct office *office, const struct review_ask *ask, struct review *before, GError **error)
{
	OWN(review) review = g_new0(struct review, 1);
	review->items = g_ptr_array_new_with_free_func(free_item);
	review->office = office;
	review->ask = *ask;
	review->ask.decisions = ask->decisions ? ask->decisions : DECISION_BIT(DECISION_COUNT) - 1;
	review->mark = g_strdup(office_setting(office, SETTING_MARK, ""));
	if (!store_read(office->store, find_cases, review, error))
		return NULL;
	if (before && !strcmp(before->mark, review->mark))
		take_known(review, before);
	g_ptr_array_sort(review->items, by_wait);
	return g_steal_pointer(&review);
}

struct opening {
	struct review *review;
	unsigned count;
};

static bool open_cases(void *arg, GError **error)
{
	const struct opening *opening = arg;
	struct review *review = opening->review;
	unsigned end = review->opened + MIN(opening->count, review->cases->len - review->opened);
	GError *reason = NULL;
	for (; review->opened < end && !reason; review->opened++) {
		look(review, review->cases->pdata[review->opened], &reason);
		if (g_error_matches(reason, FAIL, FAIL_NOT_FOUND)) /* others hid it since its row was read */
			g_clear_error(&reason);
	}
	if (reason)
		g_propagate_error(error, reason);
	return !reason;
}

bool review_more(struct review *review, unsigned count, GError **error)
{
	struct opening opening = {.review = review, .count = count};
	bool done = store_read(review->office->store, open_cases, &opening, error);
	g_ptr_array_sort(review->items, by_wait);
	return done;
}

bool review_whole(const struct review *review)
{
	return review->opened == review->cases->len;
}

struct review *review_load(struct office *office, const struct review_ask *ask, GError **error)
{
	OWN(review) review = review_begin(office, ask, NULL, error);
	return review && review_more(review, G_MAXUINT, error) ? g_steal_pointer(&review) : NULL;
}

void review_free(struct review *review)
{
	if (!review)
		return;
	g_ptr_array_unref(review->items);
	g_clear_pointer(&review->cases, g_ptr_array_unref);
	g_free(review->mark);
	g_free(review);
}
