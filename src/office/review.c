#include "office/review.h"
#include "base/date.h"
#include "office/approval.h"
#include "office/disclosure.h"
#include "office/inside.h"

static void free_item(void *data)
{
	struct review_item *item = data;
	case_row_free(item->row);
	g_free(item->about);
	g_free(item);
}

struct loading {
	struct office *office;
	struct review *review;
	unsigned decisions;
	bool mine;
	int limit;
};

/* What stands in the case may still have to wait for a day. */
static bool is_ripe(struct office *office, const struct casefile *file, int decision)
{
	if (decision != DECISION_LAPSE)
		return true;
	OWN(event) lapse = event_new(DECISIONS[decision].verb, office_person(office)->login, office_today(office));
	return disclosure_lapse(office, file, lapse, NULL);
}

static unsigned roles_of(const struct office *office, const struct casefile *file, int decision)
{
	return decision == DECISION_LEADER ? approval_roles(office, file) : decision_roles(decision, file->number.kind);
}

static bool may_decide(struct office *office, const struct dossier *dossier, int decision)
{
	const struct event_type *type = event_type_find(DECISIONS[decision].verb);
	return g_ptr_array_find(dossier->next, type, NULL) &&
	       (strcmp(type->name, "approve") != 0 || approval_is_mine(office, dossier->file));
}

static void add(struct loading *loading, const struct dossier *dossier, int decision, struct case_row *row)
{
	struct review_item *item = g_new0(struct review_item, 1);
	item->row = row;
	item->decision = decision;
	item->since = decision_since(dossier->file, decision);
	item->waited = calendar_between(office_calendar(loading->office), item->since, office_today(loading->office));
	item->about = g_strdup(decision_about(dossier->file, decision));
	item->roles = roles_of(loading->office, dossier->file, decision);
	item->mine = may_decide(loading->office, dossier, decision);
	g_ptr_array_add(loading->review->items, item);
	loading->review->counts[decision]++;
	loading->review->mine += item->mine;
}

static bool look(struct loading *loading, const struct case_row *row, GError **error)
{
	OWN(dossier) dossier = dossier_open(loading->office, row->id, error);
	if (!dossier)
		return false;
	for (int n = 0; n < DECISION_COUNT; n++) {
		if (!(row->waits & loading->decisions & DECISION_BIT(n)) || !is_ripe(loading->office, dossier->file, n) ||
		    (loading->mine && !may_decide(loading->office, dossier, n)))
			continue;
		struct case_row *own = find_row(loading->office, row->id, error);
		if (!own)
			return false;
		add(loading, dossier, n, own);
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

static bool load(void *arg, GError **error)
{
	struct loading *loading = arg;
	OWN(filter) filter = filter_new();
	filter->waits = loading->decisions;
	struct find find = {.filter = filter, .sort = SORT_NEWEST, .reverse = true, .limit = loading->limit};
	g_autoptr(GPtrArray) rows = find_page(loading->office, &find, error);
	if (!rows)
		return false;
	for (unsigned i = 0; i < rows->len; i++)
		if (!look(loading, rows->pdata[i], error))
			return false;
	g_ptr_array_sort(loading->review->items, by_wait);
	return true;
}

struct review *review_load(struct office *office, unsigned decisions, bool mine, int limit, GError **error)
{
	OWN(review) review = g_new0(struct review, 1);
	review->items = g_ptr_array_new_with_free_func(free_item);
	struct loading loading = {
	    .office = office,
	    .review = review,
	    .decisions = decisions ? decisions : DECISION_BIT(DECISION_COUNT) - 1,
	    .mine = mine,
	    .limit = limit,
	};
	return store_read(office->store, load, &loading, error) ? g_steal_pointer(&review) : NULL;
}

void review_free(struct review *review)
{
	if (!review)
		return;
	g_ptr_array_unref(review->items);
	g_free(review);
}
