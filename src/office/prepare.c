#include "office/act.h"
#include "office/admission.h"
#include "office/approval.h"
#include "office/disclosure.h"
#include "office/passage.h"
#include "office/reception.h"
#include "office/recusal.h"
#include "office/remedy.h"
#include "office/reminder.h"
#include "office/repeated.h"
#include "office/timing.h"
#include "office/visit.h"
#include <string.h>

/* What looks beyond the case; all that stand for an event are asked. */
static const struct {
	const char *event;
	bool (*prepare)(struct office *office, const struct casefile *file, struct event *event, GError **error);
} PREPARATIONS[] = {
    {.event = "visit", .prepare = visit_prepare},
    {.event = "confirm-slot", .prepare = visit_prepare},
    {.event = "rebook", .prepare = visit_prepare},
    {.event = "arrive", .prepare = visit_prepare},
    {.event = "correct", .prepare = visit_prepare},
    {.event = "hand-over", .prepare = visit_hand_over},
    {.event = "transfer", .prepare = visit_transfer},
    {.event = "application", .prepare = remedy_prepare},
    {.event = "receive", .prepare = reception_complete},
    {.event = "remedy", .prepare = remedy_prepare},
    {.event = "approve", .prepare = approval_prepare},
    {.event = "recuse", .prepare = recusal_prepare},
    {.event = "extend", .prepare = timing_extend},
    {.event = "prolong", .prepare = timing_prolong},
    {.event = "remind", .prepare = reminder_prepare},
    {.event = "supervise", .prepare = reminder_prepare},
    {.event = "ask-extension", .prepare = timing_ask},
    {.event = "request-correction", .prepare = disclosure_ask},
    {.event = "reasoned", .prepare = disclosure_reasoned},
    {.event = "fee", .prepare = disclosure_fee},
    {.event = "lapse", .prepare = disclosure_lapse},
    {.event = "consulted", .prepare = disclosure_consulted},
    {.event = "secrecy", .prepare = disclosure_review},
    {.event = "draft", .prepare = disclosure_draft},
    {.event = "decide", .prepare = disclosure_decide},
    {.event = "decide", .prepare = repeated_prepare},
    {.event = "serve", .prepare = disclosure_serve},
    {.event = "execute", .prepare = remedy_locks},
    {.event = "archive", .prepare = disclosure_archive},
    {.event = "correct", .prepare = remedy_locks},
    {.event = "correct", .prepare = admission_correct},
    {.event = "void", .prepare = remedy_locks},
};

bool act_follow(struct history *history, const struct event *event, bool taken_back, GError **error)
{
	return act_note_merge(history, event, taken_back, error) && passage_follow(history, event, taken_back, error) &&
	       remedy_reopen(history, event, taken_back, error);
}

bool act_prepare(struct office *office, const struct casefile *file, struct event *event, GError **error)
{
	if (!remedy_freezes(office, file, event, error))
		return false;
	for (size_t i = 0; i < G_N_ELEMENTS(PREPARATIONS); i++)
		if (!strcmp(PREPARATIONS[i].event, event->kind) && !PREPARATIONS[i].prepare(office, file, event, error))
			return false;
	return true;
}
