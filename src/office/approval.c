#include "office/approval.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/decision.h"
#include "office/staff.h"

/* Whom an approver may not be. */
enum without { ANYBODY, NOT_ME, NO_DRAFTER };

static bool is_left_out(
    const struct office *office, const struct casefile *file, const char *login, enum without without)
{
	bool me = without != ANYBODY && !strcmp(login, office->person.login);
	return me || (without == NO_DRAFTER && casefile_is_drafter(file, login));
}

/* Nobody approves instead what they do not see. */
static bool is_blind(const struct casefile *file, unsigned roles, enum without without)
{
	return without != ANYBODY && role_blind(roles) & file->guard;
}

/* Whether who ROW says is at work and has one of ROLES, and did not withdraw; RET_OWN: all roles that they have. */
static bool is_fit(const struct casefile *file, const struct staff_row *row, unsigned roles, unsigned *ret_own)
{
	return !row->retired && role_parse(row->roles, ret_own, NULL) && *ret_own & roles &&
	       !casefile_is_kept(file, row->login);
}

/* Somebody at work with one of ROLES who could approve FILE: neither one of WITHOUT nor somebody who withdrew. A login,
 * borrowed; NULL: nobody. */
static const char *approver(
    const struct office *office, const struct casefile *file, unsigned roles, enum without without)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned own = 0;
		if (is_fit(file, row, roles, &own) && !is_left_out(office, file, row->login, without) &&
		    !is_blind(file, own, without))
			return row->login;
	}
	return NULL;
}

bool approval_fits(const struct casefile *file, const struct signatory *who, const struct staff_row *row)
{
	unsigned own = 0;
	bool wrote = !g_strcmp0(row->login, who->writer) || (who->drafters && casefile_is_drafter(file, row->login));
	return !wrote && is_fit(file, row, who->roles, &own) && !(role_blind(own) & file->guard);
}

bool approval_signs(
    const struct office *office, const struct casefile *file, const struct signatory *who, const char *login)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (!strcmp(row->login, login))
			return approval_fits(file, who, row);
	}
	return false;
}

const char *approval_signatory(const struct office *office, const struct casefile *file, const struct signatory *who)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (approval_fits(file, who, row))
			return row->login;
	}
	return NULL;
}

unsigned approval_roles(const struct office *office, const struct casefile *file)
{
	unsigned roles = event_type_guarded_roles(event_type_find("approve"), file->number.kind, file->guard);
	return decision_leaders(file) && approver(office, file, ROLE_LEADER, ANYBODY) ? (unsigned)ROLE_LEADER : roles;
}

/* Whether the person at work had a hand in what is to be approved: wrote the answer, or did not accept the case. */
static bool is_own(const struct office *office, const struct casefile *file)
{
	const char *me = office->person.login;
	return file->state == STATE_REFUSED ? !g_strcmp0(file->refuser, me) : casefile_is_drafter(file, me);
}

/* Who could approve FILE instead of the person at work, who had a hand in it: somebody who had none, or, for who had it
 * last, whoever else; NULL: nobody. */
static const char *other_than_me(const struct office *office, const struct casefile *file)
{
	unsigned roles = approval_roles(office, file);
	if (file->state == STATE_REFUSED)
		return approver(office, file, roles, NOT_ME);
	const char *other = approver(office, file, roles, NO_DRAFTER);
	bool last = !g_strcmp0(file->drafter, office->person.login);
	return other || !last ? other : approver(office, file, roles, NOT_ME);
}

/* Who could approve instead of the person at work, who drafted it; NULL: they may themselves, because nobody else is
 * on the staff who could, which the history tells. */
static const char *instead(const struct office *office, const struct casefile *file)
{
	return is_own(office, file) ? other_than_me(office, file) : NULL;
}

/* Who drafted it leaves it to another one, where there is one; what leaders approve the leading group may, too. */
static bool check_drafter(struct office *office, const struct casefile *file, GError **error)
{
	const char *other = instead(office, file);
	if (other && file->state == STATE_REFUSED)
		return fail(error, FAIL_REFUSED,
		    _("who does not accept a case and who approves that are two persons; '%s' did not accept it, '%s' could "
		      "approve that"),
		    office->person.name, staff_name(office, other));
	return !other || fail(error, FAIL_REFUSED,
	                     decision_leaders(file)
	                         ? _("who drafts such an answer and who approves it are two persons; '%s' drafted it, '%s' "
	                             "could approve it, or the leading group (group=)")
	                         : _("who drafts such an answer and who approves it are two persons; '%s' drafted it, '%s' "
	                             "could approve it"),
	                     office->person.name, staff_name(office, other));
}

bool approval_is_mine(const struct office *office, const struct casefile *file)
{
	return !instead(office, file) && approval_roles(office, file) & office->person.roles;
}

bool approval_may(struct office *office, const struct casefile *file, GError **error)
{
	return decision_leaders(file) || check_drafter(office, file, error);
}

bool approval_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *matter = decision_leaders(file);
	bool leader = office->person.roles & ROLE_LEADER;
	if (matter && event_text(event, "group"))
		return true;
	if (matter && !leader && approver(office, file, ROLE_LEADER, ANYBODY))
		return fail(error, FAIL_NOT_PERMITTED,
		    _("'approve' is not permitted to %s: %s is approved by a leader, or by the leading group (group=)"),
		    office->person.name, matter);
	if (!check_drafter(office, file, error))
		return false;
	if ((matter && !leader) || is_own(office, file))
		event_set(event, "alone", "yes");
	return true;
}
