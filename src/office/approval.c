#include "office/approval.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/decision.h"

/* Leaders at work who could approve: neither WITHOUT nor somebody who withdrew. */
static unsigned count_leaders(const struct office *office, const struct casefile *file, const char *without)
{
	unsigned count = 0;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned roles = 0;
		count += !row->retired && role_parse(row->roles, &roles, NULL) && roles & ROLE_LEADER &&
		         g_strcmp0(row->login, without) != 0 && !casefile_is_recused(file, row->login);
	}
	return count;
}

/* A leader who drafted it leaves it to another one, where there is one. */
static bool check_drafter(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *login = office->person.login;
	if (g_strcmp0(file->drafter, login) != 0)
		return true;
	if (count_leaders(office, file, login))
		return fail(error, FAIL_REFUSED,
		    _("who drafts such an answer and who approves it are two persons; '%s' drafted it"), login);
	event_set(event, "alone", "yes");
	return true;
}

unsigned approval_roles(const struct office *office, const struct casefile *file)
{
	unsigned roles = event_type_roles(event_type_find("approve"), file->number.kind);
	return decision_leaders(file) && count_leaders(office, file, NULL) ? (unsigned)ROLE_LEADER : roles;
}

bool approval_is_mine(const struct office *office, const struct casefile *file)
{
	const char *login = office->person.login;
	bool own = decision_leaders(file) && !g_strcmp0(file->drafter, login) && count_leaders(office, file, login);
	return !own && approval_roles(office, file) & office->person.roles;
}

bool approval_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *matter = decision_leaders(file);
	if (!matter || event_text(event, "group"))
		return true;
	if (office->person.roles & ROLE_LEADER)
		return check_drafter(office, file, event, error);
	if (count_leaders(office, file, NULL))
		return fail(error, FAIL_NOT_PERMITTED,
		    _("'approve' is not permitted to %s: %s is approved by a leader, or by the leading group (group=)"),
		    office->person.login, matter);
	event_set(event, "alone", "yes");
	return true;
}
