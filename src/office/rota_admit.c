#include "base/clock.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/article.h"
#include "office/barring.h"
#include "office/find.h"
#include "office/recusal.h"
#include "office/rota.h"
#include "store/reception.h"
#include <string.h>

/* Of cases, up to the first 0. */
static bool is_among(int64_t id, const int64_t *ids)
{
	while (*ids && *ids != id)
		ids++;
	return *ids != 0;
}

/* Whether somebody else than the cases OWN has the slot. */
static bool is_taken(const GPtrArray *visits, const char *time, const int64_t *own)
{
	for (unsigned i = 0; i < visits->len; i++) {
		const struct reception_visit *visit = visits->pdata[i];
		if (!is_among(visit->id, own) && visit->state != STATE_NO_SHOW && !g_strcmp0(visit->slot, time))
			return true;
	}
	return false;
}

static const int64_t NOBODY[] = {0};

/* The slots of DAY that nobody but the cases OWN has: a vector, to be freed. */
static char **free_slots(const struct reception_day *day, const GPtrArray *visits, const int64_t *own)
{
	g_auto(GStrv) times = reception_slot_list(day);
	g_autoptr(GStrvBuilder) free = g_strv_builder_new();
	for (char **time = times; *time; time++)
		if (!is_taken(visits, *time, own))
			g_strv_builder_add(free, *time);
	return g_strv_builder_end(free);
}

static bool refuse_slot(const struct reception_day *day, const char *time, char **free, GError **error)
{
	g_autofree char *date = date_format(day->date), *list = g_strjoinv(_(", "), free);
	if (!*free)
		return fail(error, FAIL_REFUSED,
		    _("all slots of the reception day %s are taken; another day is needed: session="), date);
	if (reception_has_slot(day, time))
		return fail(
		    error, FAIL_REFUSED, _("the slot %s of the reception day %s is taken; free are %s"), time, date, list);
	return fail(error, FAIL_REFUSED, _("%s is no slot of the reception day %s; free are %s"), time, date, list);
}

char *rota_slot(struct office *office, const struct reception_day *day, const char *wanted, GError **error)
{
	g_autoptr(GPtrArray) visits = reception_visits(office->store, &office->scope, day->date, day->date, error);
	if (!visits)
		return NULL;
	g_auto(GStrv) free = free_slots(day, visits, NOBODY);
	if (wanted && g_strv_contains((const char *const *)free, wanted))
		return g_strdup(wanted);
	if (!*free)
		refuse_slot(day, "", free, error);
	return g_strdup(*free);
}

/* Whether TIME of today is still to come. */
static bool is_ahead(const struct office *office, const char *time)
{
	g_autofree char *now = clock_format(office_now(office));
	return strncmp(time, now + strlen("2022-03-09T"), strlen("14:30")) > 0;
}

char *reception_next_slot(struct office *office, const struct reception_day *day, GError **error)
{
	g_autofree char *date = date_format(day->date);
	g_autoptr(GPtrArray) visits = reception_visits(office->store, &office->scope, day->date, day->date, error);
	if (!visits)
		return NULL;
	g_auto(GStrv) free = free_slots(day, visits, NOBODY);
	for (char **time = free; *time; time++)
		if (day->date > office_today(office) || is_ahead(office, *time))
			return g_strdup(*time);
	if (!*free)
		refuse_slot(day, "", free, error);
	else
		fail(error, FAIL_REFUSED,
		    _("no slot of the reception day %s is left to book; whoever is here is logged with 'add visit' without "
		      "slot="),
		    date);
	return NULL;
}

/* The day that is meant: in the words of a refusal, not of a search. */
static struct reception_day *planned_day(struct office *office, int date, const char *slot, GError **error)
{
	g_autoptr(GError) reason = NULL;
	struct reception_day *day = reception_find(office, date, slot, &reason);
	if (!day && !text_blank(slot) && reason->code == FAIL_NOT_FOUND) {
		g_clear_error(&reason);
		day = reception_find(office, date, NULL, &reason);
	}
	if (!day)
		g_set_error_literal(error, FAIL, reason->code == FAIL_NOT_FOUND ? FAIL_REFUSED : reason->code, reason->message);
	return day;
}

