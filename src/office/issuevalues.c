#include "office/issuevalues.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/deadline.h"
#include "domain/mask.h"
#include "office/issuebeside.h"
#include "office/issueextension.h"
#include "office/issueparty.h"
#include "office/issueremedy.h"
#include "office/issuereview.h"
#include "office/issuerules.h"
#include "office/vocabulary.h"
#include <string.h>

/* What the office says of itself in every paper: a setting each. */
static const char *const OWN_WORDS[] = {
    "school", "office", "telephone", "address", "authority", "court", "superior", NULL};

/* What is set for NAME, or holds while nothing is. */
static const char *setting_of(const struct issuevalues *values, const char *name)
{
	for (const struct setting *setting = SETTINGS; setting->name; setting++)
		if (!strcmp(setting->name, name))
			return office_setting(values->office, name, setting->fallback);
	return NULL;
}

char *issuevalues_day(int day)
{
	if (day == DATE_NONE)
		return NULL;
	struct civil civil = date_to_civil(day);
	return g_strdup_printf("%d年%d月%d日", civil.year, civil.month, civil.day);
}

char *issuevalues_typed(const char *text)
{
	int day = date_parse(text);
	return day == DATE_NONE ? g_strdup(text) : issuevalues_day(day);
}

static const struct event *last_event(const struct issuevalues *values, const char *type)
{
	for (unsigned i = values->events->len; i-- > 0;) {
		const struct event *event = values->events->pdata[i];
		if (values->live[i] && !strcmp(event->kind, type) && issueextension_tells(values, event))
			return event;
	}
	return NULL;
}

bool issuevalues_has_event(const struct issuevalues *values, const char *type)
{
	return last_event(values, type) != NULL;
}

char *issuevalues_told(const struct issuevalues *values, const char *name, const char *text)
{
	const struct casefile *file = values->file;
	bool secret = file->guard & GUARD_SECRET && !values->named;
	bool own = values->paper && values->paper->own && !secret;
	g_autofree char *masked = own ? g_strdup(text) : mask_field(name, text, secret ? file->guard : 0);
	g_autofree char *names = values->named ? NULL : casefile_secrets(file);
	return mask_within(masked, names);
}

/* The value of a field of an event as a paper writes it; codes of choices stay what conditions compare. */
static char *field_text(const struct issuevalues *values, const struct field *field, const char *value)
{
	switch (field->type) {
	case FIELD_DAY:
		return issuevalues_day(date_parse(value));
	case FIELD_UNIT:
		return g_strdup(vocabulary_name(values->office, LIST_UNIT, value));
	case FIELD_UNITS:
		return vocabulary_names(values->office, LIST_UNIT, value);
	case FIELD_ACCUSED:
		return vocabulary_accused(values->office, value);
	case FIELD_STAFF:
		return g_strdup(staff_name(values->office, value));
	case FIELD_MADE:
		return issuevalues_typed(value);
	default:
		return issuevalues_told(values, field->name, value);
	}
}

const char *issuevalues_raw(const struct issuevalues *values, const struct paper_field *field)
{
	const struct event *event = field->event ? last_event(values, field->event) : NULL;
	bool known = event && event_type_field(event_type_find(field->event), field->field);
	return known ? event_text(event, field->field) : NULL;
}

static char *from_event(const struct issuevalues *values, const struct paper_field *source)
{
	const struct event *event = last_event(values, source->event);
	const struct field *field = event_type_field(event_type_find(source->event), source->field);
	const char *value = issuevalues_raw(values, source);
	if (event && !strcmp(source->field, "day"))
		return issuevalues_day(event->effective_on);
	return value ? field_text(values, field, value) : NULL;
}

static char *make_number(const struct issuevalues *values)
{
	return number_paper(values->file->number);
}

static char *make_document(const struct issuevalues *values)
{
	return g_strdup(values->document);
}

static char *make_title(const struct issuevalues *values)
{
	return values->paper ? g_strdup(values->paper->title) : NULL;
}

static char *make_date(const struct issuevalues *values)
{
	return issuevalues_day(office_today(values->office));
}

/* Who came with others, and is not called so already. */
static bool is_group(const struct casefile *file)
{
	return file->number.kind == KIND_VISIT && casefile_persons(file) > 1 &&
	       !strstr(file->writer ? file->writer : "", "等");
}

