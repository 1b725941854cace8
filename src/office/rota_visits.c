#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/inside.h"
#include "office/record.h"
#include "office/rota.h"
#include "store/reception.h"

/* Everybody: what befalls a day befalls those too whom the person may not see. */
static const struct scope ALL = {0};

/* What befalls each of those on a day who have not come yet, and how many they are. */
struct befalling {
	struct office *office;
	const struct reception_day *day;
	bool (*do_one)(struct office *office, const struct reception_visit *visit, const void *arg, GError **error);
	const void *arg;
	int count;
};

static bool has_not_come(const struct reception_visit *visit)
{
	return visit->state == STATE_BOOKED || visit->state == STATE_CONFIRMED;
}

bool rota_untouched(struct office *office, const struct reception_day *day, GError **error)
{
	struct reception_count count;
	g_autoptr(GPtrArray) visits = rota_visits(office, &ALL, day, &count, error);
	g_autofree char *date = date_format(day->date);
	if (!visits || !count.arrived)
		return visits != NULL;
	return fail(
	    error, FAIL_REFUSED, _("somebody came to the reception day %s already: %d visits"), date, count.arrived);
}

static bool each(void *arg, GError **error)
{
	struct befalling *what = arg;
	g_autoptr(GPtrArray) visits = rota_visits(what->office, &ALL, what->day, NULL, error);
	bool done = visits != NULL;
	for (unsigned i = 0; done && i < visits->len; i++) {
		if (!has_not_come(visits->pdata[i]))
			continue;
		done = what->do_one(what->office, visits->pdata[i], what->arg, error);
		what->count++;
	}
	return done;
}

/* As the program's own doing; how many they were is in RET. */
static bool befall(struct befalling what, int *ret, GError **error)
{
	bool done = office_unscoped(what.office, each, &what, error);
	*ret = what.count;
	return done;
}

static bool act(struct office *office, const struct reception_visit *visit, const void *arg, GError **error)
{
	return record_act(office, visit->id, arg, NULL, error);
}

static bool act_on_all(
    struct office *office, const struct reception_day *day, const struct act *what, int *ret, GError **error)
{
	return befall((struct befalling){.office = office, .day = day, .do_one = act, .arg = what}, ret, error);
}

bool rota_turn_away(
    struct office *office, const struct reception_day *old, const char *reason, int *ret, GError **error)
{
	g_autofree char *why = g_strconcat("reason=", reason, NULL);
	const struct act cancel = {.type = "cancel", .befalls = true, .values = (char *[]){why, NULL}};
	return act_on_all(office, old, &cancel, ret, error);
}

bool rota_tell(struct office *office, const struct reception_day *day, const char *text, int *ret, GError **error)
{
	g_autofree char *said = g_strconcat("text=", text, NULL);
	const struct act note = {.type = "note", .befalls = true, .values = (char *[]){said, NULL}};
	return act_on_all(office, day, &note, ret, error);
}

static bool rebook(struct office *office, const struct reception_visit *visit, const void *arg, GError **error)
{
	const struct rota_way *way = arg;
	g_autofree char *time = rota_slot(office, way->to, visit->slot, error);
	if (!time)
		return false;
	const char *reason = text_blank(way->reason) ? _("the reception day was moved") : way->reason;
	g_autofree char *date = date_format(way->to->date);
	g_autofree char *session = g_strconcat("session=", date, NULL), *slot = g_strconcat("slot=", time, NULL);
	g_autofree char *why = g_strconcat("reason=", reason, NULL);
	const struct act move = {.type = "rebook", .befalls = true, .values = (char *[]){session, slot, why, NULL}};
	return record_act(office, visit->id, &move, NULL, error);
}

bool rota_rebook(
    struct office *office, const struct reception_day *old, const struct rota_way *way, int *ret, GError **error)
{
	return befall((struct befalling){.office = office, .day = old, .do_one = rebook, .arg = way}, ret, error);
}
