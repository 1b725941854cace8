#include "office/demo_rota.h"
#include "base/date.h"
#include "base/fail.h"
#include "domain/identity.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "store/store.h"
#include <string.h>

enum { WEEK = 7, NOTICE = 3, SLOTS = 5, SETTLED = 21 };

#define KEEPER "demo-zhao" /* who keeps the rota */
#define BEGINS "14:30"
#define ENDS "17:00"
#define TIMES "14:30,15:00,15:30,16:00,16:30"

/* When nobody is at school, and the terms between: a rota is made before each of them. */
struct span_of_year {
	int month, day, to_month, to_day;
	const char *name;
};
static const struct span_of_year VACATIONS[] = {
    {.month = 1, .day = 16, .to_month = 2, .to_day = 20, .name = "寒假"},
    {.month = 7, .day = 6, .to_month = 8, .to_day = 28, .name = "暑假"},
};

/* Where a day falls: within a vacation or outside. */
static bool in_vacation(int date)
{
	struct civil civil = date_to_civil(date);
	for (size_t i = 0; i < G_N_ELEMENTS(VACATIONS); i++) {
		const struct span_of_year *span = &VACATIONS[i];
		if (date >= date_from_civil(civil.year, span->month, span->day) &&
		    date <= date_from_civil(civil.year, span->to_month, span->to_day))
			return true;
	}
	return false;
}

/* The rota of the spring is made in the second week of January, that of the autumn in the last of June. */
static int planning_day(const struct calendar *calendar, int date)
{
	struct civil civil = date_to_civil(date);
	int day = date_from_civil(civil.year, 1, 5);
	if (civil.month >= 8)
		day = date_from_civil(civil.year, 6, 25);
	else if (civil.month == 1)
		day = date_from_civil(civil.year - 1, 6, 25);
	return calendar_roll(calendar, day);
}

static struct demo_session *new_session(const struct demo_text *text, struct dice *dice, int date, int n)
{
	static const char *const LEADERS[] = {"徐文华", "林国平"};
	static const char *const RECORDERS[] = {"王敏", "李静"};
	struct demo_session *session = g_new0(struct demo_session, 1);
	struct reception_day *day = reception_day_new(date);
	const char *place = demo_text_phrase(text, "place", dice), *topic = demo_text_phrase(text, "topic", dice);
	const char *const texts[RECEPTION_TEXTS] = {
	    [RECEPTION_FROM] = BEGINS,
	    [RECEPTION_TO] = ENDS,
	    [RECEPTION_SLOTS] = TIMES,
	    [RECEPTION_LEADER] = LEADERS[n % 2],
	    [RECEPTION_SUBSTITUTE] = LEADERS[(n + 1) % 2],
	    [RECEPTION_RECORDER] = RECORDERS[n % 2],
	    [RECEPTION_PLACE] = place,
	    [RECEPTION_TOPIC] = topic,
	};
	for (int i = 0; i < RECEPTION_TEXTS; i++)
		if (texts[i])
			reception_day_set(day, (enum reception_text)i, texts[i]);
	session->day = day;
	session->slots = reception_slot_list(day);
	session->changed_on = DATE_NONE;
	session->held_on = date;
	return session;
}

/* One day of seven does not go as planned. */
static void draw_fate(
    struct demo_session *session, const struct calendar *calendar, const struct demo_text *text, struct dice *dice)
{
	static const int FATES[] = {860, 40, 35, 65};
	static const char *const WHYS[] = {"", "moved", "called-off", "swapped"};
	int date = session->day->date, other = calendar_roll(calendar, date + 4);
	session->fate = (enum session_fate)dice_weighed(dice, FATES, G_N_ELEMENTS(FATES));
	if (session->fate == SESSION_MOVED && (in_vacation(other) || other >= date + WEEK))
		session->fate = SESSION_KEPT;
	if (session->fate == SESSION_KEPT)
		return;
	session->why = demo_text_phrase(text, WHYS[session->fate], dice);
	session->changed_on = MAX(calendar_roll(calendar, date - NOTICE), session->planned_on);
	if (session->fate == SESSION_MOVED)
		session->held_on = other;
	if (session->fate == SESSION_CANCELLED)
		session->held_on = DATE_NONE;
}

static void free_session(void *arg)
{
	struct demo_session *session = arg;
	reception_day_free(session->day);
	g_strfreev(session->slots);
	g_free(session);
}

