#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/minutes.h"
#include "office/rota.h"
#include "store/reception.h"

/* What goes with the leader, when two days change places. */
static const enum reception_text PERSONAL[] = {
    RECEPTION_LEADER, RECEPTION_SUBSTITUTE, RECEPTION_RECORDER, RECEPTION_TOPIC};

struct changing {
	struct office *office;
	const struct reception_day *old;
	const struct reception_change *change;
	struct reception_day *day;    /* as it will stand */
	struct reception_day *target; /* the day of its own on the other date */
	int visits;
};

static bool open_on(struct changing *changing, int date, GError **error)
{
	bool vacation;
	g_autoptr(GPtrArray) vacations = reception_vacations(changing->office->store, error);
	g_autofree char *why = vacations ? rota_closed(changing->office, vacations, date, &vacation) : NULL;
	if (!vacations || !why || changing->change->anyway)
		return vacations != NULL;
	g_autofree char *on = date_format(date);
	return fail(error, FAIL_REFUSED, _("nobody receives on %s (%s); anyway=yes moves it there all the same"), on, why);
}

/* Tells those who booked on the day who receives them now. */
static bool tell(struct changing *changing, const struct reception_day *day, GError **error)
{
	int told = 0;
	g_autofree char *date = date_format(day->date);
	g_autofree char *text = g_strdup_printf(_("on the reception day %s %s receives now, at %s"), date,
	    day->texts[RECEPTION_LEADER], day->texts[RECEPTION_PLACE]);
	bool done = rota_tell(changing->office, day, text, &told, error);
	changing->visits += told;
	return done;
}

static bool record_and_tell(struct changing *changing, const struct reception_day *day, GError **error)
{
	return rota_record(changing->office, day, error) && tell(changing, day, error);
}

/* The leaders of two days change places; the days and who comes stay. */
static bool exchange(struct changing *changing, GError **error)
{
	struct reception_day *day = changing->day, *other = changing->target;
	for (size_t i = 0; i < G_N_ELEMENTS(PERSONAL); i++) {
		char *text = day->texts[PERSONAL[i]];
		day->texts[PERSONAL[i]] = other->texts[PERSONAL[i]];
		other->texts[PERSONAL[i]] = text;
	}
	reception_day_set(other, RECEPTION_REASON, day->texts[RECEPTION_REASON]);
	return rota_untouched(changing->office, other, error) && record_and_tell(changing, day, error) &&
	       record_and_tell(changing, other, error);
}

/* The day goes to another date with all who booked; what stood on the old one stays readable. The visits go while both
 * stand. */
static bool move(struct changing *changing, GError **error)
{
	OWN(reception_day) gone = reception_day_copy(changing->old);
	if (!open_on(changing, changing->change->to, error))
		return false;
	gone->moved_to = changing->change->to;
	reception_day_set(gone, RECEPTION_STATE, reception_state_name(RECEPTION_MOVED));
	reception_day_set(gone, RECEPTION_REASON, changing->day->texts[RECEPTION_REASON]);
	changing->day->date = changing->change->to;
	const struct rota_way way = {.to = changing->day, .reason = changing->day->texts[RECEPTION_REASON]};
	return rota_record(changing->office, changing->day, error) &&
	       rota_rebook(changing->office, changing->old, &way, &changing->visits, error) &&
	       rota_record(changing->office, gone, error);
}

/* The day of its own on the date of THERE: one of the same hours; of other hours too, unless it is to be set beside it.
 */
static bool find_target(struct changing *changing, const struct reception_day *there, GError **error)
{
	g_autoptr(GPtrArray) days = reception_rows(changing->office->store, there->date, there->date, error);
	const struct reception_day *found = NULL, *taken = NULL;
	int planned = 0;
	for (unsigned i = 0; days && i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		if (reception_state(day) != RECEPTION_PLANNED)
			continue;
		planned++;
		found = day;
		taken = !taken && reception_overlap(day, there) ? day : taken;
	}
	g_autofree char *date = date_format(there->date);
	if (days && !taken && planned > 1 && !changing->change->anyway)
		return fail(error, FAIL_REFUSED, _("%s has %d reception days at other hours: anyway=yes sets it beside them"),
		    date, planned);
	found = taken ? taken : changing->change->anyway ? NULL : found;
	changing->target = found ? reception_day_copy(found) : NULL;
	return days != NULL;
}

static bool to_other_date(struct changing *changing, GError **error)
{
	OWN(reception_day) there = reception_day_copy(changing->day);
	there->date = changing->change->to;
	if (!rota_untouched(changing->office, changing->old, error) || !find_target(changing, there, error))
		return false;
	return changing->target ? exchange(changing, error) : move(changing, error);
}

static bool differs(const struct changing *changing, enum reception_text text)
{
	return g_strcmp0(changing->old->texts[text], changing->day->texts[text]) != 0;
}

static bool apply(void *arg, GError **error)
{
	struct changing *changing = arg;
	const struct reception_change *change = changing->change;
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		if (change->texts[text])
			reception_day_set(changing->day, (enum reception_text)text, change->texts[text]);
	/* the substitute has stepped in */
	if (!change->texts[RECEPTION_SUBSTITUTE] && differs(changing, RECEPTION_LEADER) &&
	    !g_strcmp0(changing->day->texts[RECEPTION_LEADER], changing->day->texts[RECEPTION_SUBSTITUTE]))
		reception_day_set(changing->day, RECEPTION_SUBSTITUTE, NULL);
	if (!rota_settle(changing->day, error))
		return false;
	if (change->to != DATE_NONE && change->to != changing->day->date)
		return to_other_date(changing, error);
	bool matters = differs(changing, RECEPTION_LEADER) || differs(changing, RECEPTION_PLACE);
	return matters ? record_and_tell(changing, changing->day, error)
	               : rota_record(changing->office, changing->day, error);
}

