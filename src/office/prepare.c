#include "domain/workflow.h"
#include "office/accused.h"
#include "office/act.h"
#include "office/admission.h"
#include "office/approval.h"
#include "office/barring.h"
#include "office/disclosure.h"
#include "office/handing.h"
#include "office/passage.h"
#include "office/reception.h"
#include "office/recusal.h"
#include "office/refusal.h"
#include "office/remedy.h"
#include "office/reminder.h"
#include "office/repeated.h"
#include "office/signature.h"
#include "office/slotswap.h"
#include "office/timing.h"
#include "office/unithead.h"
#include "office/visit.h"
#include <string.h>

/* What looks beyond the case, to its clocks, to other cases and to other people; all that stand for an event are asked.
 */
static const struct {
	const char *event;
	/* what hangs on the case and the day alone, whatever is said: menus ask it, too; NULL: nothing */
	bool (*may)(struct office *office, const struct casefile *file, GError **error);
	/* what hangs on what is said, and what follows from it; NULL: nothing */
	bool (*prepare)(struct office *office, const struct casefile *file, struct event *event, GError **error);
	/* the field that names one of several: where it is said, not `may` answers but `prepare`, of that one; NULL: none
	 */
	const char *naming;
} PREPARATIONS[] = {
    {.event = "letter", .prepare = accused_prepare},
    {.event = "visit", .prepare = accused_prepare},
    {.event = "correct", .prepare = accused_prepare},
    {.event = "transfer", .prepare = accused_prepare},
    {.event = "visit", .prepare = visit_prepare},
    {.event = "confirm-slot", .prepare = visit_prepare},
    {.event = "rebook", .prepare = slotswap_prepare},
    {.event = "rebook", .prepare = visit_prepare},
    {.event = "arrive", .prepare = visit_prepare},
    {.event = "correct", .prepare = visit_prepare},
    {.event = "assign", .prepare = handing_beside},
    {.event = "assign", .prepare = handing_handler},
    {.event = "sign", .prepare = handing_handler},
    {.event = "hand-over", .prepare = handing_beside},
    {.event = "hand-over", .prepare = visit_hand_over},
    {.event = "transfer", .prepare = visit_transfer},
    {.event = "transfer", .prepare = handing_prepare},
    {.event = "draft", .may = handing_leads},
    {.event = "draft", .prepare = unithead_draft},
    {.event = "countersign", .may = handing_leads},
    {.event = "countersign", .may = unithead_may_countersign, .prepare = unithead_goes_on},
    {.event = "send-back", .may = handing_leads},
    {.event = "return", .may = handing_leads, .prepare = handing_return},
    {.event = "return", .may = unithead_may_return},
    {.event = "ask-extension", .may = handing_leads},
    {.event = "application", .prepare = remedy_prepare},
    {.event = "receive", .prepare = reception_complete},
    {.event = "refuse", .prepare = refusal_prepare},
    {.event = "accept", .prepare = refusal_ended},
    {.event = "hand-over", .prepare = refusal_ended},
    {.event = "remedy", .prepare = remedy_prepare},
    {.event = "approve", .may = unithead_may_approve, .prepare = unithead_goes_on},
    {.event = "approve", .may = approval_may, .prepare = approval_prepare},
    {.event = "search", .may = unithead_may_search, .prepare = unithead_goes_on},
    {.event = "recuse", .prepare = recusal_prepare},
    {.event = "object", .may = timing_may_object},
    {.event = "extend", .may = timing_may_extend, .prepare = timing_extend, .naming = "clock"},
    {.event = "prolong", .may = timing_may_prolong, .prepare = timing_prolong},
    {.event = "remind", .may = barring_may_remind, .prepare = reminder_prepare},
    {.event = "supervise", .may = barring_may_remind, .prepare = reminder_prepare},
    {.event = "ask-extension", .may = timing_may_ask, .prepare = timing_ask},
    {.event = "request-correction", .may = disclosure_may_ask, .prepare = signature_prepare},
    {.event = "consult", .prepare = signature_prepare},
    {.event = "answer", .prepare = signature_prepare},
    {.event = "reasoned", .prepare = disclosure_reasoned},
    {.event = "fee", .may = disclosure_may_charge, .prepare = disclosure_fee},
    {.event = "fee", .prepare = signature_prepare},
    {.event = "lapse", .may = disclosure_may_lapse},
    {.event = "consulted", .prepare = disclosure_consulted},
    {.event = "secrecy", .may = disclosure_may_review, .prepare = disclosure_review},
    {.event = "draft", .may = disclosure_may_decide, .prepare = disclosure_draft},
    {.event = "decide", .may = disclosure_may_decide, .prepare = disclosure_decide},
    {.event = "decide", .prepare = repeated_prepare},
    {.event = "serve", .prepare = disclosure_serve},
    {.event = "execute", .may = remedy_is_over},
    {.event = "close", .may = remedy_may_close},
    {.event = "archive", .may = disclosure_may_archive},
    {.event = "correct", .prepare = remedy_locks},
    {.event = "correct", .prepare = admission_correct},
    {.event = "void", .may = remedy_is_over},
    {.event = "no-show", .may = visit_may_miss},
};

bool act_follow(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	return act_note_merge(history, event, taken_back, error) && passage_follow(history, event, taken_back, error) &&
	       remedy_reopen(history, event, taken_back, error) && slotswap_follow(history, event, taken_back, error);
}

/* EVENT: what is said; NULL: nothing yet. */
static bool may(struct office *office, const struct casefile *file, const struct event_type *type,
    const struct event *event, GError **error)
{
	if (!remedy_may_move(office, file, type, error))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(PREPARATIONS); i++) {
		const char *naming = event ? PREPARATIONS[i].naming : NULL;
		bool named = naming && event_text(event, naming);
		if (PREPARATIONS[i].may && !named && !strcmp(PREPARATIONS[i].event, type->name) &&
		    !PREPARATIONS[i].may(office, file, error))
			return false;
	}
	return true;
}

bool act_may(struct office *office, const struct casefile *file, const struct event_type *type, GError **error)
{
	return may(office, file, type, NULL, error);
}

GPtrArray *act_next(struct office *office, const struct casefile *file)
{
	g_autoptr(GPtrArray) all = workflow_next(file, &office->person);
	GPtrArray *next = g_ptr_array_new();
	for (unsigned i = 0; i < all->len; i++)
		if (act_may(office, file, all->pdata[i], NULL))
			g_ptr_array_add(next, all->pdata[i]);
	return next;
}

bool act_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	if (!remedy_freezes(office, file, event, error) ||
	    (file && !may(office, file, event_type_find(event->kind), event, error)))
		return false;
	if (file && !barring_admits(office, file, event, error))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(PREPARATIONS); i++)
		if (PREPARATIONS[i].prepare && !strcmp(PREPARATIONS[i].event, event->kind) &&
		    !PREPARATIONS[i].prepare(office, file, event, error))
			return false;
	return true;
}
