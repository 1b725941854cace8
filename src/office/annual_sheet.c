#include "base/fail.h"
#include "base/say.h"
#include "office/annual_parts.h"
#include <math.h>
#include <string.h>

int64_t annual_number(const struct annual *annual, const char *id)
{
	const struct figure *figure = annual_figure(annual, id);
	return figure && !isnan(figure->value) ? (int64_t)figure->value : 0;
}

bool annual_is_counted(const struct figure *figure)
{
	static const char *const COUNTED[] = {"case", "day", "person", "fen", NULL};
	return g_strv_contains(COUNTED, figure->unit);
}

static int largest_first(const void *a, const void *b)
{
	const struct figure *left = *(const struct figure *const *)a, *right = *(const struct figure *const *)b;
	return (left->value < right->value) - (left->value > right->value);
}

GPtrArray *annual_family(const struct annual *annual, const char *family, bool sorted)
{
	GPtrArray *figures = g_ptr_array_new();
	for (unsigned i = 0; i < annual->figures->len; i++)
		if (!strcmp(((const struct figure *)annual->figures->pdata[i])->family, family))
			g_ptr_array_add(figures, annual->figures->pdata[i]);
	if (sorted)
		g_ptr_array_sort(figures, largest_first);
	return figures;
}

static const char *const FLOW[] = {"letters.carried_in", "letters.new", "letters.closed", "letters.carried_out",
    "letters.carried_out.replied", "letters.first", "letters.repeat", NULL};

static const char *const TIME[] = {"letters.ontime", "letters.late", "letters.ontime.rate", "letters.pending",
    "letters.pending.overdue", "letters.missed", "letters.exempt", "letters.days.median", "letters.days.mean",
    "letters.days.p90", "letters.days.longest", NULL};

static const char *const VISITS[] = {"visits.total", "visits.persons", "visits.appointed", "visits.walkin",
    "visits.ordinary", "visits.spot", "visits.handed", "visits.carried_in", "visits.closed", "visits.carried_out",
    "visits.carried_out.replied", "visits.ontime", "visits.late", "visits.ontime.rate", "visits.pending",
    "visits.pending.overdue", "visits.missed", "visits.days.median", "visits.days.longest", "visits.absent", NULL};

static const char *const RECEPTION[] = {"reception.planned", "reception.days", "reception.idle", "reception.ahead",
    "reception.moved", "reception.cancelled", NULL};

static const char *const APPLICATIONS[] = {"applications.carried_in", "applications.new", "applications.closed",
    "applications.carried_out", "applications.overdue", "applications.disclosed", "applications.disclosed.rate",
    "applications.ontime", "applications.late", "applications.missed", "applications.exempt",
    "applications.ontime.rate", "applications.days.median", "applications.days.longest", "applications.charged",
    "applications.fees.charged", "applications.paid", "applications.fees.paid", "applications.waived",
    "applications.fees.waived", NULL};

static const char *const REMEDIES[] = {
    "remedies.carried_in", "remedies.new", "remedies.concluded", "remedies.pending", "remedies.disclosure", NULL};

/* What was corrected stands behind the last section, whichever that is (office/closing.h). */
static void nothing_put(struct page_of *page, const struct section *section)
{
	(void)page;
	(void)section;
}

