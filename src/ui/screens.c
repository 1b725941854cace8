#include "ui/screens.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/find.h"
#include "ui/loop.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define LIST "list "      /* what begins a figure that is the length of a list */
#define OVERDUE_CAP 99999 /* more than these nobody counts */

static const struct tab TABS[] = {
    {.digit = 1, .title = N_("today"), .open = today_open},
    {.digit = 2, .title = N_("letters"), .open = letters_open},
    {.digit = 3, .title = N_("visits"), .open = visits_open},
    {.digit = 4, .title = N_("applications"), .open = applications_open},
    {.digit = 5, .title = N_("reception days"), .open = reception_open},
    {.digit = 6, .title = N_("figures"), .open = report_open},
    {.digit = 7, .title = N_("settings"), .open = settings_open},
    {0},
};

/* What the hooks are given. */
struct screens {
	struct office *office;
	bool today_given;
};

static struct moment now(void *arg)
{
	const struct screens *screens = arg;
	return screens->today_given ? office_now(screens->office) : clock_now();
}

static bool changed(void *arg)
{
	return office_changed(((struct screens *)arg)->office);
}

static void tick(void *arg, struct moment moment)
{
	office_tick(((struct screens *)arg)->office, moment);
}

static int overdue(void *arg)
{
	OWN(filter) filter = filter_new();
	filter->overdue = true;
	return (int)MAX(find_count(((const struct screens *)arg)->office, filter, OVERDUE_CAP, NULL), 0);
}

static bool open_case(struct ui *ui, const char *number, GError **error)
{
	int64_t id = find_number(ui->context.office, number, error);
	return id && caseview_open(ui, id, NULL, error);
}

static bool open_figure(struct ui *ui, const char *figure, GError **error)
{
	bool list = g_str_has_prefix(figure, LIST);
	return list ? cases_find(ui, figure + strlen(LIST), error) : report_figure(stack_page(ui), figure, error);
}

static bool queue(struct context *context, const char *which, GError **error)
{
	return review_open(context->arg, which, error);
}

static bool report(struct context *context, const struct reporting *reporting, GError **error)
{
	return report_show(context->arg, reporting, error);
}

/* "王敏（登记员）"; who may do everything is the administrator. */
static char *who(const struct person *person)
{
	g_autofree char *name = text_display(person->name);
	g_autofree char *roles = role_titles(person->roles == ROLE_ALL ? (unsigned)ROLE_ADMIN : person->roles);
	return g_strdup_printf(_("%s (%s)"), name, roles);
}

static int run(struct ui *ui, struct office *office, GError **error)
{
	/* what was written before the screens came up is no news */
	office_changed(office);
	g_autofree char *missing = say_missing();
	if (missing)
		ui_say(ui, "%s", missing);
	return today_open(ui, error) ? loop_run(ui) : fail_status(*error);
}

int screens_run(struct office *office, const struct screens_options *options, GError **error)
{
	struct screens screens = {.office = office, .today_given = options->office->today_given};
	g_autofree char *person = who(office_person(office));
	GError *problem = NULL;
	const struct ui_options ui_options = {
	    .term = options->term,
	    .title = N_("letters and disclosure"),
	    .who = person,
	    .tabs = TABS,
	    .context = {.office = office,
	        .options = options->office,
	        .interactive = true,
	        .format = "text",
	        .queue = queue,
	        .report = report},
	    .arg = &screens,
	    .now = now,
	    .changed = changed,
	    .tick = tick,
	    .overdue = overdue,
	    .open_case = open_case,
	    .open_figure = open_figure,
	};
	OWN(ui) ui = ui_new(&ui_options, &problem);
	int status = ui ? run(ui, office, &problem) : FAIL_REFUSED;
	if (problem)
		g_propagate_error(error, problem);
	return status;
}
