#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/rota.h"
#include "store/reception.h"

enum { WEEK = 7, MOST_DAYS = 200 };

struct planning {
	struct office *office;
	const struct reception_day *model;
	const struct reception_series *series;
	bool anyway;
	GPtrArray *vacations;
	GPtrArray *turns; /* of struct reception_turn * */
	char **leaders;   /* in turn */
	unsigned planned; /* so far */
};

static void turn_free(void *arg)
{
	struct reception_turn *turn = arg;
	reception_day_free(turn->day);
	g_free(turn->note);
	g_free(turn);
}

/* Notes what became of WANTED; takes over DAY and NOTE. */
static void note(struct planning *planning, int wanted, struct reception_day *day, char *why)
{
	struct reception_turn *turn = g_new0(struct reception_turn, 1);
	*turn = (struct reception_turn){.wanted = wanted, .day = day, .note = why};
	g_ptr_array_add(planning->turns, turn);
}

static struct reception_day *day_on(const struct planning *planning, int date)
{
	struct reception_day *day = reception_day_copy(planning->model);
	day->date = date;
	if (planning->leaders)
		reception_day_set(
		    day, RECEPTION_LEADER, planning->leaders[planning->planned % g_strv_length(planning->leaders)]);
	/* who steps in for the others has a turn of their own, too */
	if (planning->leaders && !g_strcmp0(day->texts[RECEPTION_LEADER], day->texts[RECEPTION_SUBSTITUTE]))
		reception_day_set(day, RECEPTION_SUBSTITUTE, NULL);
	return day;
}

static bool record(struct planning *planning, int wanted, struct reception_day *day, char *why, GError **error)
{
	note(planning, wanted, day, why);
	planning->planned++;
	return rota_record(planning->office, day, error);
}

static bool refuse_taken(const struct reception_day *other, bool rota, GError **error)
{
	g_autofree char *date = date_format(other->date);
	const char *from = other->texts[RECEPTION_FROM], *leader = other->texts[RECEPTION_LEADER];
	return rota ? fail(error, FAIL_REFUSED,
	                  _("a reception day is planned on %s %s already (%s); anyway=yes leaves such days as they are"),
	                  date, from, leader)
	            : fail(error, FAIL_REFUSED,
	                  _("a reception day is planned on %s %s already (%s); 'reception swap' changes it"), date, from,
	                  leader);
}

static bool refuse_closed(const struct planning *planning, int date, const char *why, GError **error)
{
	g_autofree char *on = date_format(date);
	int next = date;
	g_autofree char *closed = g_strdup(why);
	for (bool vacation; closed; closed = rota_closed(planning->office, planning->vacations, next, &vacation)) {
		g_free(closed);
		next++;
	}
	g_autofree char *text = date_format(next);
	return fail(error, FAIL_REFUSED,
	    _("nobody receives on %s (%s); the next day is %s, and anyway=yes plans it all the same"), on, why, text);
}

static bool plan_one(struct planning *planning, GError **error)
{
	int date = planning->model->date;
	bool vacation;
	g_autofree char *why = rota_closed(planning->office, planning->vacations, date, &vacation);
	if (why && !planning->anyway)
		return refuse_closed(planning, date, why, error);
	g_autoptr(GError) reason = NULL;
	OWN(reception_day) other = rota_taken(planning->office, planning->model, NULL, &reason);
	if (reason) {
		g_propagate_error(error, g_steal_pointer(&reason));
		return false;
	}
	return other ? refuse_taken(other, false, error) : record(planning, date, day_on(planning, date), NULL, error);
}

/* Where a day goes that was to be on WANTED: WANTED itself, the next day that is open, or DATE_NONE. RET says why. */
static int place_of(const struct planning *planning, int wanted, char **ret_why)
{
	bool vacation, later = false;
	*ret_why = rota_closed(planning->office, planning->vacations, wanted, &vacation);
	if (!*ret_why)
		return wanted;
	int last = MIN(wanted + WEEK * planning->series->weeks - 1, planning->series->until);
	for (int date = wanted + 1; planning->series->move && !vacation && date <= last; date++) {
		g_autofree char *closed = rota_closed(planning->office, planning->vacations, date, &later);
		if (!closed)
			return date;
	}
	return DATE_NONE;
}

