#include "office/recusal.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/article.h"
#include "domain/casefile.h"
#include "office/naming.h"
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
	return !row->retired && strcmp(row->login, who) != 0 && !casefile_is_kept(file, row->login) &&
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

static bool is_gone(const struct naming *naming, const struct staff_row *row)
{
	return casefile_is_recused(naming->arg, row->login);
}

char *recusal_named(const struct office *office, const struct casefile *file, const char *value)
{
	const struct naming gone = {.office = office, .is = is_gone, .arg = file};
	return naming_among(&gone, value);
}