static char *make_applicant(const struct issuevalues *values)
{
	const struct casefile *file = values->file;
	g_autofree char *writer = mask_field("from", file->writer, values->named ? 0 : file->guard);
	int persons = is_group(file) ? casefile_persons(file) : 1;
	if (text_blank(writer))
		return NULL;
	return persons > 1 ? g_strdup_printf("%s等%d人", writer, persons) : text_display(writer);
}

/* How a paper speaks to whom it goes: an organisation that applies is no person. */
static char *make_you(const struct issuevalues *values)
{
	const char *type = values->file->type;
	if (is_group(values->file))
		return g_strdup("你们");
	return g_strdup(!type || !strcmp(type, "natural") ? "您" : "你单位");
}

static char *make_request(const struct issuevalues *values)
{
	return issuevalues_told(values, "body", values->file->body);
}

static char *make_contact(const struct issuevalues *values)
{
	return mask_contact(values->file->contact);
}

static char *make_identity(const struct issuevalues *values)
{
	return mask_identity(values->file->identity);
}

static char *make_state(const struct issuevalues *values)
{
	return g_strdup(state_name(values->file->state));
}

static char *make_due(const struct issuevalues *values)
{
	const struct clock *clock = deadline_answer(values->clocks);
	bool firm = clock && !deadline_is_held(clock, office_today(values->office));
	return firm ? issuevalues_day(clock->due.on) : NULL;
}

/* The same where that day is not over: nothing is promised for the past. */
static char *make_due_ahead(const struct issuevalues *values)
{
	const struct clock *clock = deadline_answer(values->clocks);
	return clock && clock->due.on >= office_today(values->office) ? make_due(values) : NULL;
}

static char *make_overdue(const struct issuevalues *values)
{
	int today = office_today(values->office);
	const struct clock *clock = deadline_next(values->clocks, today);
	int days = clock ? deadline_overdue(clock, office_calendar(values->office), today) : 0;
	if (!days)
		return NULL;
	return g_strdup_printf(clock->rule->unit == UNIT_WORKING_DAYS ? "%d个工作日" : "%d日", days);
}

static char *make_unit(const struct issuevalues *values)
{
	const char *unit = values->file->unit;
	return unit ? g_strdup(vocabulary_name(values->office, LIST_UNIT, unit)) : NULL;
}

static char *make_with(const struct issuevalues *values)
{
	return vocabulary_names(values->office, LIST_UNIT, values->file->with);
}

static char *make_handler(const struct issuevalues *values)
{
	const char *handler = values->file->handler;
	return handler ? g_strdup(staff_name(values->office, handler)) : NULL;
}

static char *make_actor(const struct issuevalues *values)
{
	return g_strdup(staff_name(values->office, values->office->person.login));
}

static char *make_box(const struct issuevalues *values)
{
	const char *box = values->file->box;
	return box ? g_strdup(vocabulary_name(values->office, LIST_BOX, box)) : NULL;
}

static char *make_category(const struct issuevalues *values)
{
	const char *category = values->file->category;
	return category ? g_strdup(vocabulary_name(values->office, LIST_CATEGORY, category)) : NULL;
}

/* The unit's own day, but that whoever wrote is answered before it. */
static char *make_unit_limit(const struct issuevalues *values)
{
	int limit = values->file->unit_limit_on;
	const struct clock *clock = deadline_answer(values->clocks);
	bool earlier = clock && clock->due.on >= office_today(values->office) && clock->due.on < limit;
	return earlier ? make_due(values) : issuevalues_day(limit);
}

static char *make_reminders(const struct issuevalues *values)
{
	int count = values->file->reminders;
	return count ? g_strdup_printf("%d", count) : NULL;
}

/* What went out under a number and stands: the papers of the file. */
static char *make_documents(const struct issuevalues *values)
{
	GString *text = g_string_new(NULL);
	int count = 0;
	for (unsigned i = 0; i < values->events->len; i++) {
		const struct event *event = values->events->pdata[i];
		if (!values->live[i] || strcmp(event->kind, "issue") != 0)
			continue;
		g_autofree char *day = issuevalues_day(event->effective_on);
		g_string_append_printf(text, "%s%d　%s　%s　%s", count ? "\n" : "", count + 1, event_text(event, "document"),
		    event_text(event, "title"), day);
		count++;
	}
	return g_string_free(text, FALSE);
}

