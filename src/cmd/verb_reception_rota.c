/* reception plan, swap, cancel, vacation: how the rota is kept. */
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/done.h"
#include "cmd/receptionpage.h"
#include "cmd/receptionwords.h"
#include "cmd/verbs.h"
#include "domain/when.h"
#include <string.h>

enum { MOST_WEEKS = 12 };

/* The texts of a day that stand in the arguments. */
static void take_texts(const struct args *args, struct reception_day *day)
{
	for (int text = 0; text < RECEPTION_TEXTS; text++) {
		const char *value = args_field(args, reception_text_name((enum reception_text)text));
		if (value)
			reception_day_set(day, (enum reception_text)text, value);
	}
}

/* weekday=周三 is the first Wednesday from the first date on. */
static bool read_weekday(struct office *office, const struct args *args, int *date, GError **error)
{
	const char *text = args_field(args, "weekday");
	int first = DATE_NONE;
	if (text_blank(text))
		return true;
	const struct when when = {.today = *date, .calendar = office_calendar(office)};
	if (!when_parse(text, &when, &first, NULL) || first < *date || first > *date + 6) {
		g_autofree char *shown = text_display(text);
		return fail(error, FAIL_USAGE, _("'%s' is no day of the week; write it as Wed"), shown);
	}
	*date = first;
	return true;
}

/* A name that no leader of the register has may be misspelt: it is taken as written, and said. */
static void say_stranger(struct context *context, const char *name)
{
	g_auto(GStrv) leaders = reception_leaders(context->office);
	if (text_blank(name) || !*leaders || g_strv_contains((const char *const *)leaders, name))
		return;
	g_autofree char *known = g_strjoinv(_(", "), leaders), *shown = text_display(name);
	g_autofree char *line =
	    g_strdup_printf(_("%s is none of the leaders of the register (%s); the name is kept as written"), shown, known);
	context->say(context, line);
}

/* Those who are to receive on DAY, each once. */
static void say_strangers(struct context *context, const struct reception_day *day, GHashTable *said)
{
	static const enum reception_text PEOPLE[] = {RECEPTION_LEADER, RECEPTION_SUBSTITUTE};
	for (size_t i = 0; i < G_N_ELEMENTS(PEOPLE); i++) {
		const char *name = day->texts[PEOPLE[i]];
		if (name && g_hash_table_add(said, g_strdup(name)))
			say_stranger(context, name);
	}
}

static void say_of_turns(struct context *context, const GPtrArray *turns)
{
	g_autoptr(GHashTable) said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (unsigned i = 0; i < turns->len; i++) {
		const struct reception_turn *turn = turns->pdata[i];
		if (turn->day)
			say_strangers(context, turn->day, said);
	}
}

static bool show_plan(struct context *context, const GPtrArray *turns, bool rota, GError **error)
{
	const struct reception_turn *first = turns->pdata[0];
	if (rota) {
		OWN(sheet) sheet = receptionpage_turns(turns);
		return context->show(context, sheet, error);
	}
	g_autofree char *day = receptionpage_line(first->day);
	g_autofree char *line = g_strdup_printf(_("planned: %s"), day);
	return done_line(context, line, receptionpage_json(first->day), error);
}

static bool plan(struct context *context, const struct args *args, GError **error)
{
	struct office *office = context->office;
	struct reception_series series = {.until = DATE_NONE, .weeks = 1};
	int date = DATE_NONE;
	if (!receptionwords_field(office, args, "date", &date, error) ||
	    !receptionwords_field(office, args, "until", &series.until, error) ||
	    !args_number(args, "every", 1, &series.weeks, error) || !read_weekday(office, args, &date, error))
		return false;
	if (series.weeks > MOST_WEEKS)
		return fail(error, FAIL_USAGE, _("every= is a number of weeks from 1 to %d"), MOST_WEEKS);
	if (series.until == DATE_NONE && (args_field(args, "every") || args_field(args, "holiday")))
		return fail(error, FAIL_USAGE, _("every= and holiday= belong to a rota: until= says how long it goes"));
	series.move = !g_strcmp0(args_field(args, "holiday"), "move");
	OWN(reception_day) model = reception_day_new(date);
	take_texts(args, model);
	g_autoptr(GPtrArray) turns = reception_plan(office, model, &series, receptionwords_yes(args, "anyway"), error);
	if (turns)
		say_of_turns(context, turns);
	return turns && show_plan(context, turns, series.until != DATE_NONE, error);
}

