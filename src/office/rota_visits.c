#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/record.h"
#include "office/rota.h"
#include "store/reception.h"

/* Everybody: what befalls a day befalls those too whom the person may not see. */
static const struct scope ALL = {0};

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

/* Records ACT of everybody who has not come yet, as the program's own doing. */
static bool act_on_all(
    struct office *office, const struct reception_day *day, const struct act *act, int *ret, GError **error)
{
	struct scope own = office->scope;
	g_autoptr(GPtrArray) visits = rota_visits(office, &ALL, day, NULL, error);
	bool done = visits != NULL;
	*ret = 0;
	office->scope = ALL;
	for (unsigned i = 0; done && i < visits->len; i++) {
		const struct reception_visit *visit = visits->pdata[i];
		if (!has_not_come(visit))
			continue;
		done = record_act(office, visit->id, act, NULL, error);
		++*ret;
	}
	office->scope = own;
	return done;
}

bool rota_turn_away(
    struct office *office, const struct reception_day *old, const char *reason, int *ret, GError **error)
{
	g_autofree char *why = g_strconcat("reason=", reason, NULL);
	const struct act act = {.type = "cancel", .values = (char *[]){why, NULL}};
	return act_on_all(office, old, &act, ret, error);
}

bool rota_tell(struct office *office, const struct reception_day *day, const char *text, int *ret, GError **error)
{
	g_autofree char *said = g_strconcat("text=", text, NULL);
	const struct act act = {.type = "note", .values = (char *[]){said, NULL}};
	return act_on_all(office, day, &act, ret, error);
}

/* To the same slot where it goes on, else to the first free one. */
static bool rebook(struct office *office, const struct reception_visit *visit, const struct reception_day *to,
    bool keep, GError **error)
{
	g_autofree char *date = date_format(to->date);
	g_autofree char *session = g_strconcat("session=", date, NULL);
	g_autofree char *slot = g_strconcat("slot=", visit->slot, NULL);
	const struct act act = {.type = "rebook", .values = (char *[]){session, keep ? slot : NULL, NULL}};
	return record_act(office, visit->id, &act, NULL, error);
}

bool rota_rebook(
    struct office *office, const struct reception_day *old, const struct reception_day *to, int *ret, GError **error)
{
	struct scope own = office->scope;
	g_autoptr(GPtrArray) visits = rota_visits(office, &ALL, old, NULL, error);
	g_autoptr(GPtrArray) there = visits ? rota_visits(office, &ALL, to, NULL, error) : NULL;
	bool done = there != NULL;
	*ret = 0;
	office->scope = ALL;
	for (unsigned i = 0; done && i < visits->len; i++) {
		const struct reception_visit *visit = visits->pdata[i];
		if (!has_not_come(visit))
			continue;
		bool keep = visit->slot && !there->len && reception_has_slot(to, visit->slot);
		done = rebook(office, visit, to, keep, error);
		++*ret;
	}
	office->scope = own;
	return done;
}
