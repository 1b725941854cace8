#include "office/audit.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/fold.h"
#include "office/charter.h"
#include "office/inside.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

#define TELL_EVERY 500 /* cases */

struct inspection {
	struct office *office;
	struct audit *audit;
	int64_t cases;     /* looked at so far */
	GHashTable *files; /* hashes of what was attached */
};

/* Does every event that holds fit the state in which it found its case? */
static void check_ways(const GPtrArray *events, GPtrArray *findings)
{
	OWN(casefile) file = casefile_new();
	g_autofree bool *live = fold_live(events);
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		const struct event_type *type = event_type_find(event->kind);
		if (!type)
			g_ptr_array_add(findings,
			    g_strdup_printf(_("event %lld is of no known kind: '%s'"), (long long)event->seq, event->kind));
		else if (i && live[i] && !event_type_transition(type, file, event))
			g_ptr_array_add(findings, g_strdup_printf(_("event %lld ('%s') does not fit the state of its case"),
			                              (long long)event->seq, event->kind));
		if (live[i] && (!i || strcmp(event->kind, "undo") != 0))
			fold_event(file, event);
	}
}

static void note_files(struct inspection *inspection, const GPtrArray *events)
{
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		size_t index;
		json_t *item;
		json_array_foreach(json_object_get(event->body, "attachments"), index, item)
		{
			const char *hash = json_string_value(json_object_get(item, "sha256"));
			if (hash)
				g_hash_table_add(inspection->files, g_strdup(hash));
		}
	}
}

static bool check_case(void *arg, const GPtrArray *events, GError **error)
{
	struct inspection *inspection = arg;
	struct store *store = inspection->office->store;
	OWN(casefile) file = fold_case(events);
	check_ways(events, inspection->audit->findings);
	note_files(inspection, events);
	if (++inspection->cases % TELL_EVERY == 0)
		office_tell(inspection->office, _("looking at cases"), inspection->cases, 0);
	return cases_compare(store, file, inspection->audit->findings, error);
}

/* What was attached is there, and is what was attached. */
static void check_files(struct inspection *inspection)
{
	GHashTableIter iter;
	void *hash;
	g_hash_table_iter_init(&iter, inspection->files);
	while (g_hash_table_iter_next(&iter, &hash, NULL)) {
		g_autoptr(GError) reason = NULL;
		g_autoptr(GBytes) data = blobs_get(inspection->office->store, hash, &reason);
		if (!data)
			g_ptr_array_add(inspection->audit->findings, g_strdup(reason->message));
	}
}

static bool inspect(void *arg, GError **error)
{
	struct inspection *inspection = arg;
	struct store *store = inspection->office->store;
	struct audit *audit = inspection->audit;
	if (!office_refresh(inspection->office, error) || !store_integrity(store, audit->findings, error) ||
	    !events_check(store, 1, audit->findings, &audit->events, error) ||
	    !events_each_case(store, check_case, inspection, error) || !cases_recount(store, audit->findings, error) ||
	    !charter_check(inspection->office, audit->findings, error))
		return false;
	check_files(inspection);
	return true;
}

bool audit_run(struct office *office, struct audit *ret, GError **error)
{
	*ret = (struct audit){.findings = g_ptr_array_new_with_free_func(g_free)};
	struct inspection inspection = {
	    .office = office,
	    .audit = ret,
	    .files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	};
	bool done = store_read(office->store, inspect, &inspection, error);
	g_hash_table_unref(inspection.files);
	if (!done)
		audit_clear(ret);
	return done;
}

void audit_clear(struct audit *audit)
{
	g_clear_pointer(&audit->findings, g_ptr_array_unref);
}

static void tell(void *arg, int64_t done, int64_t total)
{
	office_tell(arg, _("making the lists again"), done, total);
}

bool audit_rebuild(struct office *office, GError **error)
{
	return store_rebuild(office->store, tell, office, error);
}