static bool say_done(struct context *context, const char *said, const struct reception_done *done, GError **error)
{
	g_autofree char *line = receptionpage_line(done->day);
	g_autofree char *sentence = g_strdup_printf(said, line);
	json_t *object = receptionpage_json(done->day);
	json_object_set_new(object, "visits_told", json_integer(done->visits));
	if (!done_line(context, sentence, object, error))
		return false;
	if (done->visits) {
		g_autofree char *told =
		    g_strdup_printf(ngettext("%d visit goes with it; the visitor is to be told",
		                        "%d visits go with it; the visitors are to be told", (unsigned long)done->visits),
		        done->visits);
		context->say(context, told);
	}
	return true;
}

static bool swap(struct context *context, const struct args *args, GError **error)
{
	struct office *office = context->office;
	struct reception_change change = {.to = DATE_NONE, .anyway = receptionwords_yes(args, "anyway")};
	bool changed = args_field(args, "to") != NULL;
	OWN(reception_day) day = receptionwords_named(office, args, error);
	if (!day || !receptionwords_field(office, args, "to", &change.to, error))
		return false;
	for (int text = RECEPTION_LEADER; text < RECEPTION_TEXTS; text++) {
		change.texts[text] = args_field(args, reception_text_name((enum reception_text)text));
		changed = changed || (change.texts[text] && text != RECEPTION_REASON);
	}
	if (!changed)
		return fail(error, FAIL_USAGE, _("nothing to change: leader=, substitute=, place=, recorder=, topic= or to="));
	struct reception_done done = {0};
	bool good = reception_swap(office, day, &change, &done, error);
	if (good && (change.texts[RECEPTION_LEADER] || change.texts[RECEPTION_SUBSTITUTE])) {
		g_autoptr(GHashTable) said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		say_strangers(context, done.day, said);
	}
	good = good && say_done(context, _("changed: %s"), &done, error);
	reception_done_clear(&done);
	return good;
}

static bool cancel(struct context *context, const struct args *args, GError **error)
{
	struct reception_change change = {.to = DATE_NONE};
	struct reception_done done = {0};
	change.texts[RECEPTION_REASON] = args_field(args, "reason");
	OWN(reception_day) day = receptionwords_named(context->office, args, error);
	bool good = day && receptionwords_field(context->office, args, "to", &change.to, error) &&
	            reception_cancel(context->office, day, &change, &done, error) &&
	            say_done(context, _("cancelled: %s"), &done, error);
	reception_done_clear(&done);
	return good;
}

static bool show_vacations(struct context *context, GError **error)
{
	g_autoptr(GPtrArray) vacations = reception_closed(context->office, error);
	OWN(sheet) sheet = vacations ? receptionpage_vacations(vacations) : NULL;
	return sheet && context->show(context, sheet, error);
}

/* The days that were planned before anybody knew of the vacation: they stand, and are said. */
static void say_within(struct context *context, const struct vacation *vacation)
{
	g_autoptr(GPtrArray) days = reception_days(context->office, vacation->from, vacation->to, NULL);
	g_autoptr(GString) dates = g_string_new(NULL);
	for (unsigned i = 0; days && i < days->len; i++) {
		const struct reception_day *day = days->pdata[i];
		g_autofree char *date = date_format(day->date);
		if (reception_state(day) == RECEPTION_PLANNED)
			g_string_append_printf(dates, "%s%s", dates->len ? _(", ") : "", date);
	}
	if (!dates->len || vacation->retired)
		return;
	g_autofree char *line = g_strdup_printf(_("reception days are planned in the vacation: %s; 'reception swap' moves "
	                                          "one, 'reception cancel' calls it off"),
	    dates->str);
	context->say(context, line);
}

