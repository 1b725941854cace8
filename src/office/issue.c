#include "office/issue.h"
#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/deadline.h"
#include "domain/fold.h"
#include "domain/mask.h"
#include "domain/workflow.h"
#include "office/act.h"
#include "office/barring.h"
#include "office/issueextension.h"
#include "office/issueparty.h"
#include "office/issuereview.h"
#include "office/issuesame.h"
#include "office/issuevalues.h"
#include <string.h>

#define FOLDER "letters/"
#define SUFFIX ".txt"
#define REMEDIES "letters/redress.ini"
#define LONGEST_VALUE 100000 /* characters */

void issued_free(struct issued *issued)
{
	if (!issued)
		return;
	g_free(issued->name);
	g_free(issued->title);
	g_free(issued->document);
	g_free(issued->body);
	g_free(issued->actor);
	g_free(issued);
}

static void free_issued(void *issued)
{
	issued_free(issued);
}

static void gap_free(void *data)
{
	struct issue_gap *gap = data;
	g_free(gap->name);
	g_free(gap->label);
	g_free(gap);
}

static void offer_free(void *data)
{
	struct issue_offer *offer = data;
	g_free(offer->name);
	g_free(offer->title);
	g_free(offer->document);
	g_free(offer->law);
	g_free(offer->not_yet);
	g_ptr_array_unref(offer->gaps);
	g_free(offer);
}

static void free_paper(void *paper)
{
	paper_free(paper);
}

/* "correction", where FILE is a paper; to be freed. NULL: another file. */
static char *name_of(const struct embedded *file)
{
	if (!g_str_has_prefix(file->name, FOLDER) || !g_str_has_suffix(file->name, SUFFIX))
		return NULL;
	return g_strndup(file->name + strlen(FOLDER), strlen(file->name) - strlen(FOLDER SUFFIX));
}

char **issue_names(void)
{
	GPtrArray *names = g_ptr_array_new_null_terminated(64, g_free, TRUE);
	for (const struct embedded *file = EMBEDDED; file->name; file++) {
		char *name = name_of(file);
		if (name)
			g_ptr_array_add(names, name);
	}
	return (char **)g_ptr_array_free(names, FALSE);
}

/* All papers, in the order of their files; NULL with an error. */
static GPtrArray *read_papers(GError **error)
{
	g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func(free_paper);
	for (const struct embedded *file = EMBEDDED; file->name; file++) {
		g_autofree char *name = name_of(file);
		struct paper *paper = name ? paper_read(name, file->text, error) : NULL;
		if (!name)
			continue;
		if (!paper)
			return NULL;
		g_ptr_array_add(papers, paper);
	}
	return g_steal_pointer(&papers);
}

/* A case and its papers while one of them is made. */
struct desk {
	struct issuevalues values;
	struct history history;
	struct redresses *redresses;
	GPtrArray *papers, *clocks, *remedies;
	bool *live;
};

/* What was made for another paper is made anew. */
static void take_up(struct desk *desk, const struct paper *paper)
{
	g_hash_table_remove_all(desk->values.made);
	g_ptr_array_set_size(desk->values.missing, 0);
	desk->values.paper = paper;
}

static bool desk_open(struct desk *desk, struct office *office, int64_t case_id, GError **error)
{
	desk->papers = read_papers(error);
	desk->redresses = desk->papers ? redress_read(embedded_text(REMEDIES), error) : NULL;
	if (!desk->redresses || !history_open(&desk->history, office, case_id, error))
		return false;
	const struct history *history = &desk->history;
	desk->remedies = issuereview_read(office, history->file, error);
	if (!desk->remedies)
		return false;
	desk->live = fold_live(history->events);
	desk->clocks = deadline_clocks(history->file, office_rules(office), office_calendar(office));
	desk->values = (struct issuevalues){
	    .office = office,
	    .file = history->file,
	    .events = history->events,
	    .live = desk->live,
	    .clocks = desk->clocks,
	    .remedies = desk->remedies,
	    .redresses = desk->redresses,
	    .given = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
	    .made = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
	    .missing = g_ptr_array_new_with_free_func(g_free),
	};
	return true;
}

static void desk_close(struct desk *desk)
{
	g_clear_pointer(&desk->values.given, g_hash_table_unref);
	g_clear_pointer(&desk->values.made, g_hash_table_unref);
	g_clear_pointer(&desk->values.missing, g_ptr_array_unref);
	g_clear_pointer(&desk->papers, g_ptr_array_unref);
	g_clear_pointer(&desk->clocks, g_ptr_array_unref);
	g_clear_pointer(&desk->remedies, g_ptr_array_unref);
	g_clear_pointer(&desk->redresses, redress_free);
	g_free(desk->live);
	history_close(&desk->history);
}

