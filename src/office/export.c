#include "office/export.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/event.h"
#include "domain/mask.h"
#include "office/exchange.h"
#include "office/vocabulary.h"
#include "sheet/csv.h"
#include <string.h>

/* How a column is written in a spreadsheet: for people, names instead of codes. */
enum shown {
	SHOWN_PLAIN,
	SHOWN_BOX,
	SHOWN_CATEGORY,
	SHOWN_UNIT,
	SHOWN_STAFF,
	SHOWN_STATE,
	SHOWN_FLAG,
	SHOWN_KIND,
	SHOWN_CLASS,
	SHOWN_CHOICE
};

struct export_column {
	const char *key;   /* in JSON, and what `import` knows it by */
	const char *title; /* N_(): in spreadsheets; data/import/aliases.ini knows these too */
	enum shown shown;
	const char *type, *field; /* of a choice: whose choices they are */
	/* The stored value, to be freed; NULL where there is none. */
	char *(*value)(const struct outgoing *one);
};

static char *day(int on)
{
	return on == DATE_NONE ? NULL : date_format(on);
}

static char *number_of(const struct outgoing *one)
{
	return number_paper(one->row->number);
}

static char *ref_of(const struct outgoing *one)
{
	return number_ref(one->row->number);
}

static char *id_of(const struct outgoing *one)
{
	return g_strdup(one->row->uuid);
}

static char *kind_of(const struct outgoing *one)
{
	return g_strdup(kind_name(one->row->number.kind));
}

static char *state_of(const struct outgoing *one)
{
	return g_strdup(state_name(one->row->state));
}

static char *box_of(const struct outgoing *one)
{
	return g_strdup(one->row->box);
}

static char *received_of(const struct outgoing *one)
{
	return day(one->row->received_on);
}

static char *due_of(const struct outgoing *one)
{
	return day(case_row_due(one->row, office_today(one->office)));
}

static char *from_of(const struct outgoing *one)
{
	return g_strdup(one->row->writer);
}

static char *contact_of(const struct outgoing *one)
{
	return mask_field("contact", one->dossier->file->contact, one->row->guard);
}

static char *identity_of(const struct outgoing *one)
{
	return mask_field("identity", one->dossier->file->identity, one->row->guard);
}

static char *anonymous_of(const struct outgoing *one)
{
	return g_strdup(one->row->anonymous ? "yes" : "no");
}

static char *category_of(const struct outgoing *one)
{
	return g_strdup(one->row->category);
}

static char *class_of(const struct outgoing *one)
{
	return g_strdup(one->row->class);
}

static char *unit_of(const struct outgoing *one)
{
	return g_strdup(one->row->unit);
}

static char *handler_of(const struct outgoing *one)
{
	return g_strdup(one->row->handler);
}

static char *subject_of(const struct outgoing *one)
{
	return g_strdup(one->row->subject);
}

static char *body_of(const struct outgoing *one)
{
	return g_strdup(one->dossier->file->body);
}

static char *reply_of(const struct outgoing *one)
{
	return g_strdup(one->dossier->file->reply);
}

static char *replied_of(const struct outgoing *one)
{
	return day(one->dossier->file->facts[FACT_REPLIED]);
}

static char *satisfaction_of(const struct outgoing *one)
{
	return g_strdup(one->dossier->file->satisfaction);
}

static char *closed_of(const struct outgoing *one)
{
	return day(one->row->closed_on);
}

static char *external_of(const struct outgoing *one)
{
	return g_strdup(one->dossier->file->external);
}

static const struct export_column COLUMNS[] = {
    {.key = "number", .title = N_("number"), .value = number_of},
    {.key = "ref", .title = N_("typed number"), .value = ref_of},
    {.key = "id", .title = N_("identity of the case"), .value = id_of},
    {.key = "case_kind", .title = N_("kind of case"), .shown = SHOWN_KIND, .value = kind_of},
    {.key = "state", .title = N_("state"), .shown = SHOWN_STATE, .value = state_of},
    {.key = "box", .title = N_("box"), .shown = SHOWN_BOX, .value = box_of},
    {.key = "received", .title = N_("received on"), .value = received_of},
    {.key = "due_on", .title = N_("due on"), .value = due_of},
    {.key = "from", .title = N_("writer"), .value = from_of},
    {.key = "contact", .title = N_("contact"), .value = contact_of},
    {.key = "identity", .title = N_("identity"), .value = identity_of},
    {.key = "anonymous", .title = N_("anonymous"), .shown = SHOWN_FLAG, .value = anonymous_of},
    {.key = "category", .title = N_("category"), .shown = SHOWN_CATEGORY, .value = category_of},
    {.key = "class", .title = N_("class"), .shown = SHOWN_CLASS, .value = class_of},
    {.key = "unit", .title = N_("handling unit"), .shown = SHOWN_UNIT, .value = unit_of},
    {.key = "handler", .title = N_("handler"), .shown = SHOWN_STAFF, .value = handler_of},
    {.key = "subject", .title = N_("subject"), .value = subject_of},
    {.key = "body", .title = N_("body"), .value = body_of},
    {.key = "reply", .title = N_("text of the reply"), .value = reply_of},
    {.key = "replied", .title = N_("replied on"), .value = replied_of},
    {.key = "satisfaction",
        .title = N_("satisfaction"),
        .shown = SHOWN_CHOICE,
        .type = "rate",
        .field = "result",
        .value = satisfaction_of},
    {.key = "closed_on", .title = N_("closed on"), .value = closed_of},
    {.key = "external", .title = N_("platform's number"), .value = external_of},
};

