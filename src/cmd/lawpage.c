#include "cmd/lawpage.h"
#include "base/date.h"
#include "base/say.h"
#include "cmd/contract.h"
#include "cmd/said.h"
#include <string.h>

static char *length_of(const struct rule *rule)
{
	if (rule->bound && !strcmp(rule->bound, "visitors"))
		return g_strdup_printf(_("%d persons"), rule->length);
	return rule->own_limit ? g_strdup(_("own limit")) : g_strdup_printf("%d %s", rule->length, unit_title(rule->unit));
}

static void add_rule(struct sheet *sheet, json_t *array, const struct rule *rule)
{
	g_autofree char *from = rule->from == DATE_NONE ? g_strdup("") : date_format(rule->from);
	g_autofree char *to = rule->to == DATE_NONE ? g_strdup("") : date_format(rule->to);
	g_autofree char *length = length_of(rule);
	const char *const cells[] = {rule->id, rule->code, length, from, to, rule->on ? _("on") : _("off"), rule->title};
	sheet_row(sheet);
	for (size_t i = 0; i < G_N_ELEMENTS(cells); i++)
		sheet_cell(sheet, cells[i])->tone = rule->on ? TONE_PLAIN : TONE_DIM;
	json_t *object = json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:b}", "rule", rule->id, "code", rule->code, "title",
	    rule->title, "kind", kind_name(rule->kind), "from", contract_day(rule->from), "to", contract_day(rule->to),
	    "on", rule->on);
	json_object_set_new(object, "length", rule->own_limit ? json_null() : json_integer(rule->length));
	json_object_set_new(object, "unit", json_string(unit_name(rule->unit)));
	json_object_set_new(object, "bound", contract_text(rule->bound));
	json_object_set_new(object, "source", json_string(rule->source));
	json_array_append_new(array, object);
}

/* Articles are sentences: a table would cut them. */
static void add_sources(struct sheet *sheet, const GPtrArray *rules)
{
	sheet_heading(sheet, 2, _("sources"));
	for (unsigned i = 0; i < rules->len; i++) {
		g_autofree char *basis = contract_basis(rules->pdata[i]);
		sheet_text(sheet, basis);
	}
}

struct sheet *lawpage_rules(const struct rules *rules)
{
	const GPtrArray *all = rules_all(rules);
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	sheet_table(sheet);
	sheet_column(sheet, "rule", _("rule"), ALIGN_LEFT, 0);
	sheet_column(sheet, "code", _("code"), ALIGN_LEFT, 0);
	sheet_column(sheet, "length", _("length"), ALIGN_LEFT, 0);
	sheet_column(sheet, "from", _("since"), ALIGN_LEFT, 0);
	sheet_column(sheet, "to", _("until"), ALIGN_LEFT, 0);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	sheet_column(sheet, "title", _("title"), ALIGN_LEFT, 1);
	for (unsigned i = 0; i < all->len; i++)
		add_rule(sheet, array, all->pdata[i]);
	add_sources(sheet, all);
	sheet_set_data(sheet, json_pack("{s:o}", "rules", array));
	return sheet;
}

static char *day_or_none(int day)
{
	return day == DATE_NONE ? g_strdup(_("none")) : said_day(day);
}

static void add_move(struct sheet *sheet, json_t *array, const struct law_move *move)
{
	g_autofree char *number = number_paper(move->number), *ref = number_ref(move->number);
	g_autofree char *old = day_or_none(move->old), *new = day_or_none(move->new);
	sheet_row(sheet);
	sheet_cell(sheet, number)->link = g_strdup(ref);
	sheet_cell(sheet, move->code);
	sheet_cell(sheet, old);
	sheet_cell(sheet, new);
	sheet_cell(sheet, move->subject);
	json_array_append_new(array, json_pack("{s:s, s:s, s:s, s:s?, s:o, s:o, s:b}", "number", number, "ref", ref,
	                                 "clock", move->code, "subject", move->subject, "old", contract_day(move->old),
	                                 "new", contract_day(move->new), "provisional", move->provisional));
}

struct sheet *lawpage_moves(const char *line, const GPtrArray *moves, const char *key, int changed)
{
	struct sheet *sheet = sheet_new(NULL);
	json_t *array = json_array();
	sheet_text(sheet, line);
	if (moves->len) {
		sheet_table(sheet);
		sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
		sheet_column(sheet, "clock", _("clock"), ALIGN_LEFT, 0);
		sheet_column(sheet, "old", _("before"), ALIGN_LEFT, 0);
		sheet_column(sheet, "new", _("now"), ALIGN_LEFT, 0);
		sheet_column(sheet, "subject", _("subject"), ALIGN_LEFT, 1);
	}
	for (unsigned i = 0; i < moves->len; i++)
		add_move(sheet, array, moves->pdata[i]);
	sheet_set_data(sheet, json_pack("{s:i, s:o}", key, changed, "moves", array));
	return sheet;
}
