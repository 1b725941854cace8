#include "base/date.h"
#include "office/annual_parts.h"
#include <math.h>

static json_t *number(double value)
{
	if (isnan(value))
		return json_null();
	return value == floor(value) ? json_integer((json_int_t)value) : json_real(value);
}

json_t *annual_value_json(const struct figure *figure)
{
	return figure ? number(figure->value) : json_null();
}

static json_t *day(int on)
{
	g_autofree char *text = date_format(on);
	return on == DATE_NONE ? json_null() : json_string(text);
}

static json_t *figures(const struct annual *annual)
{
	json_t *all = json_array();
	for (unsigned i = 0; i < annual->figures->len; i++) {
		const struct figure *figure = annual->figures->pdata[i];
		json_array_append_new(all,
		    json_pack("{s:s, s:s, s:s, s:o, s:o, s:s}", "id", figure->id, "label", figure->label, "unit", figure->unit,
		        "value", annual_value_json(figure), "before", number(figure->before), "query", figure->query));
	}
	return all;
}

/* The references that are parted by blanks. */
static json_t *references(const char *list)
{
	json_t *all = json_array();
	g_auto(GStrv) parts = g_strsplit(list ? list : "", " ", -1);
	for (char **part = parts; *part; part++)
		json_array_append_new(all, json_string(*part));
	return all;
}

static json_t *identities(const struct annual *annual)
{
	json_t *all = json_array();
	for (unsigned i = 0; i < annual->identities->len; i++) {
		const struct identity_check *check = annual->identities->pdata[i];
		json_array_append_new(all, json_pack("{s:s, s:b, s:I, s:I, s:s, s:o}", "id", check->id, "holds", check->holds,
		                               "left", (json_int_t)check->left, "right", (json_int_t)check->right, "sentence",
		                               check->sentence, "cases", references(check->cases)));
	}
	return all;
}

json_t *annual_data(const struct annual *annual, const struct sheet *sheet, const GPtrArray *sentences)
{
	json_t *text = json_array();
	for (unsigned i = 0; i < sentences->len; i++)
		json_array_append_new(text, json_string(sentences->pdata[i]));
	json_t *period = json_pack("{s:o, s:o, s:s}", "from", day(annual->period.from), "to", day(annual->period.to),
	    "label", annual->period.label);
	json_t *record = json_pack("{s:I, s:s}", "events", (json_int_t)annual->events, "hash", annual->head);
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "period", period, "as_of", day(annual->as_of), "figures",
	    figures(annual), "identities", identities(annual), "tables", sheet_tables(sheet), "text", text, "record",
	    record);
}