static bool vacation(struct context *context, const struct args *args, GError **error)
{
	struct vacation entered = {
	    .from = DATE_NONE,
	    .to = DATE_NONE,
	    .name = (char *)(uintptr_t)args_field(args, "name"),
	    .retired = receptionwords_yes(args, "remove"),
	};
	if (!args_field(args, "from") && !args_field(args, "to"))
		return show_vacations(context, error);
	if (!args_field(args, "from") || (!args_field(args, "to") && !entered.retired))
		return fail(error, FAIL_USAGE, _("a vacation needs its first and its last day: from= to="));
	if (!receptionwords_field(context->office, args, "from", &entered.from, error) ||
	    !receptionwords_field(context->office, args, "to", &entered.to, error) ||
	    !reception_close(context->office, &entered, error))
		return false;
	say_within(context, &entered);
	return show_vacations(context, error);
}

#define ARGUMENT_ANYWAY                                                                                                \
	{                                                                                                                  \
		.name = "anyway", .kind = ARGUMENT_FIELD, .choices = "yes",                                                    \
		.summary = N_("on a day off too; beside days that are planned already at other hours"),                        \
		.title = N_("all the same")                                                                                    \
	}

#define ARGUMENT_SUBSTITUTE                                                                                            \
	{                                                                                                                  \
		.name = "substitute", .kind = ARGUMENT_FIELD, .summary = N_("who receives where the leader cannot"),           \
		.title = N_("substitute")                                                                                      \
	}

#define ARGUMENT_RECORDER                                                                                              \
	{                                                                                                                  \
		.name = "recorder", .kind = ARGUMENT_FIELD, .summary = N_("who takes the minutes"), .title = N_("recorder")    \
	}

#define ARGUMENT_TOPIC                                                                                                 \
	{                                                                                                                  \
		.name = "topic", .kind = ARGUMENT_FIELD, .summary = N_("what it is about, where it has a topic"),              \
		.title = N_("topic")                                                                                           \
	}

const struct command RECEPTION_PLAN = {
    .name = "reception plan",
    .group = GROUP_OFFICE,
    .summary = N_("plan a reception day, or a rota of them"),
    .detail =
        N_("until= makes it a rota: one day a week from the first date on, the leaders in turn. Days off are left "
           "out or moved to the next working day, vacations are left out, and nobody loses a turn by that. What "
           "was moved or left out is said."),
    .example = N_("reception plan date=2022-09-01 until=2023-01-10 weekday=Wed leader='Gao Feng, Sun Li' place='Room "
                  "201' from=14:30 to=17:00 slots=5 holiday=move"),
    .arguments =
        (const struct argument[]){
            {.name = "date",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("the day, or the first of a rota"),
                .title = N_("date"),
                .type = FIELD_DAY},
            {
                .name = "leader",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("who receives; in a rota several in turn, parted by commas"),
                .title = N_("leader on duty"),
            },
            {.name = "place", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("where"), .title = N_("place")},
            {.name = "from",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("when it begins: 14:30"),
                .title = N_("begins at"),
                .type = FIELD_TIME},
            {.name = "to",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("when it ends"),
                .title = N_("ends at"),
                .type = FIELD_TIME},
            {
                .name = "slots",
                .kind = ARGUMENT_FIELD,
                .needed = true,
                .summary = N_("how many visits, or when each begins: 5, or 14:30,15:00,15:40"),
                .title = N_("slots"),
            },
            ARGUMENT_SUBSTITUTE,
            ARGUMENT_RECORDER,
            ARGUMENT_TOPIC,
            {.name = "until",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the last date of a rota"),
                .title = N_("rota until"),
                .type = FIELD_DAY},
            {.name = "weekday", .kind = ARGUMENT_FIELD, .summary = N_("its day of the week; else that of the date")},
            {.name = "every",
                .kind = ARGUMENT_FIELD,
                .summary = N_("from one day to the next, in weeks; else 1"),
                .title = N_("weeks apart"),
                .type = FIELD_COUNT},
            {
                .name = "holiday",
                .kind = ARGUMENT_FIELD,
                .choices = "skip|move",
                .summary = N_("what becomes of a day off: left out, or the next working day"),
                .title = N_("on a day off"),
                .said = N_("left out|moved to the next working day"),
            },
            ARGUMENT_ANYWAY,
            {0},
        },
    .need = NEED_OFFICE,
    .run = plan,
};

