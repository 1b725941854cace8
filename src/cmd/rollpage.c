#include "cmd/rollpage.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/contract.h"
#include "cmd/receptionpage.h"
#include "cmd/said.h"
#include "office/staff.h"
#include "office/vocabulary.h"
#include <string.h>

static char *number_of(const struct reception_slot *slot)
{
	return slot->row ? said_number(slot->row->number) : g_strdup(slot->taken ? "" : "-");
}

/* Who comes, or what may be said of it. */
static const char *visitor_of(const struct reception_slot *slot)
{
	if (slot->row)
		return said_writer(slot->row->number.kind, slot->row->writer, slot->row->anonymous);
	return slot->taken ? _("(taken)") : _("(free)");
}

static const char *state_of(const struct reception_slot *slot)
{
	return slot->row ? state_title(slot->row->state) : slot->taken ? "" : _("can be booked");
}

static const char *unit_of(struct office *office, const struct reception_slot *slot)
{
	return slot->row && slot->row->unit ? vocabulary_name(office, LIST_UNIT, slot->row->unit) : "";
}

static char *promised(const struct reception_slot *slot)
{
	return date_format(slot->file ? slot->file->until[FACT_PROMISED] : DATE_NONE);
}

static json_t *slot_json(struct office *office, const struct reception_slot *slot)
{
	json_t *object = json_object();
	json_object_set_new(object, "time", contract_text(slot->time));
	json_object_set_new(object, "taken", json_boolean(slot->taken));
	if (!slot->row)
		return object;
	const struct casefile *file = slot->file;
	g_autofree char *names = said_representatives(file);
	json_object_set_new(object, "case", contract_case(office, slot->row));
	json_object_set_new(object, "visitor", contract_text(slot->row->writer));
	json_object_set_new(object, "booked", json_boolean(file->booked));
	json_object_set_new(object, "persons", contract_text(file->persons));
	json_object_set_new(object, "representatives", contract_text(names));
	json_object_set_new(object, "accompany", contract_text(file->accompany));
	json_object_set_new(object, "minutes", contract_text(file->minutes));
	json_object_set_new(object, "leader", contract_text(file->leader ? staff_name(office, file->leader) : NULL));
	json_object_set_new(object, "slip", contract_text(file->slip));
	json_object_set_new(object, "promised", contract_day(file->until[FACT_PROMISED]));
	return object;
}

static void set_data(struct office *office, struct sheet *sheet, const struct reception_roll *roll)
{
	json_t *object = receptionpage_json(roll->day);
	json_t *array = json_array();
	for (unsigned i = 0; i < roll->slots->len; i++)
		json_array_append_new(array, slot_json(office, roll->slots->pdata[i]));
	receptionpage_count(object, &roll->count);
	json_object_set_new(object, "visits", array);
	sheet_set_data(sheet, object);
}

/* What is known of the day itself. */
static void add_facts(struct sheet *sheet, const struct reception_day *day)
{
	static const enum reception_text TEXTS[] = {
	    RECEPTION_LEADER, RECEPTION_SUBSTITUTE, RECEPTION_PLACE, RECEPTION_RECORDER, RECEPTION_TOPIC};
	g_autofree char *date = said_day(day->date);
	g_autofree char *time = g_strdup_printf("%s %s-%s", date, day->texts[RECEPTION_FROM], day->texts[RECEPTION_TO]);
	sheet_facts(sheet);
	sheet_fact_wide(sheet, _("time"), time);
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++)
		if (day->texts[TEXTS[i]])
			sheet_fact(sheet, reception_text_title(TEXTS[i]), day->texts[TEXTS[i]]);
}

