#include "domain/decision.h"
#include "base/date.h"
#include "base/say.h"
#include "domain/role.h"
#include "domain/state.h"
#include <string.h>

static bool is_drafted(const struct casefile *file)
{
	return file->state == STATE_DRAFTED || file->state == STATE_REVIEW;
}

static bool wants_countersign(const struct casefile *file)
{
	return file->state == STATE_DRAFTED && file->countersign;
}

const char *decision_leaders(const struct casefile *file)
{
	if (file->number.kind == KIND_LETTER || file->number.kind == KIND_VISIT)
		return file->instruction ? _("what a leader gave instructions for") : NULL;
	bool refusal = file->number.kind == KIND_APPLICATION && file->outcome && strcmp(file->outcome, "R1") != 0;
	return refusal ? _("an answer that does not disclose all of it") : NULL;
}

static bool wants_signature(const struct casefile *file)
{
	return is_drafted(file) && !wants_countersign(file) && !decision_leaders(file);
}

static bool wants_leader(const struct casefile *file)
{
	return is_drafted(file) && !wants_countersign(file) && decision_leaders(file);
}

static bool is_before_leader(const struct casefile *file)
{
	return file->state == STATE_AT_LEADER;
}

static bool is_before_review(const struct casefile *file)
{
	return file->state == STATE_SECRECY;
}

static bool is_sought(const struct casefile *file)
{
	return file->sought_on != DATE_NONE;
}

/* What was handed to the discipline office holds there why, until that took it up (letter_fold_transfer). */
static bool is_handed(const struct casefile *file)
{
	return file->returned && file->state == STATE_TRANSFERRED;
}

static bool is_returned(const struct casefile *file)
{
	return file->returned && file->state != STATE_TRANSFERRED;
}

static bool is_refused(const struct casefile *file)
{
	return file->state == STATE_REFUSED && file->endorsed_on == DATE_NONE;
}

static bool may_lapse(const struct casefile *file)
{
	return file->state == STATE_CORRECTION || file->state == STATE_FEE;
}

const struct decision DECISIONS[] = {
    [DECISION_COUNTERSIGN] = {.name = "countersign",
        .twin = "核签",
        .title = N_("to countersign"),
        .verb = "countersign",
        .back = "send-back",
        .waits = wants_countersign,
        .about = offsetof(struct casefile, draft)},
    [DECISION_APPROVE] = {.name = "approve",
        .twin = "签发",
        .title = N_("to sign"),
        .verb = "approve",
        .back = "send-back",
        .waits = wants_signature,
        .about = offsetof(struct casefile, draft)},
    [DECISION_LEADER] = {.name = "leader",
        .twin = "领导签发",
        .title = N_("for a leader to sign"),
        .verb = "approve",
        .back = "send-back",
        .waits = wants_leader,
        .about = offsetof(struct casefile, draft)},
    [DECISION_INSTRUCT] = {.name = "instruct",
        .twin = "批示",
        .title = N_("to instruct"),
        .verb = "instruct",
        .waits = is_before_leader,
        .about = offsetof(struct casefile, proposal)},
    [DECISION_SECRECY] = {.name = "secrecy",
        .twin = "保密审查",
        .title = N_("secrecy to review"),
        .verb = "secrecy",
        .waits = is_before_review,
        .about = offsetof(struct casefile, search)},
    [DECISION_EXTENSION] = {.name = "extension",
        .twin = "延期",
        .title = N_("extension asked"),
        .verb = "extend",
        .back = "decline",
        .waits = is_sought,
        .about = offsetof(struct casefile, sought)},
    [DECISION_RETURN] = {.name = "return",
        .twin = "退回",
        .title = N_("given back"),
        .verb = "assign",
        .waits = is_returned,
        .about = offsetof(struct casefile, returned)},
    [DECISION_REFUSAL] = {.name = "refusal",
        .twin = "不予受理",
        .title = N_("refusal to approve"),
        .verb = "approve",
        .back = "send-back",
        .waits = is_refused,
        .about = offsetof(struct casefile, reason)},
    [DECISION_HANDED] = {.name = "handed",
        .twin = "接手",
        .title = N_("to be taken up"),
        .verb = "note",
        .waits = is_handed,
        .roles = ROLE_DISCIPLINE,
        .about = offsetof(struct casefile, returned)},
    [DECISION_LAPSE] =
        {.name = "lapse", .twin = "视为放弃", .title = N_("lapse to confirm"), .verb = "lapse", .waits = may_lapse},
    [DECISION_COUNT] = {0},
};

unsigned decision_waits(const struct casefile *file)
{
	unsigned waits = 0;
	for (int n = 0; n < DECISION_COUNT; n++)
		if (DECISIONS[n].waits(file) && event_type_fits(event_type_find(DECISIONS[n].verb), file))
			waits |= DECISION_BIT(n);
	return waits;
}

const char *decision_about(const struct casefile *file, int decision)
{
	size_t offset = DECISIONS[decision].about;
	return offset ? G_STRUCT_MEMBER(const char *, file, offset) : NULL;
}

int decision_since(const struct casefile *file, int decision)
{
	return decision == DECISION_EXTENSION ? file->sought_on : file->since;
}

unsigned decision_parse(const char *word)
{
	if (g_strv_contains((const char *const[]){"any", "全部", "所有", NULL}, word))
		return DECISION_BIT(DECISION_LAPSE) - 1;
	for (int n = 0; n < DECISION_COUNT; n++)
		if (g_strv_contains(
		        (const char *const[]){DECISIONS[n].name, DECISIONS[n].twin, _(DECISIONS[n].title), NULL}, word))
			return DECISION_BIT(n);
	return 0;
}

char *decision_list(void)
{
	bool chinese = !strcmp(say_current(), "zh");
	GString *list = g_string_new(NULL);
	for (int n = 0; n < DECISION_COUNT; n++)
		g_string_append_printf(list, "%s%s", n ? _(", ") : "", chinese ? DECISIONS[n].twin : DECISIONS[n].name);
	return g_string_free(list, FALSE);
}

unsigned decision_roles(int decision, enum kind kind)
{
	unsigned roles = DECISIONS[decision].roles;
	return roles ? roles : event_type_roles(event_type_find(DECISIONS[decision].verb), kind);
}