const struct command RECEPTION_SWAP = {
    .name = "reception swap",
    .group = GROUP_OFFICE,
    .summary = N_("give a reception day another leader, or another date"),
    .detail = N_("Whoever booked goes along to the other date, or is told of the other leader. On the date of another "
                 "reception day the two leaders change places and the visits stay."),
    .example = N_("reception swap 2022-03-09 leader='Sun Li' reason='on duty elsewhere'"),
    .arguments =
        (const struct argument[]){
            ARGUMENT_DAY,
            {.name = "to",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the other date"),
                .title = N_("other date"),
                .type = FIELD_DAY},
            {.name = "leader",
                .kind = ARGUMENT_FIELD,
                .summary = N_("who receives instead"),
                .title = N_("leader on duty")},
            ARGUMENT_SUBSTITUTE,
            {.name = "place", .kind = ARGUMENT_FIELD, .summary = N_("where"), .title = N_("place")},
            ARGUMENT_RECORDER,
            ARGUMENT_TOPIC,
            {.name = "reason", .kind = ARGUMENT_FIELD, .summary = N_("why"), .title = N_("reason")},
            ARGUMENT_AT,
            ARGUMENT_ANYWAY,
            {0},
        },
    .need = NEED_OFFICE,
    .run = swap,
};

const struct command RECEPTION_CANCEL = {
    .name = "reception cancel",
    .group = GROUP_OFFICE,
    .summary = N_("call a reception day off"),
    .detail = N_("Whoever booked is cancelled, or with to= gets a free slot of another reception day."),
    .arguments =
        (const struct argument[]){
            ARGUMENT_DAY,
            {.name = "reason", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("why"), .title = N_("reason")},
            {.name = "to",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the reception day to which the visits go"),
                .title = N_("visits go to"),
                .type = FIELD_DAY},
            ARGUMENT_AT,
            {0},
        },
    .need = NEED_OFFICE,
    .run = cancel,
};

const struct command RECEPTION_VACATION = {
    .name = "reception vacation",
    .group = GROUP_OFFICE,
    .summary = N_("the times in which nobody receives; enter one, or take one back"),
    .example = N_("reception vacation from=2022-07-09 to=2022-08-28 name='Summer vacation'"),
    .arguments =
        (const struct argument[]){
            {.name = "from",
                .kind = ARGUMENT_FIELD,
                .summary = N_("its first day"),
                .title = N_("first day"),
                .type = FIELD_DAY},
            {.name = "to",
                .kind = ARGUMENT_FIELD,
                .summary = N_("its last day"),
                .title = N_("until the day"),
                .type = FIELD_DAY},
            {.name = "name", .kind = ARGUMENT_FIELD, .summary = N_("what it is called"), .title = N_("name")},
            {
                .name = "remove",
                .kind = ARGUMENT_FIELD,
                .choices = "yes",
                .summary = N_("takes back the one that begins on that day"),
            },
            {0},
        },
    .need = NEED_OFFICE,
    .run = vacation,
};