static void add_slots(struct office *office, struct sheet *sheet, const struct reception_roll *roll)
{
	sheet_table(sheet);
	sheet_column(sheet, "time", _("time"), ALIGN_LEFT, 0);
	sheet_column(sheet, "number", _("number"), ALIGN_LEFT, 0);
	sheet_column(sheet, "visitor", _("visitor"), ALIGN_LEFT, 2);
	sheet_column(sheet, "persons", _("persons"), ALIGN_RIGHT, 0);
	sheet_column(sheet, "unit", _("unit"), ALIGN_LEFT, 2);
	sheet_column(sheet, "matter", _("matter"), ALIGN_LEFT, 3);
	sheet_column(sheet, "state", _("state"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < roll->slots->len; i++) {
		const struct reception_slot *slot = roll->slots->pdata[i];
		g_autofree char *number = number_of(slot);
		sheet_row(sheet);
		sheet_cell(sheet, slot->time ? slot->time : _("walk-in"));
		struct cell *cell = sheet_cell(sheet, number);
		cell->link = slot->row ? number_ref(slot->row->number) : NULL;
		sheet_cell(sheet, visitor_of(slot))->tone = slot->row ? TONE_PLAIN : TONE_DIM;
		g_autofree char *persons = slot->file ? g_strdup_printf("%d", casefile_persons(slot->file)) : g_strdup("");
		sheet_cell(sheet, persons);
		sheet_cell(sheet, unit_of(office, slot));
		sheet_cell(sheet, slot->row ? slot->row->subject : "");
		sheet_cell(sheet, state_of(slot));
	}
}

static void add_sum(struct sheet *sheet, const struct reception_count *count)
{
	g_autofree char *sum =
	    g_strdup_printf(_("%d slots, %d taken; %d booked, %d walk-in, %d came, %d received, %d closed"), count->slots,
	        count->taken, count->booked, count->walked, count->arrived, count->received, count->closed);
	sheet_text(sheet, sum);
}

struct sheet *rollpage_show(struct office *office, const struct reception_roll *roll)
{
	struct sheet *sheet = sheet_new(NULL);
	add_facts(sheet, roll->day);
	add_slots(office, sheet, roll);
	add_sum(sheet, &roll->count);
	set_data(office, sheet, roll);
	return sheet;
}

/* "Regulations ... at most 5 representatives", as it was in force on the day; "" where nothing says so. */
static const char *rule_of_persons(struct office *office, int date)
{
	OWN(casefile) party = casefile_new();
	party->number.kind = KIND_VISIT;
	party->facts[FACT_RECEIVED] = date;
	const struct rule *rule = rules_bound(office_rules(office), party, "visitors");
	return rule ? rule->source : "";
}

static void add_line(GString *text, const char *label, const char *value)
{
	g_string_append_printf(text, _("%s: %s"), label, value);
	g_string_append_c(text, '\n');
}

/* Lines to write on. */
static char *blank_lines(void)
{
	return g_strdup(_("received by: ____________   recorder: ____________   time: ______ to ______\n"
	                  "opinion: ______________________________________________________________\n"
	                  "______________________________________________________________________\n"
	                  "[ ] answered on the spot   [ ] handed over to ______________   [ ] to a meeting\n"
	                  "[ ] explained   [ ] not a matter for the office\n"
	                  "day promised for the answer: ____________   visitor's signature: ____________"));
}

/* Who received where it was not the leader of the day. */
static void add_receiver(
    GString *text, struct office *office, const struct reception_day *day, const struct casefile *file)
{
	const char *planned = day->texts[RECEPTION_LEADER];
	const char *leader = file->leader ? staff_name(office, file->leader) : NULL;
	if (leader && (!planned || strcmp(leader, staff_name(office, planned)) != 0))
		add_line(text, _("received by"), leader);
}

/* What came of a visit of DAY. */
static char *result_lines(struct office *office, const struct reception_day *day, const struct reception_slot *slot)
{
	const struct casefile *file = slot->file;
	GString *text = g_string_new(NULL);
	g_autofree char *promise = promised(slot);
	add_line(text, _("state"), state_of(slot));
	add_receiver(text, office, day, file);
	if (file->minutes)
		add_line(text, _("minutes"), file->minutes);
	const char *outcome = said_outcome(KIND_VISIT, file->outcome);
	if (outcome != file->outcome && *outcome)
		add_line(text, _("result"), outcome);
	if (file->slip) {
		add_line(text, _("handed over to"), unit_of(office, slot));
		add_line(text, _("slip"), file->slip);
	}
	if (file->instruction)
		add_line(text, _("opinion"), file->instruction);
	if (*promise)
		add_line(text, _("day promised for the answer"), promise);
	if (file->reply)
		add_line(text, _("reply"), file->reply);
	/* nobody signs who was not received */
	if (file->minutes)
		g_string_append_printf(text, _("visitor's signature: %s"), file->visitor_signed ? _("signed") : "____________");
	return g_strchomp(g_string_free(text, FALSE));
}

/* DAY: with what came of it; NULL: with lines to write on. */
static void add_visit(
    struct office *office, struct sheet *sheet, const struct reception_slot *slot, const struct reception_day *day)
{
	g_autofree char *number = number_of(slot), *matter = text_display(slot->file->body);
	g_autofree char *visitor = text_display(visitor_of(slot));
	g_autofree char *heading = g_strdup_printf("%s %s %s", slot->time ? slot->time : _("walk-in"), number, visitor);
	g_autofree char *text = g_strdup_printf(_("matter: %s"), matter);
	g_autofree char *lines = day ? result_lines(office, day, slot) : blank_lines();
	sheet_heading(sheet, 2, heading);
	sheet_text(sheet, text);
	g_autofree char *speakers = said_representatives(slot->file);
	if (speakers) {
		g_autofree char *names = g_strdup_printf(_("representatives: %s"), speakers);
		sheet_text(sheet, names);
	}
	if (slot->file->accompany) {
		g_autofree char *names = g_strdup_printf(_("sits in: %s"), slot->file->accompany);
		sheet_text(sheet, names);
	}
	sheet_text(sheet, lines);
}

static void add_foot(struct office *office, struct sheet *sheet, const struct reception_roll *roll, const char *head)
{
	const char *rule = rule_of_persons(office, roll->day->date);
	g_autofree char *record = g_strdup_printf(_("record: %s"), head);
	sheet_rule(sheet);
	sheet_text(sheet, _("leader's signature: ____________   recorder's signature: ____________"));
	if (*rule)
		sheet_text(sheet, rule);
	sheet_text(sheet, record);
}

struct sheet *rollpage_paper(struct office *office, const struct reception_roll *roll, bool result, GError **error)
{
	const char *school = office_setting(office, "school", "");
	g_autofree char *head = office_head(office, error);
	g_autofree char *title = g_strdup_printf(
	    result ? _("%s: results of the reception day") : _("%s: register of the reception day"), school);
	if (!head)
		return NULL;
	struct sheet *sheet = sheet_new(NULL);
	sheet_heading(sheet, 1, title);
	add_facts(sheet, roll->day);
	add_slots(office, sheet, roll);
	add_sum(sheet, &roll->count);
	for (unsigned i = 0; i < roll->slots->len; i++) {
		const struct reception_slot *slot = roll->slots->pdata[i];
		if (slot->row)
			add_visit(office, sheet, slot, result ? roll->day : NULL);
	}
	add_foot(office, sheet, roll, head);
	set_data(office, sheet, roll);
	return sheet;
}