static const char *choice_title(const struct field *field, const char *code)
{
	for (const struct choice *choice = field->choices; choice->code; choice++)
		if (!strcmp(choice->code, code))
			return _(choice->title);
	return code;
}

/* CODE as people read it. */
static const char *show(const struct export_column *column, const struct outgoing *one, const char *code)
{
	switch (code ? column->shown : SHOWN_PLAIN) {
	case SHOWN_BOX:
		return vocabulary_name(one->office, LIST_BOX, code);
	case SHOWN_CATEGORY:
		return vocabulary_name(one->office, LIST_CATEGORY, code);
	case SHOWN_UNIT:
		return vocabulary_name(one->office, LIST_UNIT, code);
	case SHOWN_STAFF:
		return staff_name(one->office, code);
	case SHOWN_STATE:
		return state_title(one->row->state);
	case SHOWN_FLAG:
		return strcmp(code, "yes") ? _("no") : _("yes");
	case SHOWN_KIND:
		return kind_title(one->row->number.kind);
	case SHOWN_CLASS:
		return choice_title(event_class_field(one->row->number.kind), code);
	case SHOWN_CHOICE:
		return choice_title(event_type_field(event_type_find(column->type), column->field), code);
	default:
		return code;
	}
}

static void begin_csv(struct office *office, GString *out)
{
	const char *titles[G_N_ELEMENTS(COLUMNS)];
	(void)office;
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		titles[i] = _(COLUMNS[i].title);
	g_string_append(out, CSV_MARK);
	csv_row(out, titles, G_N_ELEMENTS(COLUMNS));
}

static void put_csv(const struct outgoing *one, GString *out)
{
	char *values[G_N_ELEMENTS(COLUMNS)];
	const char *cells[G_N_ELEMENTS(COLUMNS)];
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++) {
		values[i] = COLUMNS[i].value(one);
		cells[i] = show(&COLUMNS[i], one, values[i]);
	}
	csv_row(out, cells, G_N_ELEMENTS(COLUMNS));
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		g_free(values[i]);
}

static void put_json(const struct outgoing *one, GString *out)
{
	json_t *object = json_object();
	for (size_t i = 0; i < G_N_ELEMENTS(COLUMNS); i++) {
		g_autofree char *value = COLUMNS[i].value(one);
		json_object_set_new(object, COLUMNS[i].key, value ? json_string(value) : json_null());
	}
	char *text = json_dumps(object, JSON_COMPACT | JSON_PRESERVE_ORDER);
	g_string_append_printf(out, "%s\n", text);
	free(text);
	json_decref(object);
}

const struct export_format EXPORT_FORMATS[] = {
    {.name = "csv", .begin = begin_csv, .put = put_csv},
    {.name = "jsonl", .put = put_json},
    {.name = "ics", .begin = export_ics_begin, .put = export_ics_put, .end = export_ics_end},
    {0},
};

/* One export on its way. */
struct export
{
	struct office *office;
	const struct export_format *format;
	const struct outlet *outlet;
	GError *error; /* why it stopped */
};

static bool hand_on(struct export *export, GString *piece)
{
	bool done = !piece->len || export->outlet->write(export->outlet->arg, piece->str, &export->error);
	g_string_free(piece, TRUE);
	return done;
}

static bool put_row(void *arg, const struct case_row *row)
{
	struct export *export = arg;
	OWN(dossier) dossier = dossier_open(export->office, row->id, &export->error);
	if (!dossier)
		return false;
	struct outgoing one = {.office = export->office, .row = row, .dossier = dossier};
	GString *piece = g_string_new(NULL);
	export->format->put(&one, piece);
	return hand_on(export, piece);
}

static bool frame(struct export *export, void (*make)(struct office *office, GString *out))
{
	GString *piece = g_string_new(NULL);
	if (make)
		make(export->office, piece);
	return hand_on(export, piece);
}

static bool run(struct export *export, const struct filter *filter, GError **error)
{
	struct find find = {.filter = filter, .sort = SORT_NUMBER, .reverse = true};
	bool done = frame(export, export->format->begin) && find_each(export->office, &find, put_row, export, error) &&
	            !export->error && frame(export, export->format->end);
	if (export->error)
		g_propagate_error(error, export->error);
	return done;
}

bool exchange_export(
    struct office *office, const struct filter *filter, const char *format, const struct outlet *outlet, GError **error)
{
	struct export export = {.office = office, .format = EXPORT_FORMATS, .outlet = outlet};
	while (export.format->name && strcmp(export.format->name, format) != 0)
		export.format++;
	if (export.format->name)
		return run(&export, filter, error);
	g_autofree char *shown = text_display(format);
	return fail(error, FAIL_USAGE, _("an export is csv, jsonl or ics, not '%s'"), shown);
}