/* Fits a visit into DAY: the slot that it names; for a booking the one it HAD, or the first free one; none for who
 * walks in. */
static bool fit(const struct reception_day *day, char **free, const char *had, struct event *event, GError **error)
{
	const char *slot = event_text(event, "slot");
	bool named = !text_blank(slot), ahead = had != NULL;
	if (named ? !g_strv_contains((const char *const *)free, slot) : ahead && !*free)
		return refuse_slot(day, slot, free, error);
	if (!named && ahead)
		event_set(event, "slot", g_strv_contains((const char *const *)free, had) ? had : *free);
	return true;
}

/* The slot as it is kept; whether EVENT names one. Whoever is logged for a time of today that is to come has booked it;
 * whoever is logged without a time, or behind it, is here. */
static bool settle_slot(struct office *office, const struct casefile *file, struct event *event)
{
	const char *said = event_text(event, "slot");
	g_autofree char *slot = text_blank(said) ? NULL : reception_time(said, NULL);
	if (!slot)
		return false;
	event_set(event, "slot", slot);
	if (file)
		return true;
	if (event_day(event, "session") == DATE_NONE)
		event_set(event, "session", event_text(event, "received"));
	bool today =
	    event_day(event, "session") == office_today(office) && event_day(event, "received") == office_today(office);
	if (today && is_ahead(office, slot))
		event_set(event, "booked", "yes");
	return true;
}

bool reception_admit(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	bool named = settle_slot(office, file, event);
	int session = event_day(event, "session"), date = session;
	if (session == DATE_NONE && (!file || !named))
		return true;
	if (session == DATE_NONE)
		date = file->facts[FACT_SESSION];
	OWN(reception_day) day = planned_day(office, date, event_text(event, "slot"), error);
	g_autoptr(GPtrArray) visits = day ? reception_visits(office->store, &office->scope, date, date, error) : NULL;
	if (!visits)
		return false;
	const char *swap = event_text(event, "swap"); /* whose slot this one gets */
	g_auto(GStrv) free =
	    free_slots(day, visits, (const int64_t[]){file ? file->id : 0, swap ? find_number(office, swap, NULL) : 0, 0});
	bool ahead = date > office_today(office) || (!file && date > event_day(event, "received"));
	const char *had = file && file->slot ? file->slot : "";
	return fit(day, free, ahead ? had : NULL, event, error);
}

/* Whoever withdrew neither receives nor writes the minutes nor sits in (Regulations on Petitions art 28). */
static bool check_withdrawn(const struct office *office, const struct casefile *file, const struct reception_day *day,
    const struct event *event, GError **error)
{
	static const char *const FIELDS[] = {"leader", "recorder", "accompany", NULL};
	for (const char *const *field = FIELDS; *field; field++) {
		g_autofree char *who = recusal_named(office, file, event_text(event, *field));
		if (!who)
			continue;
		const char *substitute = day && field == FIELDS ? day->texts[RECEPTION_SUBSTITUTE] : NULL;
		g_autofree char *gone = recusal_named(office, file, substitute);
		g_autofree char *said = field_said(event_type_field(event_type_find(event->kind), *field));
		g_autofree char *plan =
		    substitute && !gone ? g_strdup_printf(_("; planned as the substitute is %s"), substitute) : g_strdup("");
		return fail(error, FAIL_REFUSED,
		    _("%s withdrew from this case and has no part in the reception: %s names somebody else%s (%s)"), who, said,
		    plan, article_on("Regulations on Petitions art 28", event->effective_on));
	}
	return true;
}

bool reception_complete(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	static const enum reception_text TEXTS[] = {RECEPTION_LEADER, RECEPTION_RECORDER};
	int on = event_day(event, "on"), session = on == DATE_NONE ? file->facts[FACT_SESSION] : on;
	OWN(reception_day) day = reception_find(office, session, file->slot, NULL);
	for (size_t i = 0; day && i < G_N_ELEMENTS(TEXTS); i++) {
		const char *name = reception_text_name(TEXTS[i]);
		if (text_blank(event_text(event, name)) && day->texts[TEXTS[i]])
			event_set(event, name, day->texts[TEXTS[i]]);
	}
	return check_withdrawn(office, file, day, event, error) && barring_admits(office, file, event, error);
}
