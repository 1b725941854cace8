#include "office/issuereview.h"
#include "base/date.h"
#include "base/text.h"
#include "domain/fold.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

#define BEFORE "before."

/* Which remedy the paper with this word of the remedies tells of. */
static const struct {
	const char *paper, *kind;
} KINDS[] = {{.paper = "recheck", .kind = "recheck"}, {.paper = "final", .kind = "final_review"}};

static const char *kind_of(const struct issuevalues *values)
{
	const char *paper = values->paper ? values->paper->remedy : NULL;
	for (size_t i = 0; paper && i < G_N_ELEMENTS(KINDS); i++)
		if (!strcmp(KINDS[i].paper, paper))
			return KINDS[i].kind;
	return NULL;
}

/* The last remedy of KIND in the chain of the case, whoever may see it. */
struct search {
	const struct issuevalues *values;
	const char *kind;
	struct casefile *found;
};

static bool find(void *arg, GError **error)
{
	struct search *search = arg;
	struct store *store = search->values->office->store;
	uint64_t standing = STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_VOID);
	g_autoptr(GArray) ids = cases_remedies(store, search->values->file->number, standing, error);
	for (unsigned i = ids ? ids->len : 0; i-- > 0 && !search->found;) {
		g_autoptr(GPtrArray) events = events_of_case(store, g_array_index(ids, int64_t, i), error);
		OWN(casefile) file = events ? fold_case(events) : NULL;
		if (file && !g_strcmp0(file->remedy, search->kind))
			search->found = g_steal_pointer(&file);
	}
	return ids != NULL;
}

/* NULL where nobody asked. */
static struct casefile *request_of(const struct issuevalues *values)
{
	struct search search = {.values = values, .kind = kind_of(values)};
	if (search.kind)
		office_unscoped(values->office, find, &search, NULL);
	return search.found;
}

static int day_asked(const struct casefile *file)
{
	return file->filed_on == DATE_NONE ? file->facts[FACT_RECEIVED] : file->filed_on;
}

/* What was decided; where no words were kept, what it means that the first opinion stands. */
static char *decided(const struct casefile *file)
{
	if (!text_blank(file->ground))
		return g_strdup(file->ground);
	return g_strcmp0(file->outcome, "upheld") ? NULL : g_strdup("维持");
}

static char *value_of(const struct issuevalues *values, const struct casefile *file, const char *name)
{
	int received = file->facts[FACT_RECEIVED];
	if (g_str_has_prefix(name, BEFORE))
		return received < date_parse(name + strlen(BEFORE)) ? g_strdup("yes") : NULL;
	if (!strcmp(name, "asked"))
		return issuevalues_day(day_asked(file));
	if (!strcmp(name, "received"))
		return issuevalues_day(received);
	g_autofree char *text = strcmp(name, "request") ? decided(file) : g_strdup(file->body);
	return issuevalues_told(values, "body", text);
}

char *issuereview_value(const struct issuevalues *values, const char *name)
{
	OWN(casefile) file = request_of(values);
	return file ? value_of(values, file, name) : NULL;
}

char *issuereview_asked(const struct issuevalues *values)
{
	return issuereview_value(values, "asked");
}

char *issuereview_result(const struct issuevalues *values)
{
	return issuereview_value(values, "result");
}

int issuereview_received(const struct issuevalues *values)
{
	OWN(casefile) file = request_of(values);
	return (file ? file : values->file)->facts[FACT_RECEIVED];
}
