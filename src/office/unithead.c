#include "office/unithead.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/role.h"
#include "office/approval.h"
#include <string.h>

static bool is_petition(const struct casefile *file)
{
	return file->number.kind == KIND_LETTER || file->number.kind == KIND_VISIT;
}

static bool is_head(const struct casefile *file, const struct staff_row *row)
{
	const struct signatory head = {.roles = ROLE_HEAD};
	return file->unit && !g_strcmp0(row->unit, file->unit) && approval_fits(file, &head, row);
}

/* Whether the unit has a head at work; RET_WITHDREW: all of them withdrew from FILE. */
static bool has_head(const struct office *office, const struct casefile *file, bool *ret_withdrew)
{
	*ret_withdrew = false;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		unsigned roles = 0;
		if (is_head(file, row))
			return true;
		bool named = !row->retired && !g_strcmp0(row->unit, file->unit) && role_parse(row->roles, &roles, NULL);
		*ret_withdrew |= named && roles & ROLE_HEAD && casefile_is_recused(file, row->login);
	}
	return false;
}

unsigned unithead_roles(const struct office *office, const struct casefile *file)
{
	unsigned roles = event_type_guarded_roles(event_type_find("countersign"), file->number.kind, file->guard);
	bool withdrew;
	return has_head(office, file, &withdrew) ? (unsigned)ROLE_HEAD : roles;
}

/* The head of the unit whom FILE waits for: none of them is at work, or the one who DREW it up (NULL: nobody else).
 * Borrowed; NULL: it waits for nobody. */
static const struct staff_row *waited_for(const struct office *office, const struct casefile *file, const char *drew)
{
	const struct staff_row *found = NULL;
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (!is_head(file, row))
			continue;
		if (!strcmp(row->login, office->person.login) || !g_strcmp0(row->login, drew))
			return NULL;
		found = found ? found : row;
	}
	return found;
}

bool unithead_may_approve(struct office *office, const struct casefile *file, GError **error)
{
	bool drafted = is_petition(file) && file->state == STATE_DRAFTED;
	const struct staff_row *head = drafted ? waited_for(office, file, file->drafter) : NULL;
	return !head ||
	       fail(error, FAIL_REFUSED, _("%s, the head of the unit, countersigns this draft first: use 'countersign'"),
	           staff_name(office, head->login));
}

bool unithead_may_countersign(struct office *office, const struct casefile *file, GError **error)
{
	const struct staff_row *head = waited_for(office, file, NULL);
	return !head || fail(error, FAIL_NOT_PERMITTED, _("'countersign' is for the head of the unit: %s"),
	                    staff_name(office, head->login));
}

bool unithead_may_search(struct office *office, const struct casefile *file, GError **error)
{
	const struct staff_row *head = file->state == STATE_SEARCHING ? waited_for(office, file, NULL) : NULL;
	return !head || fail(error, FAIL_NOT_PERMITTED,
	                    _("what the unit found is handed in by its head: %s; 'return' gives it back"),
	                    staff_name(office, head->login));
}

bool unithead_may_return(struct office *office, const struct casefile *file, GError **error)
{
	bool petition = is_petition(file) && office->scope.unit;
	const struct staff_row *head = petition ? waited_for(office, file, NULL) : NULL;
	return !head || fail(error, FAIL_NOT_PERMITTED, _("what is not the unit's is given back by its head: %s"),
	                    staff_name(office, head->login));
}

bool unithead_draft(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	if (is_petition(file) && waited_for(office, file, NULL))
		event_set(event, "countersign", "yes");
	return true;
}

bool unithead_goes_on(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	(void)error;
	bool searched = file->state == STATE_SEARCHING, drafted = is_petition(file) && file->state == STATE_DRAFTED;
	bool withdrew;
	if (file->unit && (searched || drafted) && !has_head(office, file, &withdrew))
		event_set(event, withdrew ? "withdrawn" : "headless", "yes");
	return true;
}
