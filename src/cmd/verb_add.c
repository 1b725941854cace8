/* add: what comes in is logged and gets its number. */
#include "base/date.h"
#include "base/say.h"
#include "cmd/done.h"
#include "cmd/input.h"
#include "cmd/said.h"
#include "cmd/verbs.h"
#include "domain/article.h"
#include "office/find.h"
#include "office/reception.h"
#include "office/record.h"
#include <string.h>

enum { ALIKE_MOST = 3 };

static const char *value_in(char **values, const char *name)
{
	g_autofree char *prefix = g_strconcat(name, "=", NULL);
	for (; *values; values++)
		if (g_str_has_prefix(*values, prefix))
			return *values + strlen(prefix);
	return NULL;
}

/* How a kind of case comes in. */
struct intake {
	enum kind kind;
	const char *writer, *body; /* the fields by which one that came in before is known */
};

/* The cases that this one may repeat. A hint never stands in the way: where none can be found, none is given. */
static GPtrArray *find_hints(struct office *office, char **values, const struct intake *intake)
{
	const struct likeness like = {
	    .writer = value_in(values, intake->writer),
	    .subject = value_in(values, "subject"),
	    .body = value_in(values, intake->body),
	    .contact = value_in(values, "contact"),
	    .identity = value_in(values, "identity"),
	};
	return find_alike(office, &like, ALIKE_MOST, NULL);
}

/* "2022-03-01 Tue, Li Ming, registered"; without a day where the receipt is not confirmed yet, as the state says then.
 * To be freed. */
static char *known_of(const struct case_row *row)
{
	g_autofree char *day = said_day(row->received_on);
	const char *writer = said_writer(row->number.kind, row->writer, row->anonymous);
	const char *state = state_title(row->state);
	return *day ? g_strdup_printf(_("%s, %s, %s"), day, writer, state) : g_strdup_printf(_("%s, %s"), writer, state);
}

static void say_hints(struct context *context, const GPtrArray *rows, int64_t id)
{
	for (unsigned i = 0; rows && i < rows->len; i++) {
		const struct case_row *row = rows->pdata[i];
		if (row->id == id)
			continue;
		g_autofree char *number = number_paper(row->number), *known = known_of(row);
		g_autofree char *line = g_strdup_printf(_("perhaps a duplicate of %s (%s): %s"), number, known, row->subject);
		context->say(context, line);
	}
}

/* A matter that went through its last stage is not taken up again. */
static void say_ended(struct context *context, char **values, const struct intake *intake)
{
	const char *writer = value_in(values, intake->writer);
	struct case_row *row = writer ? find_ended(context->office, writer) : NULL;
	if (!row)
		return;
	g_autofree char *number = number_paper(row->number);
	g_autofree char *line = g_strdup_printf(_("%s ended a matter of this writer: the same facts and reasons are not "
	                                          "accepted again (%s)"),
	    number, article_on("Regulations on Petitions art 36", office_today(context->office)));
	context->say(context, line);
	case_row_free(row);
}

/* The number on paper, alone. Whoever logs what they may not see is told the number, and where it went. */
static bool show_number(struct context *context, int64_t id, GError **error)
{
	g_autofree char *paper = number_paper(record_number(context->office));
	g_autofree char *gone = said_gone(context->office, id, record_number(context->office));
	if (gone)
		context->say(context, gone);
	return done_case(context, id, paper, json_pack("{s:s}", "number", paper), error);
}

/* A visit that is booked for a day too near to prepare it. */
static void say_ahead(struct context *context, const struct casefile *file)
{
	struct office *office = context->office;
	const struct rule *rule = rules_bound(office_rules(office), file, "ahead");
	if (!rule || file->state != STATE_BOOKED)
		return;
	int received = file->facts[FACT_RECEIVED];
	struct due first = calendar_count(office_calendar(office), received, rule->length, rule->unit);
	if (file->facts[FACT_SESSION] >= first.on)
		return;
	g_autofree char *day = said_day(first.on);
	g_autofree char *line = g_strdup_printf(_("booked late: the first day to book for was %s (%s)"), day, rule->source);
	context->say(context, line);
}

/* A visit to the office on a day on which no leader receives is as real as another: it is only said. */
static void say_ordinary(struct context *context, const struct casefile *file)
{
	int session = file->facts[FACT_SESSION];
	OWN(reception_day) day = reception_find(context->office, session, NULL, NULL);
	if (day)
		return;
	g_autofree char *date = said_day(session);
	g_autofree char *line =
	    g_strdup_printf(_("nobody receives on %s: it is logged as an ordinary visit to the office"), date);
	context->say(context, line);
}

