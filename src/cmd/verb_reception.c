/* reception: the reception days of the leaders and who comes; verb_reception_rota.c keeps the rota. */
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/done.h"
#include "cmd/receptionpage.h"
#include "cmd/receptionwords.h"
#include "cmd/rollpage.h"
#include "cmd/verbs.h"
#include "domain/filter.h"
#include "office/record.h"
#include <string.h>

static bool list(struct context *context, const struct args *args, GError **error)
{
	struct period period = {0};
	g_autofree char *year = period_year(office_today(context->office), true);
	if (!period_parse(args_word(args, 0) ? args_word(args, 0) : year, &period, error))
		return false;
	g_free(period.label);
	g_autoptr(GPtrArray) days = reception_days(context->office, period.from, period.to, error);
	g_autoptr(GArray) counts = days ? reception_counts(context->office, days, error) : NULL;
	bool wide = !strcmp(context->format, "csv");
	OWN(sheet) sheet = counts ? receptionpage_days(days, counts, wide) : NULL;
	return sheet && context->show(context, sheet, error);
}

static bool show(struct context *context, const struct args *args, GError **error)
{
	OWN(reception_day) day = receptionwords_named(context->office, args, error);
	OWN(reception_roll) roll = day ? reception_roll(context->office, day, error) : NULL;
	OWN(sheet) sheet = roll ? rollpage_show(context->office, roll) : NULL;
	return sheet && context->show(context, sheet, error);
}

static bool paper(struct context *context, const struct args *args, GError **error)
{
	OWN(reception_day) day = receptionwords_named(context->office, args, error);
	OWN(reception_roll) roll = day ? reception_roll(context->office, day, error) : NULL;
	OWN(sheet) sheet = roll ? rollpage_paper(context->office, roll, receptionwords_yes(args, "result"), error) : NULL;
	return sheet && context->show(context, sheet, error);
}

/* A visit that is logged today for the reception day: a booking, today's too. */
static bool book(struct context *context, const struct args *args, GError **error)
{
	struct office *office = context->office;
	OWN(reception_day) day = receptionwords_named(office, args, error);
	bool named = !text_blank(args_field(args, "slot"));
	g_autofree char *next = !day || named ? NULL : reception_next_slot(office, day, error);
	if (!day || (!named && !next))
		return false;
	g_autofree char *date = date_format(day->date), *today = date_format(office_today(office));
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	g_autofree char *session = g_strconcat("session=", date, NULL);
	g_autofree char *received = g_strconcat("received=", today, NULL);
	int64_t id = 0;
	g_autofree char *slot = named ? NULL : g_strconcat("slot=", next, NULL);
	g_strv_builder_add_many(builder, session, received, slot, NULL);
	for (unsigned i = 0; i < args->fields->len; i++)
		if (!g_str_has_prefix(args->fields->pdata[i], "at="))
			g_strv_builder_add(builder, args->fields->pdata[i]);
	g_auto(GStrv) values = g_strv_builder_end(builder);
	if (!record_open(office, KIND_VISIT, values, &id, error))
		return false;
	g_autofree char *number = number_paper(record_number(office));
	return done_case(context, id, number, json_pack("{s:s}", "number", number), error);
}

static const struct command LIST = {
    .name = "reception list",
    .group = GROUP_OFFICE,
    .summary = N_("the reception days of a time, and what came of them"),
    .arguments =
        (const struct argument[]){
            {.name = "period",
                .kind = ARGUMENT_WORD,
                .summary = N_("2021-2022, 2022, 2022-03 or two days; else this school year")},
            {0},
        },
    .need = NEED_OFFICE,
    .run = list,
};

static const struct command SHOW = {
    .name = "reception show",
    .group = GROUP_OFFICE,
    .summary = N_("a reception day: its slots and who comes"),
    .detail = N_("A visit that may not be seen takes its slot and is not named."),
    .arguments = (const struct argument[]){ARGUMENT_DAY, ARGUMENT_AT, {0}},
    .need = NEED_OFFICE,
    .run = show,
};

static const struct command SHEET = {
    .name = "reception sheet",
    .group = GROUP_OFFICE,
    .summary = N_("the paper of a reception day: to write on, or with the results"),
    .example = N_("reception sheet 2022-03-09 result=yes --format html"),
    .arguments =
        (const struct argument[]){
            ARGUMENT_DAY,
            {.name = "result", .kind = ARGUMENT_FIELD, .choices = "yes", .summary = N_("with what came of each visit")},
            ARGUMENT_AT,
            {0},
        },
    .need = NEED_OFFICE,
    .run = paper,
};

static const struct command BOOK = {
    .name = "reception book",
    .group = GROUP_OFFICE,
    .summary = N_("log a visit for a reception day; prints its number"),
    .detail =
        N_("The same as 'add visit' with that session, received today. Without a slot it gets the first free one."),
    .example = N_("reception book 2022-03-09 slot=15:00 visitor='Zhao Tiezhu' matter='Noise at night'"),
    .arguments =
        (const struct argument[]){
            ARGUMENT_DAY,
            {.name = "visitor", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("who comes")},
            {.name = "matter", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("what it is about")},
            {.name = "slot", .kind = ARGUMENT_FIELD, .summary = N_("when: one of the slots")},
            {.name = "persons", .kind = ARGUMENT_FIELD, .summary = N_("how many people come")},
            {.name = "representatives", .kind = ARGUMENT_FIELD, .summary = N_("who speaks for a group")},
            {.name = "contact", .kind = ARGUMENT_FIELD, .summary = N_("telephone or e-mail; shown masked")},
            {.name = "category", .kind = ARGUMENT_FIELD, .summary = N_("a category of the register")},
            {.name = "class", .kind = ARGUMENT_FIELD, .summary = N_("what kind of matter it is by the petition rules")},
            {.name = "against",
                .kind = ARGUMENT_FIELD,
                .summary = N_("the units and people that an accusation is made against")},
            {.name = "confidential",
                .kind = ARGUMENT_FIELD,
                .choices = "yes|no",
                .summary = N_("whether it is kept confidential")},
            ARGUMENT_AT,
            ARGUMENT_OP,
            {0},
        },
    .need = NEED_OFFICE,
    .run = book,
};

const struct command COMMAND_RECEPTION = {
    .name = "reception",
    .group = GROUP_OFFICE,
    .summary = N_("the reception days of the leaders"),
    .parts = (const struct command *const[]){&RECEPTION_PLAN, &LIST, &SHOW, &BOOK, &RECEPTION_SWAP, &RECEPTION_CANCEL,
        &SHEET, &RECEPTION_VACATION, NULL},
    .need = NEED_OFFICE,
};