static struct template_source source_of(struct desk *desk)
{
	return (struct template_source){.value = issuevalues_value, .arg = &desk->values};
}

/* Roles, the state, a recusal, what comes before. */
static bool may_issue(struct desk *desk, const struct paper *paper, GError **error)
{
	struct office *office = desk->history.office;
	bool before = !paper->after;
	for (char **after = paper->after; after && *after; after++)
		before |= issuevalues_has_event(&desk->values, *after);
	unsigned permitted = role_of_kin(paper->roles, desk->history.file->guard);
	if (!(permitted & office->person.roles)) {
		g_autofree char *roles = role_titles(permitted);
		return fail(error, FAIL_NOT_PERMITTED, _("%s is not permitted to %s: %s may issue it"), paper->title,
		    office->person.name, roles);
	}
	return workflow_may(event_type_find("issue"), desk->history.file, &office->person, office_today(office), error) &&
	       paper_may_issue(paper, desk->history.file, before, error);
}

/* Whom an accusation in its matter is made against gets no paper of it, and the school makes none of another authority.
 */
static bool may_go(struct desk *desk, const struct paper *paper, GError **error)
{
	return issuereview_is_own(&desk->values, error) &&
	       barring_prints(desk->history.office, desk->history.file, paper->template,
	           issuevalues_value(&desk->values, "to"), error);
}

/* The paper's text; what is missing goes to the values. */
static char *fill(struct desk *desk, const struct paper *paper, const char *document)
{
	struct template_source source = source_of(desk);
	desk->values.document = document;
	return template_fill(paper->template, &source, desk->values.missing);
}

/* What the gap NAME is; of whom a paper can be about, who they are. */
static char *label_of(const struct desk *desk, const struct paper *paper, const char *name)
{
	g_autofree char *label = issuevalues_label(paper, name);
	g_autofree char *names = strcmp(name, "party") ? NULL : issueparty_names(&desk->values);
	return names ? g_strdup_printf(_("%s: %s"), label, names) : g_steal_pointer(&label);
}

static GPtrArray *gaps_of(const struct desk *desk, const struct paper *paper)
{
	GPtrArray *gaps = g_ptr_array_new_with_free_func(gap_free);
	for (unsigned i = 0; i < desk->values.missing->len; i++) {
		const char *name = desk->values.missing->pdata[i];
		if (!strcmp(name, "remedy"))
			continue;
		struct issue_gap *gap = g_new0(struct issue_gap, 1);
		gap->name = g_strdup(name);
		gap->label = label_of(desk, paper, name);
		g_ptr_array_add(gaps, gap);
	}
	return gaps;
}

/* Whether one was issued, and stands. */
static bool was_issued(struct desk *desk, const struct paper *paper)
{
	const GPtrArray *events = desk->history.events;
	g_autofree bool *live = fold_live(events);
	for (unsigned i = 0; i < events->len; i++) {
		const struct event *event = events->pdata[i];
		if (live[i] && !strcmp(event->kind, "issue") && !g_strcmp0(event_text(event, "title"), paper->title))
			return true;
	}
	return false;
}

enum place { PLACE_FIRST, PLACE_COMMON, PLACE_NOT_YET, PLACE_ISSUED };

static enum place place_of(struct desk *desk, const struct paper *paper, bool not_yet)
{
	const struct casefile *file = desk->history.file;
	if (was_issued(desk, paper))
		return PLACE_ISSUED;
	if (not_yet)
		return PLACE_NOT_YET;
	return paper->first[file->number.kind] & STATE_BIT(file->state) ? PLACE_FIRST : PLACE_COMMON;
}

static int by_place(const void *a, const void *b)
{
	return (*(struct issue_offer *const *)a)->place - (*(struct issue_offer *const *)b)->place;
}

static void add_offer(struct desk *desk, const struct paper *paper, GPtrArray *offers)
{
	g_autoptr(GError) not_yet = NULL;
	struct template_source source = source_of(desk);
	take_up(desk, paper);
	if (!paper_fits(paper, desk->history.file, &source, NULL))
		return;
	struct issue_offer *offer = g_new0(struct issue_offer, 1);
	offer->name = g_strdup(paper->name);
	offer->title = g_strdup(paper->title);
	offer->law = paper->law ? template_fill(paper->law, &source, desk->values.missing) : NULL;
	offer->document = paper_document(paper, desk->history.file->number, desk->history.events);
	if (!may_issue(desk, paper, &not_yet) || !may_go(desk, paper, &not_yet))
		offer->not_yet = g_strdup(not_yet->message);
	offer->place = place_of(desk, paper, offer->not_yet);
	g_free(fill(desk, paper, offer->document));
	offer->gaps = gaps_of(desk, paper);
	g_ptr_array_add(offers, offer);
}

/* What is asked of the papers of a case. */
struct asking {
	struct office *office;
	int64_t case_id;
	const struct issue_order *order;
	bool named;
	GPtrArray *list;
	struct issued *issued;
};

