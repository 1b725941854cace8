#include "office/person.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/fold.h"
#include "office/act.h"
#include "office/find.h"
#include "store/cases.h"
#include <string.h>

enum { CASES_MOST = 200, OTHERS_MOST = 100, SERIAL_LONGEST = 6 };

/* "17" is a number of a case, a telephone number is none. */
static bool is_number(const struct office *office, const char *text)
{
	struct number number;
	bool digits = strspn(text, "0123456789") == strlen(text);
	return (!digits || strlen(text) <= SERIAL_LONGEST) &&
	       number_parse(text, date_to_civil(office->now.day).year, &number);
}

/* Why nobody is known again by FILE, where there is a reason beside that nothing is known of them. */
static bool check_known(const struct casefile *file, GError **error)
{
	g_autofree char *number = number_paper(file->number), *ref = number_ref(file->number);
	return !(file->guard & GUARD_SECRET) ||
	       fail(error, FAIL_REFUSED,
	           _("the writer of %s is masked, in their other cases too: 'reveal %s' tells who it is, for a reason, and "
	             "what it tells may be looked up"),
	           number, ref);
}

static GArray *marks_of_case(struct office *office, const char *text, GError **error)
{
	struct history history = {0};
	GArray *marks = NULL;
	int64_t id = find_number(office, text, error);
	if (id && history_open(&history, office, id, error) && check_known(history.file, error))
		marks = correspondent_of_case(history.file);
	history_close(&history);
	return marks;
}

static GArray *nobody(GArray *marks, const char *text, GError **error)
{
	if (!marks || marks->len)
		return marks;
	g_autofree char *shown = text_display(text);
	g_array_unref(marks);
	fail(error, FAIL_REFUSED, _("'%s' says nothing by which a person is known again"), shown);
	return NULL;
}

GArray *person_marks(struct office *office, const char *text, GError **error)
{
	bool number = is_number(office, text);
	GArray *marks = number ? marks_of_case(office, text, error) : correspondent_of_text(text);
	if (marks && number)
		correspondent_sure(marks);
	return nobody(marks, text, error);
}

static void free_acquaintance(void *data)
{
	struct acquaintance *acquaintance = data;
	case_row_free(acquaintance->row);
	g_free(acquaintance);
}

static bool is_among(const GPtrArray *cases, int64_t id)
{
	for (unsigned i = 0; i < cases->len; i++)
		if (((const struct acquaintance *)cases->pdata[i])->row->id == id)
			return true;
	return false;
}

/* The cases that MARK speaks for and no surer one did. */
static bool add_cases(struct office *office, const struct mark *mark, GPtrArray *cases, GError **error)
{
	g_autoptr(GArray) ids = cases_marked(office->store, &office->scope, mark, CASES_MOST, error);
	if (!ids)
		return false;
	for (unsigned i = 0; i < ids->len; i++) {
		int64_t id = g_array_index(ids, int64_t, i);
		struct case_row *row = is_among(cases, id) ? NULL : find_row(office, id, NULL);
		if (!row)
			continue;
		struct acquaintance *acquaintance = g_new0(struct acquaintance, 1);
		*acquaintance = (struct acquaintance){.row = row, .match = mark->match};
		g_ptr_array_add(cases, acquaintance);
	}
	return true;
}

static int surest_first(const void *one, const void *other)
{
	return (int)((const struct mark *)one)->match - (int)((const struct mark *)other)->match;
}

static int newest_first(const void *one, const void *other)
{
	const struct acquaintance *a = *(const struct acquaintance *const *)one,
	                          *b = *(const struct acquaintance *const *)other;
	bool hint = a->match == MATCH_NAME, other_hint = b->match == MATCH_NAME;
	if (hint != other_hint)
		return hint - other_hint;
	return (a->row->id < b->row->id) - (a->row->id > b->row->id);
}

GPtrArray *person_cases(struct office *office, const char *text, GError **error)
{
	g_autoptr(GArray) marks =
	    nobody(is_number(office, text) ? marks_of_case(office, text, error) : correspondent_of_text(text), text, error);
	g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func(free_acquaintance);
	if (!marks)
		return NULL;
	g_array_sort(marks, surest_first);
	for (unsigned i = 0; i < marks->len; i++)
		if (!add_cases(office, &g_array_index(marks, struct mark, i), cases, error))
			return NULL;
	g_ptr_array_sort(cases, newest_first);
	return g_steal_pointer(&cases);
}

/* The ids of the other cases that surely are of the person behind FILE. */
static GHashTable *others_of(struct office *office, const struct casefile *file)
{
	g_autoptr(GArray) marks = correspondent_of_case(file);
	GHashTable *others = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	correspondent_sure(marks);
	for (unsigned i = 0; i < marks->len; i++) {
		const struct mark *mark = &g_array_index(marks, struct mark, i);
		g_autoptr(GArray) ids = cases_marked(office->store, &office->scope, mark, OTHERS_MOST + 1, NULL);
		for (unsigned n = 0; ids && n < ids->len; n++)
			if (g_array_index(ids, int64_t, n) != file->id)
				g_hash_table_add(others, g_memdup2(&g_array_index(ids, int64_t, n), sizeof(int64_t)));
	}
	return others;
}

int person_others(struct office *office, const struct casefile *file)
{
	g_autoptr(GHashTable) others = others_of(office, file);
	return MIN((int)g_hash_table_size(others), OTHERS_MOST);
}

/* Whether ROW is a visit at which somebody was here before the day of FILE. */
static bool came_before(const struct case_row *row, const struct casefile *file)
{
	static const uint64_t AWAY = STATE_BIT(STATE_BOOKED) | STATE_BIT(STATE_CONFIRMED) | STATE_BIT(STATE_CANCELLED) |
	                             STATE_BIT(STATE_NO_SHOW) | STATE_BIT(STATE_VOID);
	return row->number.kind == KIND_VISIT && !(AWAY & STATE_BIT(row->state)) &&
	       row->session_on <= file->facts[FACT_SESSION] && row->id < file->id;
}

struct case_row *person_last_visit(struct office *office, const struct casefile *file, int *ret_count)
{
	g_autoptr(GHashTable) others = others_of(office, file);
	struct case_row *last = NULL;
	GHashTableIter iter;
	void *id;
	*ret_count = 0;
	g_hash_table_iter_init(&iter, others);
	while (g_hash_table_iter_next(&iter, &id, NULL)) {
		struct case_row *row = cases_row(office->store, &office->scope, *(int64_t *)id, NULL);
		bool before = row && came_before(row, file);
		*ret_count += before;
		if (before && (!last || row->session_on > last->session_on)) {
			case_row_free(last);
			last = g_steal_pointer(&row);
		}
		case_row_free(row);
	}
	return last;
}
