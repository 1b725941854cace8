/* The pages of help that are about no command. */
#include "base/say.h"
#include "cmd/helppage.h"
#include "domain/event.h"
#include "domain/filter.h"
#include "domain/role.h"
#include <limits.h>
#include <string.h>

/* A verb in the table of its state. */
static void add_event(struct sheet *sheet, enum kind kind, const char *verb)
{
	const struct event_type *type = event_type_find(verb);
	g_autofree char *roles = role_titles(event_type_roles(type, kind));
	sheet_row(sheet);
	sheet_cell(sheet, verb);
	sheet_cell(sheet, event_type_title(type, kind, STATE_NONE));
	sheet_cell(sheet, roles);
	const char *article = event_type_article(type, kind, INT_MAX);
	sheet_cell(sheet, article ? article : "");
}

static void add_state(struct sheet *sheet, enum kind kind, enum state state, const GPtrArray *verbs)
{
	g_autofree char *heading =
	    g_strdup_printf(_("%s, state: %s (%s)"), kind_title(kind), state_title(state), state_name(state));
	bool begun = false;
	for (unsigned i = 0; i < verbs->len; i++) {
		if (!event_type_allows(event_type_find(verbs->pdata[i]), kind, state))
			continue;
		if (!begun) {
			sheet_heading(sheet, 2, heading);
			sheet_table(sheet);
			sheet_column(sheet, "verb", _("command"), ALIGN_LEFT, 0);
			sheet_column(sheet, "title", _("what"), ALIGN_LEFT, 0);
			sheet_column(sheet, "roles", _("who"), ALIGN_LEFT, 1);
			sheet_column(sheet, "article", _("legal basis"), ALIGN_LEFT, 1);
		}
		begun = true;
		add_event(sheet, kind, verbs->pdata[i]);
	}
}

static struct sheet *events(void)
{
	struct sheet *sheet = sheet_new(_("what can happen to a case, by kind and state"));
	g_autoptr(GPtrArray) verbs = command_event_verbs();
	for (int kind = 0; kind < KIND_COUNT; kind++)
		for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
			if (event_states((enum kind)kind) & STATE_BIT(state))
				add_state(sheet, (enum kind)kind, (enum state)state, verbs);
	return sheet;
}

/* Each role with its place, by which the tables name it, and what it sees. */
static void add_roles(struct sheet *sheet)
{
	const char *name, *title;
	enum role role;
	sheet_table(sheet);
	sheet_wrap(sheet);
	sheet_column(sheet, "place", _("no."), ALIGN_RIGHT, 0);
	sheet_column(sheet, "role", _("role"), ALIGN_LEFT, 0);
	sheet_column(sheet, "title", _("called"), ALIGN_LEFT, 0);
	sheet_column(sheet, "sees", _("sees"), ALIGN_LEFT, 1);
	for (unsigned n = 0; (role = role_at(n, &name, &title)); n++) {
		g_autofree char *sight = role_sight(role);
		sheet_row(sheet);
		sheet_number(sheet, n + 1, NULL);
		sheet_cell(sheet, name);
		sheet_cell(sheet, title);
		sheet_cell(sheet, sight);
	}
}

static void begin_rights(struct sheet *sheet, const char *heading)
{
	const char *name, *title;
	sheet_heading(sheet, 2, heading);
	sheet_table(sheet);
	sheet_column(sheet, "verb", _("command"), ALIGN_LEFT, 0);
	for (unsigned n = 0; role_at(n, &name, &title); n++) {
		g_autofree char *place = g_strdup_printf("%u", n + 1);
		sheet_column(sheet, name, place, ALIGN_RIGHT, 0);
	}
	sheet_column(sheet, "title", _("what"), ALIGN_LEFT, 1);
}

static void add_rights(struct sheet *sheet, const char *verb, const char *what, unsigned roles)
{
	const char *name, *title;
	enum role role;
	sheet_row(sheet);
	sheet_cell(sheet, verb);
	for (unsigned n = 0; (role = role_at(n, &name, &title)); n++)
		sheet_cell(sheet, roles & role ? "x" : "");
	sheet_cell(sheet, what);
}

static void add_rights_of(struct sheet *sheet, enum kind kind)
{
	const struct event_type *type;
	if (!event_type_opening(kind))
		return;
	begin_rights(sheet, kind_title(kind));
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		if (event_type_fits_kind(type, kind))
			add_rights(sheet, type->name, event_type_title(type, kind, STATE_NONE), event_type_roles(type, kind));
}