/* What a visit has to be told of; whoever may not see the case is told nothing. */
static void say_visit(struct context *context, int64_t id)
{
	OWN(dossier) dossier = dossier_open(context->office, id, NULL);
	if (!dossier)
		return;
	say_ahead(context, dossier->file);
	say_ordinary(context, dossier->file);
}

static bool log_case(struct context *context, const struct args *args, const struct intake *intake, GError **error)
{
	g_auto(GStrv) values = input_values(context, args, error);
	int64_t id = 0;
	if (!values)
		return false;
	g_autoptr(GPtrArray) alike = find_hints(context->office, values, intake);
	if (!record_open(context->office, intake->kind, values, &id, error))
		return false;
	say_hints(context, alike, id);
	if (intake->kind == KIND_LETTER || intake->kind == KIND_VISIT)
		say_ended(context, values, intake);
	if (intake->kind == KIND_VISIT)
		say_visit(context, id);
	return show_number(context, id, error);
}

static bool run_letter(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_LETTER, .writer = "from", .body = "body"};
	return log_case(context, args, &INTAKE, error);
}

static bool run_visit(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_VISIT, .writer = "visitor", .body = "matter"};
	return log_case(context, args, &INTAKE, error);
}

static bool run_application(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_APPLICATION, .writer = "applicant", .body = "request"};
	return log_case(context, args, &INTAKE, error);
}

static bool run_remedy(struct context *context, const struct args *args, GError **error)
{
	static const struct intake INTAKE = {.kind = KIND_REMEDY, .writer = "from", .body = "body"};
	return log_case(context, args, &INTAKE, error);
}

static const struct command LETTER = {
    .name = "add letter",
    .group = GROUP_INTAKE,
    .summary = N_("log a letter; prints its number"),
    .detail =
        N_("The number is taken in the year of receipt, without gaps, and never again. Letters that may be the same "
           "are named on standard error. body=@FILE reads a file, body=- standard input."),
    .example = N_("add letter box=principal received=today subject='Hot water' body=@letter.txt from='Wang Jianguo'"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "letter",
    .need = NEED_OFFICE,
    .run = run_letter,
};

static const struct command VISIT = {
    .name = "add visit",
    .group = GROUP_INTAKE,
    .summary = N_("log a visit on the leaders' reception day; prints its number"),
    .detail = N_("A session= after received=, or a slot= of today that is to come, books the visit; else the visitor "
                 "has come. The follow-up is counted from "
                 "the reception day. A group of more than five names at most five who speak for it."),
    .example = N_("add visit received=today visitor='Zhao Tiezhu' matter='Noise at night' session=+5d slot=14:30"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "visit",
    .need = NEED_OFFICE,
    .run = run_visit,
};

static const struct command APPLICATION = {
    .name = "add application",
    .group = GROUP_INTAKE,
    .summary = N_("log an application for disclosure; prints its number"),
    .detail = N_(
        "The channel settles the day of receipt, from which every clock runs: the day of arrival in person, the day of "
        "signing for registered mail, and for ordinary mail, online and fax the day that both sides confirm: until "
        "'confirm' says it, no clock runs."),
    .example =
        N_("add application applicant='Li Ming' type=natural via=in_person arrived=today request='Tenders of 2021'"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "application",
    .need = NEED_OFFICE,
    .run = run_application,
};

static const struct command REMEDY = {
    .name = "add remedy",
    .group = GROUP_INTAKE,
    .summary = N_("log a report, an appeal, a reconsideration or a suit; prints its number"),
    .detail = N_("It is linked to the case that it is against, which says so from then on, and it follows the law of "
                 "the day on which "
                 "its notice came in."),
    .example =
        N_("add remedy kind=reconsideration of=A2022-1 received=today authority='the province' body=@notice.txt"),
    .arguments = (const struct argument[]){ARGUMENT_OP, {0}},
    .event = "remedy",
    .need = NEED_OFFICE,
    .run = run_remedy,
};

const struct command COMMAND_ADD = {
    .name = "add",
    .group = GROUP_INTAKE,
    .summary = N_("log what came in"),
    .parts = (const struct command *const[]){&LETTER, &VISIT, &APPLICATION, &REMEDY, NULL},
    .need = NEED_OFFICE,
};
