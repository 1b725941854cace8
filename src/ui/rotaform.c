#include "ui/rotaform.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "ui/verbform.h"

/* "name=value" for those of TEXTS that DAY has, behind WORDS. */
static void add_texts(
    const struct reception_day *day, const enum reception_text *texts, size_t count, GStrvBuilder *words)
{
	for (size_t i = 0; day && i < count; i++) {
		const char *text = day->texts[texts[i]];
		g_autofree char *word = g_strconcat(reception_text_name(texts[i]), "=", text, NULL);
		if (text)
			g_strv_builder_add(words, word);
	}
}

static bool fill(struct ui *ui, GStrvBuilder *builder, bool changes, const struct rotaform *of, GError **error)
{
	g_auto(GStrv) words = g_strv_builder_end(builder);
	const struct verbform_spec spec = {
	    .words = (const char *const *)words, .changes = changes, .arg = of->arg, .done = of->done};
	return verbform_open(ui, &spec, error);
}

bool rotaform_plan(struct ui *ui, const struct reception_day *like, const struct rotaform *of, GError **error)
{
	static const enum reception_text SAME[] = {RECEPTION_PLACE, RECEPTION_FROM, RECEPTION_TO, RECEPTION_RECORDER};
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	g_strv_builder_add_many(words, "reception", "plan", NULL);
	add_texts(like, SAME, G_N_ELEMENTS(SAME), words);
	return fill(ui, words, false, of, error);
}

bool rotaform_change(
    struct ui *ui, const char *verb, const struct reception_day *day, const struct rotaform *of, GError **error)
{
	static const enum reception_text MAY[] = {
	    RECEPTION_LEADER, RECEPTION_SUBSTITUTE, RECEPTION_PLACE, RECEPTION_RECORDER, RECEPTION_TOPIC};
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	if (!day)
		return fail(error, FAIL_REFUSED, _("no reception day is planned"));
	g_autofree char *date = date_format(day->date);
	g_autofree char *at = g_strconcat("at=", day->texts[RECEPTION_FROM], NULL);
	g_strv_builder_add_many(words, "reception", verb, date, at, NULL);
	add_texts(day, MAY, G_N_ELEMENTS(MAY), words);
	return fill(ui, words, true, of, error);
}
