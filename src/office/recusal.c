#include "office/recusal.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/article.h"
#include "base/text.h"
#include "domain/casefile.h"
#include <string.h>

/* Who takes a case on: the office, and of an accusation the discipline office. */
static unsigned keepers(const struct casefile *file)
{
	return file->guard & GUARD_HANDED ? (unsigned)ROLE_DISCIPLINE
	                                  : role_of_kin(ROLE_SUPERVISOR | ROLE_LEADER, file->guard);
}

static bool can_go_on(const struct casefile *file, const struct staff_row *row, const char *who)
{
	unsigned roles = 0;
	return !row->retired && strcmp(row->login, who) != 0 && !casefile_is_recused(file, row->login) &&
	       role_parse(row->roles, &roles, NULL) && roles & keepers(file) && !(role_blind(roles) & file->guard);
}

bool recusal_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *who = event_text(event, "who");
	for (unsigned i = 0; who && i < office->staff->len; i++)
		if (can_go_on(file, office->staff->pdata[i], who))
			return true;
	if (!who)
		return true;
	g_autofree char *titles = role_titles(keepers(file));
	return fail(error, FAIL_REFUSED,
	    _("nobody could go on with the case when '%s' withdraws (%s): it needs somebody else on the staff who is %s"),
	    who, article_on("Regulations on Petitions art 28", event->effective_on), titles);
}

/* Whether NAME means somebody who withdrew, and nobody else. */
static bool is_gone(const struct office *office, const struct casefile *file, const char *name)
{
	bool gone = false;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (strcmp(row->login, name) != 0 && g_strcmp0(row->name, name) != 0)
			continue;
		if (casefile_is_recused(file, row->login))
			gone = true;
		else if (!row->retired)
			return false;
	}
	return gone;
}

char *recusal_named(const struct office *office, const struct casefile *file, const char *value)
{
	static const char *const PARTING[] = {"、", "，", "；", ";", NULL};
	g_autofree char *text = g_strdup(value ? value : "");
	for (const char *const *mark = PARTING; *mark; mark++) {
		g_auto(GStrv) parts = g_strsplit(text, *mark, -1);
		g_free(text);
		text = g_strjoinv(",", parts);
	}
	g_auto(GStrv) names = g_strsplit(text, ",", -1);
	for (char **name = names; *name; name++)
		if (is_gone(office, file, g_strstrip(*name)))
			return text_display(*name);
	return NULL;
}