/* Hands over what came of it, and lets the rest go. */
static bool finish(struct changing *changing, struct reception_done *ret, bool done)
{
	if (done && ret)
		*ret = (struct reception_done){.day = g_steal_pointer(&changing->day), .visits = changing->visits};
	reception_day_free(changing->day);
	reception_day_free(changing->target);
	return done;
}

bool reception_swap(struct office *office, const struct reception_day *day, const struct reception_change *change,
    struct reception_done *ret, GError **error)
{
	struct changing changing = {.office = office, .old = day, .change = change, .day = reception_day_copy(day)};
	bool done =
	    office_permits(office, ROTA_KEEPERS, "reception swap", error) && office_write(office, apply, &changing, error);
	return finish(&changing, ret, done);
}

static bool cancel(void *arg, GError **error)
{
	struct changing *changing = arg;
	struct office *office = changing->office;
	int to = changing->change->to;
	if (!rota_settle(changing->day, error) || !rota_untouched(office, changing->old, error))
		return false;
	if (to != DATE_NONE && !(changing->target = reception_find(office, to, NULL, error)))
		return false;
	const char *reason = changing->day->texts[RECEPTION_REASON];
	const struct rota_way way = {.to = changing->target, .reason = reason};
	bool cared = way.to ? rota_rebook(office, changing->old, &way, &changing->visits, error)
	                    : rota_turn_away(office, changing->old, reason, &changing->visits, error);
	return cared && rota_record(office, changing->day, error);
}

bool reception_cancel(struct office *office, const struct reception_day *day, const struct reception_change *change,
    struct reception_done *ret, GError **error)
{
	const char *reason = change->texts[RECEPTION_REASON];
	struct changing changing = {.office = office, .old = day, .change = change, .day = reception_day_copy(day)};
	reception_day_set(changing.day, RECEPTION_STATE, reception_state_name(RECEPTION_CANCELLED));
	reception_day_set(changing.day, RECEPTION_REASON, reason);
	bool done =
	    !text_blank(reason) || fail(error, FAIL_USAGE, _("a reception day is cancelled with its reason: reason="));
	done = done && office_permits(office, ROTA_KEEPERS, "reception cancel", error) &&
	       office_write(office, cancel, &changing, error);
	return finish(&changing, ret, done);
}

void reception_done_clear(struct reception_done *done)
{
	g_clear_pointer(&done->day, reception_day_free);
}

GPtrArray *reception_closed(struct office *office, GError **error)
{
	GPtrArray *vacations = reception_vacations(office->store, error);
	for (unsigned i = vacations ? vacations->len : 0; i-- > 0;)
		if (((const struct vacation *)vacations->pdata[i])->retired)
			g_ptr_array_remove_index(vacations, i);
	return vacations;
}

/* Whether a vacation may be entered beside those there are. */
static bool fits(struct vacation *wanted, const GPtrArray *vacations, GError **error)
{
	for (unsigned i = 0; i < vacations->len; i++) {
		const struct vacation *other = vacations->pdata[i];
		if (other->from == wanted->from || other->to < wanted->from || wanted->to < other->from)
			continue;
		g_autofree char *from = date_format(other->from), *to = date_format(other->to);
		return fail(error, FAIL_REFUSED, _("it overlaps a vacation that is entered already: %s to %s, %s"), from, to,
		    other->name);
	}
	return true;
}

/* The one that is taken back: it keeps its last day and its name. */
static bool recall(struct vacation *wanted, const GPtrArray *vacations, GError **error)
{
	for (unsigned i = 0; i < vacations->len; i++) {
		const struct vacation *other = vacations->pdata[i];
		if (other->from != wanted->from)
			continue;
		wanted->to = other->to;
		wanted->name = other->name;
		return true;
	}
	g_autofree char *from = date_format(wanted->from);
	return fail(error, FAIL_NOT_FOUND, _("no vacation begins on %s"), from);
}

bool rota_vacation(struct office *office, struct vacation *vacation, GError **error)
{
	g_autoptr(GPtrArray) vacations = reception_closed(office, error);
	if (!vacations || !(vacation->retired ? recall : fits)(vacation, vacations, error))
		return false;
	OWN(event) event = office_event(office, "vacation");
	minutes_say_vacation(event, vacation);
	return minutes_add(office, event, error);
}

struct closing {
	struct office *office;
	struct vacation vacation;
};

static bool close_school(void *arg, GError **error)
{
	struct closing *closing = arg;
	return rota_vacation(closing->office, &closing->vacation, error);
}

bool reception_close(struct office *office, const struct vacation *vacation, GError **error)
{
	g_autofree char *name = text_display(text_blank(vacation->name) ? _("vacation") : vacation->name);
	struct closing closing = {.office = office, .vacation = *vacation};
	closing.vacation.name = name;
	if (!vacation->retired && vacation->to < vacation->from)
		return fail(error, FAIL_USAGE, _("a vacation ends after it begins"));
	return office_permits(office, ROTA_KEEPERS, "reception vacation", error) &&
	       office_write(office, close_school, &closing, error);
}
