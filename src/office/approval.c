#include "office/approval.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/decision.h"

/* Somebody at work with one of ROLES who could approve FILE: neither WITHOUT nor somebody who withdrew. A login,
 * borrowed; NULL: nobody. */
static const char *approver(
    const struct office *office, const struct casefile *file, unsigned roles, const char *without)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned own = 0;
		if (!row->retired && role_parse(row->roles, &own, NULL) && own & roles && g_strcmp0(row->login, without) != 0 &&
		    !casefile_is_recused(file, row->login))
			return row->login;
	}
	return NULL;
}

unsigned approval_roles(const struct office *office, const struct casefile *file)
{
	unsigned roles = event_type_roles(event_type_find("approve"), file->number.kind);
	return decision_leaders(file) && approver(office, file, ROLE_LEADER, NULL) ? (unsigned)ROLE_LEADER : roles;
}

/* Who could approve instead of the person at work, who drafted it; NULL: they may themselves. What discloses all of it
 * is seen by two as well (domain rules (b3)); a common letter that the office answers itself is not. */
static const char *instead(const struct office *office, const struct casefile *file)
{
	bool two = decision_leaders(file) || file->number.kind == KIND_APPLICATION;
	bool own = !g_strcmp0(file->drafter, office->person.login);
	return two && own ? approver(office, file, approval_roles(office, file), office->person.login) : NULL;
}

/* Who drafted it leaves it to another one, where there is one. */
static bool check_drafter(struct office *office, const struct casefile *file, GError **error)
{
	const char *other = instead(office, file);
	return !other || fail(error, FAIL_REFUSED,
	                     _("who drafts such an answer and who approves it are two persons; '%s' drafted it, '%s' could "
	                       "approve it"),
	                     office->person.login, other);
}

bool approval_is_mine(const struct office *office, const struct casefile *file)
{
	return !instead(office, file) && approval_roles(office, file) & office->person.roles;
}

bool approval_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *matter = decision_leaders(file);
	bool leader = office->person.roles & ROLE_LEADER;
	if (matter && event_text(event, "group"))
		return true;
	if (matter && !leader && approver(office, file, ROLE_LEADER, NULL))
		return fail(error, FAIL_NOT_PERMITTED,
		    _("'approve' is not permitted to %s: %s is approved by a leader, or by the leading group (group=)"),
		    office->person.login, matter);
	if (!check_drafter(office, file, error))
		return false;
	bool own = !g_strcmp0(file->drafter, office->person.login);
	if ((matter && (!leader || own)) || (own && file->number.kind == KIND_APPLICATION))
		event_set(event, "alone", "yes");
	return true;
}