static bool list_offers(void *arg, GError **error)
{
	struct asking *asking = arg;
	struct desk desk = {0};
	bool done = desk_open(&desk, asking->office, asking->case_id, error);
	asking->list = g_ptr_array_new_with_free_func(offer_free);
	for (unsigned i = 0; done && i < desk.papers->len; i++)
		add_offer(&desk, desk.papers->pdata[i], asking->list);
	g_ptr_array_sort(asking->list, by_place);
	desk_close(&desk);
	return done;
}

char *issue_shown(const struct casefile *file, const struct event *event)
{
	g_autofree char *masked = mask_text_but(event_text(event, "body"), event_text(event, "telephone"), NULL);
	g_autofree char *names = casefile_secrets(file);
	return mask_within(masked, names);
}

/* Masked as MASKED asks for; NULL: to the letter. */
static struct issued *issued_of(const struct event *event, bool live, const struct casefile *masked)
{
	struct issued *issued = g_new0(struct issued, 1);
	issued->title = g_strdup(event_text(event, "title"));
	issued->document = g_strdup(event_text(event, "document"));
	issued->body = masked ? issue_shown(masked, event) : g_strdup(event_text(event, "body"));
	issued->actor = g_strdup(event->actor);
	issued->on = event->effective_on;
	issued->recorded = true;
	issued->taken_back = !live;
	return issued;
}

static bool list_issued(void *arg, GError **error)
{
	struct asking *asking = arg;
	struct history history = {0};
	bool done = history_open(&history, asking->office, asking->case_id, error);
	g_autofree bool *live = done ? fold_live(history.events) : NULL;
	asking->list = g_ptr_array_new_with_free_func(free_issued);
	for (unsigned i = 0; done && i < history.events->len; i++) {
		const struct event *event = history.events->pdata[i];
		if (!strcmp(event->kind, "issue"))
			g_ptr_array_add(asking->list, issued_of(event, live[i], asking->named ? NULL : history.file));
	}
	history_close(&history);
	return done;
}

static GPtrArray *ask(struct asking *asking, bool (*list)(void *arg, GError **error), GError **error)
{
	bool done = store_read(asking->office->store, list, asking, error);
	if (!done)
		g_clear_pointer(&asking->list, g_ptr_array_unref);
	return asking->list;
}

GPtrArray *issue_offers(struct office *office, int64_t case_id, GError **error)
{
	struct asking asking = {.office = office, .case_id = case_id};
	return ask(&asking, list_offers, error);
}

GPtrArray *issue_history(struct office *office, int64_t case_id, bool named, GError **error)
{
	struct asking asking = {.office = office, .case_id = case_id, .named = named};
	return ask(&asking, list_issued, error);
}

/* The papers that fit, for a message. */
static char *fitting_titles(struct desk *desk)
{
	GString *text = g_string_new(NULL);
	struct template_source source = source_of(desk);
	for (unsigned i = 0; i < desk->papers->len; i++) {
		const struct paper *paper = desk->papers->pdata[i];
		take_up(desk, paper);
		if (paper_fits(paper, desk->history.file, &source, NULL))
			g_string_append_printf(text, "%s%s %s", text->len ? _(", ") : "", paper->name, paper->title);
	}
	return g_string_free(text, FALSE);
}

/* The paper that WORD means: of several with one title the one that fits. */
static const struct paper *choose(struct desk *desk, const char *word, GError **error)
{
	g_autoptr(GError) reason = NULL;
	struct template_source source = source_of(desk);
	for (unsigned i = 0; i < desk->papers->len; i++) {
		const struct paper *paper = desk->papers->pdata[i];
		if (!paper_is(paper, word))
			continue;
		take_up(desk, paper);
		if (paper_fits(paper, desk->history.file, &source, reason ? NULL : &reason))
			return paper;
	}
	if (reason) {
		g_propagate_error(error, g_steal_pointer(&reason));
		return NULL;
	}
	g_autofree char *shown = text_display(word);
	g_autofree char *titles = fitting_titles(desk);
	fail(error, FAIL_NOT_FOUND, _("there is no paper '%s'; these fit: %s"), shown, *titles ? titles : _("none"));
	return NULL;
}

static char *given_names(const struct paper *paper)
{
	GString *text = g_string_new(NULL);
	g_autoptr(GPtrArray) names = template_names(paper->template);
	for (unsigned i = 0; i < names->len; i++)
		if (issuevalues_takes(paper, names->pdata[i]))
			g_string_append_printf(text, "%s%s=", text->len ? " " : "", (const char *)names->pdata[i]);
	return g_string_free(text, FALSE);
}

