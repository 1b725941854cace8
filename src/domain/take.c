#include "domain/take.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/role.h"
#include <string.h>

enum { SUBJECT_LONGEST = 60 /* characters of a text that name it in lists */ };

bool take_is(const char *text, const char *value)
{
	return text && !strcmp(text, value);
}

void take_text(char **slot, const char *value)
{
	if (!value)
		return;
	g_free(*slot);
	*slot = *value ? g_strdup(value) : NULL;
}

void take_login(char **logins, const char *login)
{
	g_auto(GStrv) all = g_strsplit(*logins ? *logins : "", ",", -1);
	if (g_strv_contains((const char *const *)all, login))
		return;
	char *more = *logins ? g_strconcat(*logins, ",", login, NULL) : g_strdup(login);
	g_free(*logins);
	*logins = more;
}

void take_drafter(struct casefile *file, const struct event *event)
{
	take_text(&file->drafter, event->actor);
	take_login(&file->drafters, event->actor);
}

void take_texts(struct casefile *file, const struct event *event, const char *const *names)
{
	for (; *names; names++)
		take_text(casefile_field(file, *names), event_text(event, *names));
}

void take_flag(const struct event *event, const char *field, bool *slot)
{
	const char *value = event_text(event, field);
	if (value)
		*slot = !strcmp(value, "yes");
}

int take_day_or(const struct event *event, const char *field, int old)
{
	return event_text(event, field) ? event_day(event, field) : old;
}

int take_day(const struct event *event, const char *field)
{
	int day = event_day(event, field);
	return day == DATE_NONE ? event->effective_on : day;
}

bool take_not_before(const struct event *event, const char *field, int day, const char *what, GError **error)
{
	int given = event_day(event, field);
	if (given == DATE_NONE || day == DATE_NONE || given >= day)
		return true;
	g_autofree char *text = date_format(day), *said = event_field_said(event, field);
	return fail(error, FAIL_REFUSED, _("%s lies before %s (%s)"), said, what, text);
}

bool take_correction(const struct event *event, const char *const *must, GError **error)
{
	if (json_object_size(event->body) < 2)
		return fail(error, FAIL_USAGE, _("correct needs a field to correct, such as category=, beside reason="));
	for (; *must; must++) {
		g_autofree char *said = event_field_said(event, *must);
		if (event_text(event, *must) && text_blank(event_text(event, *must)))
			return fail(error, FAIL_REFUSED, _("%s cannot be empty"), said);
	}
	return true;
}

bool take_receipt(const struct casefile *file, int received, GError **error)
{
	static const struct {
		enum fact fact;
		const char *what;
	} AFTER[] = {
	    {.fact = FACT_TOLD, .what = N_("the day on which the writer was told")},
	    {.fact = FACT_CORRECTED, .what = N_("the day on which the correction came in")},
	    {.fact = FACT_PAID, .what = N_("the day of the payment")},
	    {.fact = FACT_SENT, .what = N_("the day on which others were consulted")},
	    {.fact = FACT_DECIDED, .what = N_("the day of the decision")},
	    {.fact = FACT_ANSWERED, .what = N_("the day of the answer")},
	    {.fact = FACT_REPLIED, .what = N_("the day of the answer")},
	    {.fact = FACT_ACCEPTED, .what = N_("the day on which it was accepted")},
	    {.fact = FACT_HANDED, .what = N_("the day on which it was handed on")},
	    {.fact = FACT_REFUSED, .what = N_("the day on which it was refused")},
	    {.fact = FACT_OBJECTED, .what = N_("the day of the objection")},
	    {.fact = FACT_ASKED, .what = N_("the day on which the correction was asked for")},
	    {.fact = FACT_EXPLAIN, .what = N_("the day on which the reasons were asked for")},
	    {.fact = FACT_REASONED, .what = N_("the day on which the reasons were judged")},
	    {.fact = FACT_CHARGED, .what = N_("the day on which the fee was asked for")},
	    {.fact = FACT_SEARCHED, .what = N_("the day of the search")},
	    {.fact = FACT_REVIEWED, .what = N_("the day of the secrecy review")},
	    {.fact = FACT_STOPPED, .what = N_("the day on which it ended")},
	};
	bool moved = received != DATE_NONE && received != file->facts[FACT_RECEIVED];
	for (size_t i = 0; i < G_N_ELEMENTS(AFTER) && moved; i++) {
		int day = file->facts[AFTER[i].fact];
		g_autofree char *came = date_format(received), *then = date_format(day);
		if (day != DATE_NONE && received > day)
			return fail(error, FAIL_REFUSED, _("the day of receipt (%s) would lie after %s (%s)"), came,
			    _(AFTER[i].what), then);
	}
	return true;
}

void take_identity(struct casefile *file, const struct event *event)
{
	file->id = event->seq;
	g_free(file->uuid);
	file->uuid = g_strdup(event->id);
	file->number.year = (int)json_integer_value(json_object_get(event->body, "year"));
	file->number.serial = (int)json_integer_value(json_object_get(event->body, "serial"));
}

void take_kin(struct casefile *file, const char *ref)
{
	struct number number;
	g_auto(GStrv) known = g_strsplit(file->kin ? file->kin : "", ",", -1);
	if (!number_parse(ref, file->number.year, &number) || number.kind >= KIND_COUNT)
		return;
	g_autofree char *other = number_ref(number);
	if (g_strv_contains((const char *const *)known, other))
		return;
	char *all = file->kin ? g_strconcat(file->kin, ",", other, NULL) : g_strdup(other);
	g_free(file->kin);
	file->kin = all;
}

void take_guard(struct casefile *file)
{
	bool accusation = take_is(file->class, "accuse");
	bool handed = accusation && file->state == STATE_TRANSFERRED;
	bool barred = file->recused || (accusation && (file->against || file->named));
	bool work = file->number.kind == KIND_APPLICATION || file->number.kind == KIND_REMEDY;
	unsigned confidential = work ? GUARD_DISCREET : GUARD_CONFIDENTIAL;
	bool nameless = file->anonymous && file->writer;
	file->guard = (nameless ? (unsigned)GUARD_NAMELESS : 0) | (accusation ? (unsigned)GUARD_ACCUSATION : 0) |
	              (file->confidential ? confidential : 0) | (handed ? (unsigned)GUARD_HANDED : 0) |
	              (barred ? (unsigned)GUARD_BARRED : 0);
}

void take_subject(struct casefile *file)
{
	g_autofree char *line = g_strdup(file->body ? file->body : "");
	g_strdelimit(g_strstrip(line), "\r\n\t", ' ');
	const char *end = g_utf8_offset_to_pointer(line, MIN(g_utf8_strlen(line, -1), SUBJECT_LONGEST));
	g_free(file->subject);
	file->subject = *end ? g_strdup_printf("%.*s…", (int)(end - line), line) : g_strdup(line);
}

void take_extension(struct casefile *file, const struct event *event)
{
	const char *days = event_text(event, "days");
	struct extension extension = {
	    .clock = g_strdup(event_text(event, "clock")),
	    .days = days ? (int)CLAMP(g_ascii_strtoll(days, NULL, 10), 0, INT_MAX) : 0,
	    .on = event->effective_on,
	    .reason = g_strdup(event_text(event, "reason")),
	};
	g_array_append_val(file->extensions, extension);
}