static bool plan_turn(struct planning *planning, int wanted, GError **error)
{
	g_autofree char *why = NULL;
	int date = place_of(planning, wanted, &why);
	if (date == DATE_NONE) {
		note(planning, wanted, NULL, g_strdup_printf(_("left out: %s"), why));
		return true;
	}
	g_autoptr(GError) reason = NULL;
	OWN(reception_day) day = day_on(planning, date);
	OWN(reception_day) other = rota_taken(planning->office, day, NULL, &reason);
	if (reason) {
		g_propagate_error(error, g_steal_pointer(&reason));
		return false;
	}
	if (other && !planning->anyway && date == wanted)
		return refuse_taken(other, true, error);
	if (other) {
		note(planning, wanted, NULL, g_strdup(_("left out: planned already")));
		return true;
	}
	g_autofree char *text = date_format(wanted);
	char *moved = date == wanted ? NULL : g_strdup_printf(_("moved from %s (%s)"), text, why);
	return record(planning, wanted, g_steal_pointer(&day), moved, error);
}

static bool plan_series(struct planning *planning, GError **error)
{
	const struct reception_series *series = planning->series;
	g_autofree char *until = date_format(series->until), *first = date_format(planning->model->date);
	if (series->until < planning->model->date)
		return fail(error, FAIL_USAGE, _("until=%s lies before the first day (%s)"), until, first);
	if ((series->until - planning->model->date) / (WEEK * series->weeks) >= MOST_DAYS)
		return fail(error, FAIL_USAGE, _("a rota has at most %d days"), MOST_DAYS);
	for (int date = planning->model->date; date <= series->until; date += WEEK * series->weeks)
		if (!plan_turn(planning, date, error))
			return false;
	return planning->planned || fail(error, FAIL_REFUSED, _("no day is left on which somebody could receive"));
}

static bool plan(void *arg, GError **error)
{
	struct planning *planning = arg;
	planning->vacations = reception_vacations(planning->office->store, error);
	if (!planning->vacations)
		return false;
	return planning->series->until == DATE_NONE ? plan_one(planning, error) : plan_series(planning, error);
}

/* "高峰,孙丽" in turn; NULL where a name is empty. */
static char **leaders_of(const char *text, GError **error)
{
	g_autoptr(GString) names = g_string_new(text);
	g_string_replace(names, "，", ",", 0);
	g_string_replace(names, "、", ",", 0);
	g_auto(GStrv) leaders = g_strsplit(names->str, ",", -1);
	for (char **leader = leaders; *leader; leader++)
		if (!*g_strstrip(*leader)) {
			fail(error, FAIL_USAGE, _("leader= names the leaders in turn, parted by commas"));
			return NULL;
		}
	return g_steal_pointer(&leaders);
}

GPtrArray *reception_plan(struct office *office, const struct reception_day *model,
    const struct reception_series *series, bool anyway, GError **error)
{
	OWN(reception_day) day = reception_day_copy(model);
	if (!office_permits(office, ROTA_KEEPERS, "reception plan", error) || !rota_settle(day, error))
		return NULL;
	g_auto(GStrv) leaders = series->until == DATE_NONE ? NULL : leaders_of(day->texts[RECEPTION_LEADER], error);
	if (series->until != DATE_NONE && !leaders)
		return NULL;
	g_autoptr(GPtrArray) turns = g_ptr_array_new_with_free_func(turn_free);
	struct planning planning = {
	    .office = office, .model = day, .series = series, .anyway = anyway, .turns = turns, .leaders = leaders};
	bool done = office_write(office, plan, &planning, error);
	g_clear_pointer(&planning.vacations, g_ptr_array_unref);
	return done ? g_steal_pointer(&turns) : NULL;
}
