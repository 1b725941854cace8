#include "office/issuereview.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
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

struct search {
	struct office *office;
	const struct casefile *file;
	GPtrArray *found;
};

static void free_file(void *file)
{
	casefile_free(file);
}

static bool find(void *arg, GError **error)
{
	struct search *search = arg;
	struct store *store = search->office->store;
	uint64_t standing = STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_VOID);
	g_autoptr(GArray) ids = cases_remedies(store, search->file->number, standing, error);
	for (unsigned i = 0; ids && i < ids->len; i++) {
		g_autoptr(GPtrArray) events = events_of_case(store, g_array_index(ids, int64_t, i), error);
		if (!events)
			return false;
		g_ptr_array_add(search->found, fold_case(events));
	}
	return ids != NULL;
}

GPtrArray *issuereview_read(struct office *office, const struct casefile *file, GError **error)
{
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(free_file);
	struct search search = {.office = office, .file = file, .found = found};
	return office_unscoped(office, find, &search, error) ? g_steal_pointer(&found) : NULL;
}

/* The last one of the kind of which the paper tells; NULL where nobody asked. */
static const struct casefile *request_of(const struct issuevalues *values)
{
	const char *kind = kind_of(values);
	for (unsigned i = kind ? values->remedies->len : 0; i-- > 0;) {
		const struct casefile *file = values->remedies->pdata[i];
		if (!g_strcmp0(file->remedy, kind))
			return file;
	}
	return NULL;
}

/* How the school is written that was asked itself. */
static bool is_school(struct office *office, const char *authority)
{
	const char *const names[] = {office_setting(office, "school", ""), "学校", "本校"};
	g_autofree char *folded = text_fold(authority);
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *name = text_fold(names[i]);
		if (!strcmp(folded, name))
			return true;
	}
	return false;
}

bool issuereview_is_own(const struct issuevalues *values, GError **error)
{
	const struct casefile *file = request_of(values);
	if (!file || text_blank(file->authority) || is_school(values->office, file->authority))
		return true;
	g_autofree char *number = number_paper(file->number), *authority = text_display(file->authority);
	return fail(error, FAIL_REFUSED,
	    _("%s is not for the school to issue: %s was brought before %s, which makes its own"), values->paper->title,
	    number, authority);
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

static char *make_asked(const struct issuevalues *values, const struct casefile *file)
{
	(void)values;
	return issuevalues_day(day_asked(file));
}

static char *make_received(const struct issuevalues *values, const struct casefile *file)
{
	(void)values;
	return issuevalues_day(file->facts[FACT_RECEIVED]);
}

static char *make_request(const struct issuevalues *values, const struct casefile *file)
{
	return issuevalues_told(values, "body", file->body);
}

static char *make_result(const struct issuevalues *values, const struct casefile *file)
{
	g_autofree char *text = decided(file);
	return issuevalues_told(values, "body", text);
}

static const struct {
	const char *name;
	char *(*make)(const struct issuevalues *values, const struct casefile *file);
} VALUES[] = {
    {.name = "asked", .make = make_asked},
    {.name = "received", .make = make_received},
    {.name = "request", .make = make_request},
    {.name = "result", .make = make_result},
};

char *issuereview_value(const struct issuevalues *values, const char *name)
{
	const struct casefile *file = request_of(values);
	if (file && g_str_has_prefix(name, BEFORE))
		return file->facts[FACT_RECEIVED] < date_parse(name + strlen(BEFORE)) ? g_strdup("yes") : NULL;
	for (size_t i = 0; file && i < G_N_ELEMENTS(VALUES); i++)
		if (!strcmp(VALUES[i].name, name))
			return VALUES[i].make(values, file);
	return NULL;
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
	const struct casefile *file = request_of(values);
	return (file ? file : values->file)->facts[FACT_RECEIVED];
}