static char *make_files(const struct issuevalues *values)
{
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < values->file->attachments->len; i++) {
		const struct attachment *attachment = values->file->attachments->pdata[i];
		g_autofree char *shown = issuevalues_told(values, "name", attachment->name), *name = text_display(shown);
		g_string_append_printf(text, "%s%u　%s", i ? "\n" : "", i + 1, name);
	}
	return g_string_free(text, FALSE);
}

static char *make_pieces(const struct issuevalues *values)
{
	unsigned count = values->file->attachments->len + 1;
	for (unsigned i = 0; i < values->events->len; i++)
		count += values->live[i] && !strcmp(((const struct event *)values->events->pdata[i])->kind, "issue");
	return g_strdup_printf("%u", count);
}

static char *make_remedy(const struct issuevalues *values)
{
	const char *text = issueremedy_text(values);
	OWN(template) template = text ? template_read(text, NULL) : NULL;
	struct template_source source = {.value = issuevalues_value, .arg = (void *)(uintptr_t)values};
	return template ? template_fill(template, &source, values->missing) : NULL;
}

static char *make_party(const struct issuevalues *values)
{
	const struct span *span = issueparty_chosen(values);
	return span ? issuevalues_told(values, "party", span->label) : NULL;
}

static char *make_as(const struct issuevalues *values)
{
	const struct span *span = issueparty_chosen(values);
	return span && span->maker ? g_strdup("maker") : NULL;
}

static const struct {
	const char *name;
	char *(*make)(const struct issuevalues *values);
} FACTS[] = {
    {.name = "number", .make = make_number},
    {.name = "document", .make = make_document},
    {.name = "title", .make = make_title},
    {.name = "date", .make = make_date},
    {.name = "applicant", .make = make_applicant},
    {.name = "you", .make = make_you},
    {.name = "request", .make = make_request},
    {.name = "contact", .make = make_contact},
    {.name = "identity", .make = make_identity},
    {.name = "state", .make = make_state},
    {.name = "due", .make = make_due},
    {.name = "due-ahead", .make = make_due_ahead},
    {.name = "extended", .make = issueextension_day},
    {.name = "clock", .make = issueextension_clock},
    {.name = "extended-clock", .make = issueextension_clock},
    {.name = "place", .make = issuebeside_place},
    {.name = "leader", .make = issuebeside_leader},
    {.name = "recorder", .make = issuebeside_recorder},
    {.name = "answer-paper", .make = issuebeside_answer},
    {.name = "paragraphs", .make = issuebeside_paragraphs},
    {.name = "subject", .make = issuebeside_subject},
    {.name = "overdue", .make = make_overdue},
    {.name = "profile", .make = issuerules_profile},
    {.name = "unit", .make = make_unit},
    {.name = "with", .make = make_with},
    {.name = "handler", .make = make_handler},
    {.name = "actor", .make = make_actor},
    {.name = "box", .make = make_box},
    {.name = "category", .make = make_category},
    {.name = "unit-limit", .make = make_unit_limit},
    {.name = "reminders", .make = make_reminders},
    {.name = "documents", .make = make_documents},
    {.name = "files", .make = make_files},
    {.name = "pieces", .make = make_pieces},
    {.name = "remedy", .make = make_remedy},
    {.name = "asked", .make = issuereview_asked},
    {.name = "result", .make = issuereview_result},
    {.name = "consulted", .make = issueparty_consulted},
    {.name = "party", .make = make_party},
    {.name = "as", .make = make_as},
    {.name = "third-sent", .make = issueparty_third_sent},
    {.name = "maker-sent", .make = issueparty_maker_sent},
};

/* The last day of the last clock of CODE that started and was not cancelled. */
static char *clock_day(const struct issuevalues *values, const char *code)
{
	char *day = NULL;
	for (unsigned i = 0; i < values->clocks->len; i++) {
		const struct clock *clock = values->clocks->pdata[i];
		bool firm = !clock->cancelled && !deadline_is_held(clock, office_today(values->office));
		if (!firm || strcmp(clock->rule->code, code) != 0)
			continue;
		g_free(day);
		day = issuevalues_day(clock->due.on);
	}
	return day;
}

