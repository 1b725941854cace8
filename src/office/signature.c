#include "office/signature.h"
#include "base/fail.h"
#include "base/say.h"
#include "office/approval.h"
#include "office/staff.h"
#include <string.h>

#define HEADS (ROLE_SUPERVISOR | ROLE_LEADER)

/* What is signed. (b3) "DIS, OFF signs", and a fee is of OFF alone: who prepares it and who signs it may be one, where
 * that is the head of the office. (b4) "OFF/LDR signs": what was drafted is signed as an answer is approved, by another
 * person. */
static const struct signing {
	const char *event;
	bool drafted;
} SIGNINGS[] = {
    {.event = "request-correction"},
    {.event = "consult"},
    {.event = "fee"},
    {.event = "answer", .drafted = true},
};

static const struct signing *signing_of(const char *event)
{
	for (size_t i = 0; i < G_N_ELEMENTS(SIGNINGS); i++)
		if (!strcmp(SIGNINGS[i].event, event))
			return &SIGNINGS[i];
	return NULL;
}

/* Said again it is the same letter, and when it arrived. */
static bool is_sent(const struct casefile *file, const struct event *event)
{
	return !strcmp(event->kind, "consult") && casefile_consultation(file, event_text(event, "party"));
}

/* OTHER could sign; NULL: nobody could. */
static bool refuse(struct office *office, const struct signing *signing, const struct casefile *file, const char *other,
    GError **error)
{
	g_autofree char *verb = event_type_said(event_type_find(signing->event), file->number.kind);
	if (!other)
		return fail(error, FAIL_REFUSED,
		    _("who signer= names may not sign '%s', and nobody on the staff may: leave signer= out, and the history "
		      "says so"),
		    verb);
	return fail(error, FAIL_REFUSED,
	    signing->drafted
	        ? _("'%s' is signed by the head of the office or a leader who did not draft it: signer= says "
	            "who signed ('%s' could)")
	        : _("'%s' is signed by the head of the office or a leader: signer= says who signed ('%s' could)"),
	    verb, staff_name(office, other));
}

bool signature_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	const struct signing *signing = signing_of(event->kind);
	const char *me = office->person.login, *named = event_text(event, "signer");
	bool writes = signing->drafted && event_text(event, "text");
	const struct signatory who = {
	    .roles = role_of_kin(HEADS, file->guard),
	    .drafters = signing->drafted,
	    .writer = writes ? me : NULL,
	};
	if ((!named && is_sent(file, event)) || approval_signs(office, file, &who, named ? named : me))
		return true;
	const char *other = approval_signatory(office, file, &who);
	if (named || other)
		return refuse(office, signing, file, other, error);
	event_set(event, "alone", "yes");
	return true;
}

bool signature_could_sign(
    const struct office *office, const struct casefile *file, const char *event, const char *login)
{
	const struct signing *signing = signing_of(event);
	const struct signatory who = {.roles = role_of_kin(HEADS, file->guard), .drafters = signing && signing->drafted};
	return !signing || approval_signs(office, file, &who, login);
}
