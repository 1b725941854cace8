#include "office/approval.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/casefile.h"
#include <string.h>

/* What only a leader approves, in a sentence; NULL for the rest. */
static const char *leaders_matter(const struct casefile *file)
{
	if (file->number.kind == KIND_LETTER)
		return file->instruction ? _("what a leader gave instructions for") : NULL;
	bool refusal = file->number.kind == KIND_APPLICATION && file->outcome && strcmp(file->outcome, "R1") != 0;
	return refusal ? _("an answer that does not disclose all of it") : NULL;
}

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

bool approval_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const char *matter = leaders_matter(file);
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