static char *clock_length(const struct issuevalues *values, const char *code)
{
	int length = 0;
	for (unsigned i = 0; i < values->clocks->len; i++) {
		const struct clock *clock = values->clocks->pdata[i];
		if (!clock->cancelled && !strcmp(clock->rule->code, code))
			length = clock->length;
	}
	return length ? g_strdup_printf("%d", length) : NULL;
}

static char *fact_day(const struct issuevalues *values, const char *name)
{
	int fact = casefile_fact_parse(name);
	return fact < 0 ? NULL : issuevalues_day(values->file->facts[fact]);
}

static char *fact_until(const struct issuevalues *values, const char *name)
{
	int fact = casefile_fact_parse(name);
	return fact < 0 ? NULL : issuevalues_day(values->file->until[fact]);
}

/* Families: "due.D2", "on.received". */
static const struct {
	const char *prefix;
	char *(*make)(const struct issuevalues *values, const char *rest);
} FAMILIES[] = {
    {.prefix = "due.", .make = clock_day},
    {.prefix = "length.", .make = clock_length},
    {.prefix = "on.", .make = fact_day},
    {.prefix = "until.", .make = fact_until},
    {.prefix = "before.", .make = issuerules_before},
    {.prefix = "rule.", .make = issuerules_value},
    {.prefix = "review.", .make = issuereview_value},
};

static const struct paper_field *declared(const struct paper *paper, const char *name)
{
	for (unsigned i = 0; paper && i < paper->fields->len; i++) {
		const struct paper_field *field = paper->fields->pdata[i];
		if (!strcmp(field->name, name))
			return field;
	}
	return NULL;
}

char *issuevalues_recorded(const struct issuevalues *values, const char *name)
{
	const struct paper_field *field = declared(values->paper, name);
	if (field && field->event)
		return from_event(values, field);
	for (size_t i = 0; i < G_N_ELEMENTS(FACTS); i++)
		if (!strcmp(FACTS[i].name, name))
			return FACTS[i].make(values);
	for (size_t i = 0; i < G_N_ELEMENTS(FAMILIES); i++)
		if (g_str_has_prefix(name, FAMILIES[i].prefix))
			return FAMILIES[i].make(values, name + strlen(FAMILIES[i].prefix));
	if (g_strv_contains(OWN_WORDS, name))
		return g_strdup(setting_of(values, name));
	return issuevalues_told(values, name, casefile_text(values->file, name));
}

const char *issuevalues_value(void *arg, const char *name)
{
	const struct issuevalues *values = arg;
	const char *given = g_hash_table_lookup(values->given, name);
	char *made = g_hash_table_lookup(values->made, name);
	if (given)
		return given;
	if (!made) {
		made = issuevalues_recorded(values, name);
		g_hash_table_insert(values->made, g_strdup(name), made ? made : g_strdup(""));
	}
	return g_hash_table_lookup(values->made, name);
}

char *issuevalues_label(const struct paper *paper, const char *name)
{
	const struct paper_field *field = declared(paper, name);
	if (field)
		return g_strdup(field->label);
	for (const struct setting *setting = SETTINGS; setting->name; setting++)
		if (g_strv_contains(OWN_WORDS, name) && !strcmp(setting->name, name))
			return g_strdup_printf(_("%s; 'setting change %s TEXT' keeps it"), _(setting->summary), name);
	const struct event_type *types[] = {event_type_opening(KIND_LETTER), event_type_opening(KIND_APPLICATION)};
	for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
		const struct field *known = types[i] ? event_type_field(types[i], name) : NULL;
		if (known)
			return g_strdup(_(known->title));
	}
	return g_strdup(_("not known of the case"));
}

char *issuevalues_said(const struct paper *paper, const char *name)
{
	const struct paper_field *field = declared(paper, name);
	return say_field(field ? field->label : NULL, name, "");
}

bool issuevalues_takes(const struct paper *paper, const char *name)
{
	return declared(paper, name) || g_strv_contains(OWN_WORDS, name);
}
