#include "office/find.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/workflow.h"
#include "office/inside.h"
#include "office/person.h"
#include "store/cases.h"
#include "store/events.h"
#include <string.h>

#define REMEDIES 20 /* of one writer that are looked at */
#define STRETCH 500 /* rows that find_each reads at a time */

/* The marks of the person that the filter names, where it names one; they live as long as RET_MARKS. */
static bool find_person(struct office *office, struct find *find, GArray **ret_marks, GError **error)
{
	const char *person = find->filter ? find->filter->person : NULL;
	if (person && !(*ret_marks = person_marks(office, person, error)))
		return false;
	find->marks = *ret_marks;
	return true;
}

GPtrArray *find_page(struct office *office, const struct find *find, GError **error)
{
	struct find dated = *find;
	g_autoptr(GArray) marks = NULL;
	dated.today = office->now.day;
	if (!find_person(office, &dated, &marks, error))
		return NULL;
	return cases_page(office->store, &office->scope, &dated, error);
}

int64_t find_count(struct office *office, const struct filter *filter, int64_t cap, GError **error)
{
	struct find find = {.filter = filter, .today = office->now.day, .limit = (int)cap};
	g_autoptr(GArray) marks = NULL;
	int64_t count = 0;
	if (!find_person(office, &find, &marks, error))
		return -1;
	return cases_count(office->store, &office->scope, &find, &count, error) ? count : -1;
}

struct walk {
	struct find find; /* the next page */
	GPtrArray *page;  /* whose last row FIND starts behind */
	int64_t left;     /* rows still wanted */
};

/* The next page in order; false at the end, or with ERROR. */
static bool turn(struct office *office, struct walk *walk, GError **error)
{
	walk->find.limit = (int)MIN(walk->left, STRETCH);
	GPtrArray *page = walk->find.limit ? find_page(office, &walk->find, error) : NULL;
	if (!page)
		return false;
	g_clear_pointer(&walk->page, g_ptr_array_unref);
	walk->page = page;
	walk->left -= page->len;
	if (page->len)
		walk->find.after = page->pdata[page->len - 1];
	return page->len > 0;
}

bool find_each(struct office *office, const struct find *find, bool (*each)(void *arg, const struct case_row *row),
    void *arg, GError **error)
{
	struct walk walk = {.find = *find, .left = find->limit > 0 ? find->limit : G_MAXINT64};
	GError *reason = NULL;
	bool on = true;
	while (on && turn(office, &walk, &reason))
		for (unsigned i = 0; i < walk.page->len && on; i++)
			on = each(arg, walk.page->pdata[i]);
	g_clear_pointer(&walk.page, g_ptr_array_unref);
	if (!reason)
		return true;
	g_propagate_error(error, reason);
	return false;
}

static int64_t not_found(const char *text, GError **error)
{
	g_autofree char *shown = text_display(text);
	fail(error, FAIL_NOT_FOUND, _("no case has the number '%s'"), shown);
	return 0;
}

/* The cases that have the serial of NUMBER, one of a kind at most, into IDS; returns the kinds, of KIND_BIT. */
static unsigned kinds_with(struct office *office, struct number number, int64_t ids[KIND_COUNT], GError **error)
{
	unsigned kinds = 0;
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		number.kind = (enum kind)kind;
		if (!cases_by_number(office->store, &office->scope, number, &ids[kind], error))
			return 0;
		kinds |= ids[kind] ? KIND_BIT(kind) : 0;
	}
	return kinds;
}

static int64_t refuse_many(struct number number, unsigned kinds, const char *text, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		number.kind = (enum kind)kind;
		g_autofree char *paper = number_paper(number);
		if (kinds & KIND_BIT(kind))
			g_string_append_printf(names, "%s%s", names->len ? _(", ") : "", paper);
	}
	fail(error, FAIL_REFUSED, _("'%s' may be %s: which one?"), text, names->str);
	return 0;
}

/* A bare serial of this year: the one case of KINDS that has it, else the one case of any kind. */
static int64_t by_serial(struct office *office, struct number number, unsigned kinds, const char *text, GError **error)
{
	int64_t ids[KIND_COUNT] = {0};
	GError *reason = NULL;
	unsigned there = kinds_with(office, number, ids, &reason);
	unsigned meant = there & kinds ? there & kinds : there;
	if (reason) {
		g_propagate_error(error, reason);
		return 0;
	}
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (meant == KIND_BIT(kind))
			return ids[kind];
	return meant ? refuse_many(number, meant, text, error) : not_found(text, error);
}

int64_t find_number(struct office *office, const char *text, GError **error)
{
	return find_number_of(office, text, KIND_ALL, error);
}

int64_t find_number_of(struct office *office, const char *text, unsigned kinds, GError **error)
{
	struct number number;
	int64_t id = 0;
	if (!number_parse(text, date_to_civil(office->now.day).year, &number)) {
		g_autofree char *shown = text_display(text);
		fail(error, FAIL_USAGE, _("'%s' is no number of a case, such as L2022-17"), shown);
		return 0;
	}
	if (number.kind == KIND_COUNT)
		return by_serial(office, number, kinds, text, error);
	if (!cases_by_number(office->store, &office->scope, number, &id, error))
		return 0;
	return id ? id : not_found(text, error);
}

static bool hidden(GError **error)
{
	return fail(error, FAIL_NOT_FOUND, _("there is no such case"));
}

struct case_row *find_row(struct office *office, int64_t case_id, GError **error)
{
	GError *reason = NULL;
	struct case_row *row = cases_row(office->store, &office->scope, case_id, &reason);
	if (reason)
		g_propagate_error(error, reason);
	else if (!row)
		hidden(error);
	return row;
}

bool find_visible(struct office *office, int64_t case_id, GError **error)
{
	bool visible = false;
	return cases_visible(office->store, &office->scope, case_id, &visible, error) && (visible || hidden(error));
}

/* Whether the case ID is a final review that came to its end. */
static bool is_end(struct office *office, int64_t id)
{
	g_autoptr(GPtrArray) events = events_of_case(office->store, id, NULL);
	if (!events)
		return false;
	OWN(casefile) file = fold_case(events);
	return !g_strcmp0(file->remedy, "final_review") && file->facts[FACT_DECIDED] != DATE_NONE;
}

struct case_row *find_ended(struct office *office, const char *writer)
{
	g_autoptr(GArray) ids = cases_remedies_of(office->store, &office->scope, writer, REMEDIES, NULL);
	for (unsigned i = 0; ids && i < ids->len; i++)
		if (is_end(office, g_array_index(ids, int64_t, i)))
			return cases_row(office->store, &office->scope, g_array_index(ids, int64_t, i), NULL);
	return NULL;
}

GPtrArray *find_alike(struct office *office, const struct likeness *like, int limit, GError **error)
{
	return cases_alike(office->store, &office->scope, like, limit, error);
}