struct demo_rota *demo_rota_new(
    const struct calendar *calendar, const struct demo_text *text, struct dice *dice, int first, int today)
{
	struct demo_rota *rota = g_new0(struct demo_rota, 1);
	*rota =
	    (struct demo_rota){.sessions = g_ptr_array_new_with_free_func(free_session), .first = first, .today = today};
	int date = first;
	while (date_weekday(date) != MONDAY + 4)
		date++;
	for (int n = 0; planning_day(calendar, date) <= today; date += WEEK) {
		if (in_vacation(date) || !calendar_is_working(calendar, date))
			continue;
		struct demo_session *session = new_session(text, dice, date, n++);
		session->planned_on = MAX(planning_day(calendar, date), calendar_roll(calendar, first));
		if (date > session->planned_on + WEEK && date + SETTLED <= today)
			draw_fate(session, calendar, text, dice);
		g_ptr_array_add(rota->sessions, session);
	}
	return rota;
}

void demo_rota_free(struct demo_rota *rota)
{
	if (!rota)
		return;
	g_ptr_array_unref(rota->sessions);
	g_free(rota);
}

const char *demo_session_slot(struct demo_session *session)
{
	return session->given < SLOTS ? session->slots[session->given++] : NULL;
}

/* What is being recorded of the rota. */
struct recording {
	struct office *office;
	const char *source;
	int count; /* of events, for their identities */
};

static bool record(struct recording *recording, struct event *event, GError **error)
{
	g_autofree char *name = g_strdup_printf("rota-%d", recording->count++);
	g_autofree char *date = date_format(event->effective_on);
	g_free(event->id);
	event->id = identity_named(recording->source, name);
	event->recorded_at = g_strdup_printf("%sT09:%02d:00", date, recording->count % 60);
	bool done = minutes_add(recording->office, event, error);
	event_free(event);
	return done;
}

static bool record_day(struct recording *recording, const struct reception_day *day, int on, GError **error)
{
	struct event *event = event_new("reception", KEEPER, on);
	minutes_say_reception(event, day);
	return record(recording, event, error);
}

static bool record_moved(
    struct recording *recording, const struct demo_session *session, struct reception_day *day, GError **error)
{
	OWN(reception_day) there = reception_day_copy(day);
	there->date = session->held_on;
	day->moved_to = session->held_on;
	reception_day_set(day, RECEPTION_STATE, reception_state_name(RECEPTION_MOVED));
	return record_day(recording, there, session->changed_on, error) &&
	       record_day(recording, day, session->changed_on, error);
}

static bool record_session(struct recording *recording, const struct demo_session *session, GError **error)
{
	OWN(reception_day) day = reception_day_copy(session->day);
	if (!record_day(recording, day, session->planned_on, error) || session->fate == SESSION_KEPT)
		return session->fate == SESSION_KEPT;
	reception_day_set(day, RECEPTION_REASON, session->why);
	if (session->fate == SESSION_MOVED)
		return record_moved(recording, session, day, error);
	if (session->fate == SESSION_CANCELLED)
		reception_day_set(day, RECEPTION_STATE, reception_state_name(RECEPTION_CANCELLED));
	else
		reception_day_set(day, RECEPTION_LEADER, session->day->texts[RECEPTION_SUBSTITUTE]);
	return record_day(recording, day, session->changed_on, error);
}

static bool record_vacation(struct recording *recording, int year, const struct span_of_year *span, GError **error)
{
	g_autofree char *name = g_strdup(span->name);
	struct vacation vacation = {
	    .from = date_from_civil(year, span->month, span->day),
	    .to = date_from_civil(year, span->to_month, span->to_day),
	    .name = name,
	};
	struct event *event = event_new("vacation", KEEPER, vacation.from - WEEK);
	minutes_say_vacation(event, &vacation);
	return record(recording, event, error);
}

bool demo_rota_record(struct office *office, const struct demo_rota *rota, const char *source, GError **error)
{
	struct recording recording = {.office = office, .source = source};
	int last = date_to_civil(rota->today).year;
	for (int year = date_to_civil(rota->first).year; year <= last; year++)
		for (size_t i = 0; i < G_N_ELEMENTS(VACATIONS); i++) {
			const struct span_of_year *span = &VACATIONS[i];
			int from = date_from_civil(year, span->month, span->day);
			if (from >= rota->first && from - WEEK <= rota->today && !record_vacation(&recording, year, span, error))
				return false;
		}
	for (unsigned i = 0; i < rota->sessions->len; i++) {
		const struct demo_session *session = rota->sessions->pdata[i];
		if (!record_session(&recording, session, error))
			return false;
	}
	return true;
}
