#include "office/proofread.h"
#include "base/date.h"
#include "base/decode.h"
#include "base/embedded.h"
#include "base/file.h"
#include "office/annual.h"
#include <math.h>

static struct known_figure known(void *arg, const char *id)
{
	const struct figure *figure = annual_figure(arg, id);
	return (struct known_figure){.value = figure ? figure->value : NAN, .label = figure ? figure->label : NULL};
}

/* The text of PATH, to be freed. */
static char *text_of(const char *path, GError **error)
{
	const char *encoding;
	gsize size;
	GString *bytes = file_read(path, 16 * FILE_MIB, error);
	char *text = bytes ? decode_text(bytes->str, bytes->len, &size, &encoding, error) : NULL;
	if (bytes)
		g_string_free(bytes, TRUE);
	return text;
}

GPtrArray *office_proofread(struct office *office, const char *path, const struct period *period, GError **error)
{
	OWN(proof_rules) rules = proof_rules_read(embedded_text("report/proofread.ini"), error);
	g_autofree char *text = rules ? text_of(path, error) : NULL;
	OWN(annual) annual = text ? annual_count(office, period, DATE_NONE, error) : NULL;
	if (!annual)
		return NULL;
	OWN(manuscript) manuscript = manuscript_read(text);
	struct proof_measure measure = {.period = *period, .figure = known, .arg = annual};
	return proofread(manuscript, rules, &measure);
}