/* The parts of the report, in its order. */
static const struct section SECTIONS[] = {
    {.name = "flow",
        .part = N_("Letters"),
        .heading = N_("Carried in and out"),
        .ids = FLOW,
        .again = "letters.again",
        .put = lines_put},
    {.name = "carried",
        .heading = N_("What became of those carried in"),
        .column = N_("time limit"),
        .family = "letters.carried_in.time.{time}",
        .sum = "letters.carried_in",
        .lean = true,
        .put = parts_put},
    {.name = "category",
        .heading = N_("By category"),
        .family = "letters.category.{category}",
        .lean = true,
        .put = category_put},
    {.name = "box",
        .heading = N_("By box"),
        .column = N_("box"),
        .family = "letters.box.{box}",
        .sum = "letters.total",
        .sorted = true,
        .put = parts_put},
    {.name = "class",
        .heading = N_("By class"),
        .column = N_("class"),
        .family = "letters.class.{class}",
        .sum = "letters.total",
        .sorted = true,
        .put = parts_put},
    {.name = "month",
        .heading = N_("By month"),
        .column = N_("month"),
        .family = "letters.month.{month}",
        .sum = "letters.total",
        .put = parts_put},
    {.name = "unit", .heading = N_("By unit"), .family = "letters.unit.{unit}", .put = unit_put},
    {.name = "outcome",
        .heading = N_("By outcome"),
        .column = N_("outcome"),
        .family = "letters.outcome.{outcome}",
        .sum = "letters.total",
        .sorted = true,
        .lean = true,
        .put = parts_put},
    {.name = "time", .heading = N_("Timeliness"), .ids = TIME, .put = lines_put},
    {.name = "satisfaction",
        .heading = N_("Satisfaction"),
        .column = N_("satisfaction"),
        .family = "letters.satisfaction.{satisfaction}",
        .sum = "letters.replied",
        .put = parts_put},
    {.name = "visits",
        .part = N_("Visits on the leaders' reception days"),
        .heading = N_("Visits and what became of them"),
        .ids = VISITS,
        .again = "visits.again",
        .put = lines_put},
    {.name = "visit-carried",
        .heading = N_("What became of those carried in"),
        .column = N_("time limit"),
        .family = "visits.carried_in.time.{time}",
        .sum = "visits.carried_in",
        .lean = true,
        .put = parts_put},
    {.name = "reception", .heading = N_("Reception days"), .ids = RECEPTION, .put = lines_put},
    {.name = "visit-outcome",
        .heading = N_("By outcome"),
        .column = N_("outcome"),
        .family = "visits.outcome.{outcome}",
        .sum = "visits.total",
        .sorted = true,
        .lean = true,
        .put = parts_put},
    {.name = "visit-category",
        .heading = N_("By category"),
        .column = N_("category"),
        .family = "visits.category.{category}",
        .sum = "visits.total",
        .sorted = true,
        .lean = true,
        .put = parts_put},
    {.name = "applications",
        .part = N_("Applications for disclosure"),
        .heading = N_("Received, closed, carried out"),
        .ids = APPLICATIONS,
        .again = "applications.again",
        .put = lines_put},
    {.name = "form",
        .heading = N_("3. Applications for disclosure received and handled"),
        .column = "type",
        .family = "applications.",
        .put = form_put},
    {.name = "channel",
        .heading = N_("By channel"),
        .column = N_("channel"),
        .family = "applications.via.{via}",
        .sum = "applications.new",
        .sorted = true,
        .lean = true,
        .put = parts_put},
    {.name = "remedies",
        .part = N_("Remedies"),
        .heading = N_("Received and decided"),
        .ids = REMEDIES,
        .put = lines_put},
    {.name = "kinds",
        .heading = N_("By kind"),
        .column = N_("kind"),
        .family = "remedies.kind.{kind}",
        .sum = "remedies.total",
        .put = parts_put},
    {.name = "reviews",
        .heading = N_("4. Reconsiderations and suits over disclosure"),
        .column = "result",
        .family = "remedies.",
        .put = form_put_line},
    {.name = "hand", .column = N_("Counted by hand"), .put = hand_put},
    {.name = "text", .column = N_("Chapters in words"), .put = chapters_put},
    {.name = SECTION_CORRECTIONS, .asked = true, .put = nothing_put},
    {.name = "ids", .heading = N_("Ids of the figures"), .asked = true, .put = ids_put},
    {.name = "check", .part = N_("Checks"), .put = checks_put},
};

static bool put_sections(struct page_of *page, const char *name, GError **error)
{
	bool found = false;
	g_autoptr(GString) names = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(SECTIONS); i++) {
		g_string_append_printf(names, "%s%s", i ? _(", ") : "", SECTIONS[i].name);
		if (name ? strcmp(SECTIONS[i].name, name) != 0 : SECTIONS[i].asked)
			continue;
		if (SECTIONS[i].part)
			sheet_heading(page->sheet, 1, _(SECTIONS[i].part));
		if (SECTIONS[i].heading)
			sheet_heading(page->sheet, 2, _(SECTIONS[i].heading));
		SECTIONS[i].put(page, &SECTIONS[i]);
		found = true;
	}
	return found || fail(error, FAIL_USAGE, _("the report has no section '%s'; there are %s"), name, names->str);
}

/* Whoever keeps the last hash can prove later that nothing before it was changed. */
static void put_foot(struct page_of *page)
{
	g_autofree char *text = g_strdup_printf(ngettext("Record: %d event, last hash %s",
	                                            "Record: %d events, last hash %s", (unsigned long)page->annual->events),
	    (int)page->annual->events, page->annual->head);
	sheet_rule(page->sheet);
	sheet_text(page->sheet, text);
}

/* The chapters alone are called like the report that they belong to. */
static char *title_of(const struct annual *annual, const char *section)
{
	g_autofree char *period = annual_period_title(&annual->period);
	const char *school = annual->school ? annual->school : "";
	if (section && !strcmp(section, "text"))
		return g_strchug(
		    g_strdup_printf(period_is_year(&annual->period) ? _("Report on the disclosure of information: %s %s")
		                                                    : _("Disclosure of information: %s %s"),
		        school, period));
	return g_strdup_printf(_("Figures, %s"), period);
}

struct sheet *annual_sheet(struct office *office, const struct annual *annual, const char *section, GError **error)
{
	g_autofree char *title = title_of(annual, section);
	g_autoptr(GPtrArray) chapters = chapters_write(annual, error);
	if (!chapters)
		return NULL;
	OWN(sheet) sheet = sheet_new(title);
	struct page_of page = {.office = office, .annual = annual, .sheet = sheet, .chapters = chapters, .only = section};
	g_autoptr(GPtrArray) sentences = annual_sentences(office, annual);
	for (unsigned i = 0; !section && i < sentences->len; i++)
		sheet_text(sheet, sentences->pdata[i]);
	if (!put_sections(&page, section, error))
		return NULL;
	put_foot(&page);
	sheet_set_data(sheet, annual_data(annual, sheet, sentences));
	json_object_set_new(sheet->data, "chapters", chapters_data(chapters));
	return g_steal_pointer(&sheet);
}
