#include "cmd/proof.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/near.h"
#include "domain/when.h"
#include <string.h>

void question_free(struct question *question)
{
	if (!question)
		return;
	g_free(question->period.label);
	g_free(question);
}

struct question *proof_question(struct office *office, const struct args *args, const char *period, GError **error)
{
	const char *day = args_field(args, "as-of");
	const struct when when = {.today = office_today(office), .past = true, .calendar = office_calendar(office)};
	OWN(question) question = g_new0(struct question, 1);
	question->as_of = DATE_NONE;
	if ((day && !when_parse(day, &when, &question->as_of, error)) || !period_parse(period, &question->period, error))
		return NULL;
	if (question->as_of > when.today) {
		g_autofree char *known = date_format(question->as_of), *today = date_format(when.today);
		fail(error, FAIL_REFUSED, _("as-of=%s lies after today (%s)"), known, today);
		return NULL;
	}
	return g_steal_pointer(&question);
}

json_t *proof_period(const struct period *period)
{
	return json_pack(
	    "{s:o, s:o, s:s}", "from", contract_day(period->from), "to", contract_day(period->to), "label", period->label);
}

const struct figure *proof_figure(const struct annual *annual, const char *id, GError **error)
{
	g_autoptr(GPtrArray) ids = g_ptr_array_new();
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		if (!strcmp(figure->id, id))
			return figure;
		g_ptr_array_add(ids, figure->id);
	}
	const char *near = near_word(id, ids);
	if (near)
		fail(error, FAIL_NOT_FOUND, _("there is no figure '%s'; near it: %s"), id, near);
	else
		fail(error, FAIL_NOT_FOUND, _("there is no figure '%s'; 'report' prints their ids"), id);
	return NULL;
}

/* The numbers of the cases, or the days, one after the other; to be freed. */
static char *numbers(const struct proven *proven)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < proven->rows->len; i++) {
		g_autofree char *ref = number_ref(((const struct case_row *)proven->rows->pdata[i])->number);
		g_string_append_printf(text, "%s%s", text->len ? " " : "", ref);
	}
	for (unsigned i = 0; i < proven->days->len; i++) {
		g_autofree char *day = date_format(((const struct reception_day *)proven->days->pdata[i])->date);
		g_string_append_printf(text, "%s%s", text->len ? " " : "", day);
	}
	return g_string_free(text, FALSE);
}

static bool append_figure(void *arg, const struct figure *figure, const struct proven *proven, GError **error)
{
	struct sheet *sheet = arg;
	if ((double)proven->total != figure->value)
		return fail(error, FAIL_DAMAGED, _("%s counts %.0f, but its list has %d"), figure->id, figure->value,
		    (int)proven->total);
	g_autofree char *list = numbers(proven), *value = annual_value_text(figure);
	g_autofree char *said = g_strdup_printf(_("%s, %s: %s"), figure->id, figure->label, value);
	g_autofree char *text = g_strjoin("\n", said, *list ? list : NULL, NULL);
	sheet_text(sheet, text);
	return true;
}

bool proof_append(struct office *office, struct sheet *sheet, const struct annual *annual, GError **error)
{
	sheet_heading(sheet, 2, _("proof: the cases behind each figure"));
	return annual_prove_all(office, annual, append_figure, sheet, error);
}