static struct sheet *rights(void)
{
	struct sheet *sheet = sheet_new(_("who may do what, and who sees what"));
	sheet_text(
	    sheet, _("Whoever has several roles may do what any of them may. Handlers and heads who have no other role "
	             "see the cases of their unit. Whoever withdrew from a case does not see it, nor does anybody "
	             "whom an accusation is made against, or who is of such a unit, whatever their roles."));
	add_roles(sheet);
	for (int kind = 0; kind < KIND_COUNT; kind++)
		add_rights_of(sheet, (enum kind)kind);
	begin_rights(sheet, _("the register itself"));
	for (const struct duty *duty = DUTIES; duty->verb; duty++)
		add_rights(sheet, duty->verb, _(duty->title), duty->roles);
	return sheet;
}

static struct sheet *filter(void)
{
	bool chinese = !strcmp(say_current(), "zh");
	struct sheet *sheet = sheet_new(_("what narrows a list"));
	sheet_text(sheet,
	    _("Words are looked for in subject, text, people and reply; all must be found. A word that holds blanks stands "
	      "in quotation marks."));
	sheet_facts(sheet);
	for (const struct filter_term *term = FILTER_TERMS; term->name; term++) {
		g_autofree char *both = g_strdup_printf("%s  %s", term->example, term->twin_example);
		sheet_fact_wide(sheet, chinese ? both : term->example, _(term->sentence));
	}
	return sheet;
}

/* A way to write something, and what it means. */
struct way {
	const char *written;
	const char *chinese; /* the same as it is written in Chinese, or NULL */
	const char *meaning; /* N_() */
};

static void add_ways(struct sheet *sheet, const struct way *ways)
{
	bool chinese = !strcmp(say_current(), "zh");
	sheet_facts(sheet);
	for (; ways->written; ways++) {
		g_autofree char *both = g_strdup_printf("%s  %s", ways->written, ways->chinese);
		sheet_fact_wide(sheet, chinese && ways->chinese ? both : ways->written, _(ways->meaning));
	}
}

static struct sheet *dates(void)
{
	static const struct way WAYS[] = {
	    {.written = "2022-09-09", .chinese = "2022年9月9日", .meaning = N_("that day; 20220909 too")},
	    {.written = "9.9  0909",
	        .chinese = "九月九日",
	        .meaning = N_("the nearest such day: past ones for what happened, coming ones for limits")},
	    {.written = "today yesterday tomorrow", .chinese = "今天 昨天 明天", .meaning = N_("seen from today")},
	    {.written = "-3  +3  +5d", .meaning = N_("so many days before or after today")},
	    {.written = "+5w", .chinese = "5个工作日", .meaning = N_("so many working days after today")},
	    {.written = "Friday", .chinese = "周五 下周一", .meaning = N_("that day of the week")},
	    {0},
	};
	struct sheet *sheet = sheet_new(_("how days are written"));
	add_ways(sheet, WAYS);
	return sheet;
}

static struct sheet *statuses(void)
{
	static const struct way WAYS[] = {
	    {.written = "0", .meaning = N_("done")},
	    {.written = "1", .meaning = N_("refused, or it failed: one line on standard error says what and why")},
	    {.written = "2", .meaning = N_("the words of the command are wrong")},
	    {.written = "3", .meaning = N_("not found")},
	    {.written = "4", .meaning = N_("not permitted to this person")},
	    {.written = "5", .meaning = N_("somebody else changed the case meanwhile")},
	    {.written = "6", .meaning = N_("the register stayed busy")},
	    {.written = "7",
	        .meaning = N_("the register is damaged, or newer than this program; audit: there are findings")},
	    {.written = "10", .meaning = N_("alerts: something is due today or soon")},
	    {.written = "20", .meaning = N_("alerts: something is overdue")},
	    {0},
	};
	struct sheet *sheet = sheet_new(_("exit statuses"));
	add_ways(sheet, WAYS);
	return sheet;
}

const struct topic TOPICS[] = {
    {.name = "events", .summary = N_("what can happen to a case, by kind and state"), .make = events},
    {.name = "roles", .summary = N_("who may do what, and who sees what"), .make = rights},
    {.name = "filter", .summary = N_("what narrows a list"), .make = filter},
    {.name = "dates", .summary = N_("how days are written"), .make = dates},
    {.name = "exit", .summary = N_("exit statuses"), .make = statuses},
    {0},
};
