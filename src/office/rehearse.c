#include "base/fail.h"
#include "base/say.h"
#include "domain/deadline.h"
#include "office/act.h"
#include "office/find.h"
#include "office/values.h"
#include <string.h>

/* One act on one case. */
struct attempt {
	struct office *office;
	const struct act *act;
	int64_t case_id;
	bool one_of_many;
};

static bool attempt(void *arg, GError **error)
{
	const struct attempt *attempt = arg;
	return act_do(attempt->office, attempt->case_id, attempt->act, attempt->one_of_many, error);
}

/* Whether the act could be looked at, whatever it would have come to. */
static bool is_answer(const GError *reason)
{
	return !reason || !g_error_matches(reason, FAIL, FAIL_BUSY);
}

struct preview *record_preview(struct office *office, int64_t case_id, const struct act *act)
{
	g_autoptr(GError) reason = NULL;
	struct preview *preview = act_read(office, case_id, act);
	struct attempt trial = {.office = office, .act = act, .case_id = case_id};
	struct number opened = office->opened;
	if (!case_id || preview->problems->len || store_busy(office->store))
		return preview;
	if (!store_rehearse(office->store, false, attempt, &trial, &reason) && is_answer(reason))
		values_problem(preview->problems, "", g_steal_pointer(&reason));
	office->opened = opened;
	return preview;
}

/* Several cases. */
struct run {
	struct office *office;
	const GArray *case_ids;
	struct act act;
	GPtrArray *found;
};

static void free_moved(void *data)
{
	struct moved *moved = data;
	g_free(moved->code);
	g_free(moved);
}

static void free_rehearsal(void *data)
{
	struct rehearsal *rehearsal = data;
	case_row_free(rehearsal->before);
	g_free(rehearsal->refusal);
	g_ptr_array_unref(rehearsal->moved);
	g_free(rehearsal);
}

/* All that is wrong with the values, or else REASON, as one sentence; to be freed. */
static char *sentence(const struct run *run, int64_t case_id, const GError *reason)
{
	OWN(preview) preview = act_read(run->office, case_id, &run->act);
	GString *text = g_string_new(preview->problems->len ? NULL : reason->message);
	for (unsigned i = 0; i < preview->problems->len; i++) {
		const struct problem *problem = preview->problems->pdata[i];
		g_string_append_printf(text, "%s%s", text->len ? _("; ") : "", problem->sentence);
	}
	return g_string_free(text, FALSE);
}

static const struct clock *same_clock(const struct dossier *dossier, const struct clock *clock)
{
	for (unsigned i = 0; i < dossier->clocks->len; i++) {
		const struct clock *other = dossier->clocks->pdata[i];
		if (other->started_on == clock->started_on && !strcmp(other->rule->code, clock->rule->code) &&
		    !g_strcmp0(other->party, clock->party))
			return other;
	}
	return NULL;
}

static void add_moved(GPtrArray *list, const struct dossier *before, const struct dossier *after)
{
	for (unsigned i = 0; i < after->clocks->len; i++) {
		const struct clock *clock = after->clocks->pdata[i], *old = same_clock(before, clock);
		if (clock->cancelled || !old || old->due.on == clock->due.on)
			continue;
		struct moved *moved = g_new0(struct moved, 1);
		moved->code = g_strdup(clock->rule->code);
		moved->from = old->due.on;
		moved->to = clock->due.on;
		g_ptr_array_add(list, moved);
	}
}

/* What was done hides the case from whoever did it: then only that it was is known. */
static void look(const struct run *run, struct rehearsal *rehearsal, const struct dossier *before)
{
	OWN(dossier) after = dossier_open(run->office, rehearsal->before->id, NULL);
	rehearsal->opened = run->office->opened;
	rehearsal->to = after ? after->file->state : rehearsal->before->state;
	if (after)
		add_moved(rehearsal->moved, before, after);
}

static bool rehearse_one(struct run *run, int64_t case_id, GError **error)
{
	g_autoptr(GError) reason = NULL;
	struct office *office = run->office;
	OWN(dossier) before = dossier_open(office, case_id, error);
	struct case_row *row = before ? find_row(office, case_id, error) : NULL;
	if (!row)
		return false;
	struct rehearsal *rehearsal = g_new0(struct rehearsal, 1);
	rehearsal->before = row;
	rehearsal->to = row->state;
	rehearsal->moved = g_ptr_array_new_with_free_func(free_moved);
	g_ptr_array_add(run->found, rehearsal);
	struct attempt trial = {
	    .office = office, .act = &run->act, .case_id = case_id, .one_of_many = run->case_ids->len > 1};
	office->opened = (struct number){0};
	if (store_try(office->store, attempt, &trial, &reason))
		look(run, rehearsal, before);
	else
		rehearsal->refusal = sentence(run, case_id, reason);
	return true;
}

static bool rehearse(void *arg, GError **error)
{
	struct run *run = arg;
	for (unsigned i = 0; i < run->case_ids->len; i++)
		if (!rehearse_one(run, g_array_index(run->case_ids, int64_t, i), error))
			return false;
	return true;
}

GPtrArray *record_rehearse(struct office *office, const GArray *case_ids, const struct act *act, GError **error)
{
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(free_rehearsal);
	bool several = case_ids->len > 1;
	struct run run = {.office = office, .case_ids = case_ids, .act = *act, .found = found};
	struct number opened = office->opened;
	run.act.several = several;
	run.act.expected = several ? 0 : act->expected;
	bool done = store_rehearse(office->store, true, rehearse, &run, error);
	office->opened = opened;
	return done ? g_steal_pointer(&found) : NULL;
}