static bool take_value(struct desk *desk, const struct paper *paper, const char *word, GError **error)
{
	const char *equals = strchr(word, '=');
	g_autofree char *name = equals ? g_strndup(word, (gsize)(equals - word)) : g_strdup(word);
	if (!equals || !issuevalues_takes(paper, name)) {
		g_autofree char *names = given_names(paper);
		g_autofree char *shown = text_display(name);
		return fail(
		    error, FAIL_USAGE, _("%s has no field '%s'; it takes %s"), paper->title, shown, *names ? names : _("none"));
	}
	g_autofree char *text = text_accept(equals + 1, -1, error), *said = issuevalues_said(paper, name);
	if (!text || g_utf8_strlen(text, -1) > LONGEST_VALUE)
		return text && fail(error, FAIL_REFUSED, _("%s is too long: at most %d characters"), said, LONGEST_VALUE);
	if (g_hash_table_contains(desk->values.given, name))
		return fail(error, FAIL_USAGE, _("%s is given twice"), said);
	g_hash_table_insert(desk->values.given, g_steal_pointer(&name), issuevalues_typed(g_strstrip(text)));
	return true;
}

static bool take_values(struct desk *desk, const struct paper *paper, char **values, GError **error)
{
	for (char **value = values; value && *value; value++)
		if (!take_value(desk, paper, *value, error))
			return false;
	return issueparty_check(&desk->values, error) && issueextension_check(&desk->values, error) &&
	       issuesame_check(&desk->values, error);
}

/* "补正告知书 needs what= (需要补正的内容), telephone= (...)": all of it. */
static bool complete(const struct desk *desk, const struct paper *paper, GError **error)
{
	g_autoptr(GPtrArray) gaps = gaps_of(desk, paper);
	g_autoptr(GString) text = g_string_new(NULL);
	for (unsigned i = 0; i < gaps->len; i++) {
		const struct issue_gap *gap = gaps->pdata[i];
		g_string_append_printf(text, _("%s%s= (%s)"), i ? _(", ") : "", gap->name, gap->label);
	}
	if (gaps->len)
		return fail(error, FAIL_USAGE, _("%s needs %s"), paper->title, text->str);
	return !desk->values.missing->len ||
	       fail(error, FAIL_REFUSED, _("%s: nothing is known of the remedies against this"), paper->title);
}

static struct issued *make(struct desk *desk, const struct paper *paper, GError **error)
{
	OWN(issued) issued = g_new0(struct issued, 1);
	issued->name = g_strdup(paper->name);
	issued->title = g_strdup(paper->title);
	issued->document = paper_document(paper, desk->history.file->number, desk->history.events);
	issued->on = office_today(desk->history.office);
	issued->body = fill(desk, paper, issued->document);
	return may_go(desk, paper, error) && complete(desk, paper, error) ? g_steal_pointer(&issued) : NULL;
}

static bool record(struct desk *desk, const struct paper *paper, struct issued *issued, GError **error)
{
	struct office *office = desk->history.office;
	if (!may_issue(desk, paper, error))
		return false;
	OWN(event) event = office_event(office, "issue");
	event_set(event, "document", issued->document);
	event_set(event, "title", issued->title);
	event_set(event, "body", issued->body);
	if (!g_strcmp0(paper->remedy, "answer"))
		event_set(event, "answers", "yes");
	if (paper->party == PARTY_OBJECTED)
		event_set(event, "told", issueparty_chosen(&desk->values)->label);
	const char *telephone = issuevalues_value(&desk->values, "telephone");
	if (!text_blank(telephone))
		event_set(event, "telephone", telephone);
	if (!workflow_check(desk->history.file, event, &office->person, office->now.day, error))
		return false;
	issued->recorded = true;
	issued->actor = g_strdup(office->person.login);
	return history_add(&desk->history, g_steal_pointer(&event), error);
}

static bool make_one(void *arg, GError **error)
{
	struct asking *asking = arg;
	const struct issue_order *order = asking->order;
	struct desk desk = {0};
	g_clear_pointer(&asking->issued, issued_free); /* a busy store begins again */
	const struct paper *paper =
	    desk_open(&desk, asking->office, asking->case_id, error) ? choose(&desk, order->paper, error) : NULL;
	desk.values.named = order->named;
	if (paper && take_values(&desk, paper, order->values, error))
		asking->issued = make(&desk, paper, error);
	bool done = asking->issued && (!order->record || record(&desk, paper, asking->issued, error));
	desk_close(&desk);
	return done;
}

struct issued *issue_paper(struct office *office, int64_t case_id, const struct issue_order *order, GError **error)
{
	struct asking asking = {.office = office, .case_id = case_id, .order = order};
	bool done = order->record ? office_write(office, make_one, &asking, error)
	                          : store_read(office->store, make_one, &asking, error);
	if (!done)
		g_clear_pointer(&asking.issued, issued_free);
	return asking.issued;
}
