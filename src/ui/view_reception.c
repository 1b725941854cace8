#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "cmd/rollpage.h"
#include "cmd/said.h"
#include "office/find.h"
#include "office/record.h"
#include "ui/casemenu.h"
#include "ui/eventform.h"
#include "ui/export.h"
#include "ui/lately.h"
#include "ui/opening.h"
#include "ui/phrase.h"
#include "ui/rights.h"
#include "ui/rolldraw.h"
#include "ui/rotaform.h"
#include "ui/stack.h"
#include "ui/views.h"
#include <string.h>

#define MARGIN 2
#define DATES_AROUND 3
#define HIGH 30     /* rows from which the month is shown */
#define PATIENCE 15 /* minutes */
#define FACTS_ROWS 6

struct reception {
	struct ui *ui;
	struct office *office;
	int date;                    /* shown; DATE_NONE: none is planned at all */
	char *from;                  /* the hour at which it begins: one date may have two */
	struct reception_roll *roll; /* NULL where there is none */
	int64_t wanted;              /* the visit for the cursor, when it is read next; 0: where it is */
	int64_t last;                /* the visit that something was last done to here; 0: none */
	GPtrArray *days;             /* of its month */
	GArray *counts;              /* of struct reception_count */
	GArray *dates;               /* of int: around it */
	struct sheet *leaving;       /* what was last asked to be written to a file */
	struct list *list;
	struct columns columns;
};

static int index_of(const struct reception *self, const void *slot)
{
	unsigned at = 0;
	return self->roll && g_ptr_array_find(self->roll->slots, slot, &at) ? (int)at : -1;
}

/* The slots belong to the roll. */
static void keep_slot(void *slot)
{
	(void)slot;
}

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	const struct reception *self = arg;
	int count = self->roll ? (int)self->roll->slots->len : 0;
	int at = anchor ? index_of(self, anchor) : -1;
	int from = anchor ? (before ? at - limit : at + 1) : before ? count - limit : 0;
	int end = MIN(before && anchor ? at : from + limit, count);
	GPtrArray *rows = g_ptr_array_new_with_free_func(keep_slot);
	(void)error;
	for (int i = MAX(from, 0); i < end; i++)
		g_ptr_array_add(rows, self->roll->slots->pdata[i]);
	return rows;
}

/* The case, else the time: the cursor stays where it is when a slot is taken meanwhile. */
static int64_t row_id(const void *row)
{
	const struct reception_slot *slot = row;
	return slot->row ? slot->row->id : -(int64_t)g_str_hash(slot->time ? slot->time : "") - 1;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	struct reception *self = arg;
	(void)ticked;
	rolldraw_slot(self->office, &self->columns, pen, row);
}

static const struct list_source SOURCE = {.page = page, .id = row_id, .free = keep_slot, .draw = draw_row};

/* Today's day, else the next one, else the last one. */
static bool find_date(struct reception *self, GError **error)
{
	int today = office_today(self->office), before, after;
	if (!reception_neighbours(self->office, today - 1, &before, &after, error))
		return false;
	self->date = after != DATE_NONE ? after : before;
	return true;
}

static bool load_around(struct reception *self, GError **error)
{
	int date = self->date, other = DATE_NONE, before = self->date;
	g_clear_pointer(&self->dates, g_array_unref);
	self->dates = g_array_new(FALSE, FALSE, sizeof(int));
	g_array_append_val(self->dates, date);
	if (!reception_neighbours(self->office, date, &before, &other, error))
		return false;
	if (before != DATE_NONE)
		g_array_prepend_val(self->dates, before);
	for (int i = 0; other != DATE_NONE && i < DATES_AROUND; i++) {
		g_array_append_val(self->dates, other);
		if (!reception_neighbours(self->office, other, &before, &other, error))
			return false;
	}
	return true;
}

static bool load_month(struct reception *self, GError **error)
{
	struct civil civil = date_to_civil(self->date);
	int first = date_from_civil(civil.year, civil.month, 1);
	g_clear_pointer(&self->days, g_ptr_array_unref);
	g_clear_pointer(&self->counts, g_array_unref);
	self->days = reception_days(self->office, first, first + date_month_length(civil.year, civil.month) - 1, error);
	self->counts = self->days ? reception_counts(self->office, self->days, error) : NULL;
	return self->counts != NULL;
}

/* The day that is shown; where it is gone meanwhile, the nearest. */
static struct reception_day *find_day(struct reception *self, GError **error)
{
	struct reception_day *day = reception_find(self->office, self->date, self->from, NULL);
	if (day)
		return day;
	g_clear_pointer(&self->from, g_free);
	day = reception_find(self->office, self->date, NULL, NULL);
	if (day || !find_date(self, error) || self->date == DATE_NONE)
		return day;
	return reception_find(self->office, self->date, NULL, error);
}

static bool load(struct view *view, GError **error)
{
	struct reception *self = view->data;
	g_autoptr(GError) reason = NULL;
	if (self->date == DATE_NONE && !find_date(self, error))
		return false;
	OWN(reception_day) day = self->date == DATE_NONE ? NULL : find_day(self, &reason);
	struct reception_roll *shown = g_steal_pointer(&self->roll); /* the list looks at its rows once more */
	if (!reason && day)
		self->roll = reception_roll(self->office, day, &reason);
	bool done = !reason && (!day || (load_around(self, &reason) && load_month(self, &reason)));
	done = list_load(self->list, done ? &reason : NULL) && done;
	if (self->wanted && done) /* of another day it is not here */
		done = list_select(self->list, self->wanted, &reason) || !reason;
	self->wanted = 0;
	reception_roll_free(shown);
	if (!done)
		g_propagate_error(error, g_steal_pointer(&reason));
	return done;
}

static const struct reception_slot *selected(const struct reception *self)
{
	return list_row(self->list);
}

static void draw_none(struct pen *pen)
{
	pen_text(pen, 0, 1, -1, _("no reception day is planned"));
	pen_text(pen, 2, 1, pen_cols(pen) - 2, _("F7 plans one, or a rota of them"));
}

static void point(struct view *view, int64_t case_id)
{
	struct reception *self = view->data;
	self->wanted = case_id;
}

/* The rows at the bottom: the visit under the cursor, and in a high window the month. */
static int draw_below(struct reception *self, struct pen *pen, int room)
{
	int rows = pen_rows(pen);
	int month = rows >= HIGH && self->days ? MIN((int)self->days->len + 2, rows / 3) : 0;
	int facts = CLAMP(room - month - (int)self->roll->slots->len, 0, FACTS_ROWS);
	int top = rows - month - facts;
	if (facts > 1) {
		struct rect rect = {.row = top, .rows = facts, .cols = pen_cols(pen)};
		struct rect before = pen_within(pen, rect);
		rolldraw_current(pen, 0, selected(self));
		pen_restore(pen, before);
	}
	struct rect rect = {.row = rows - month, .rows = month, .cols = pen_cols(pen)};
	const struct rolldraw_month days = {.days = self->days, .counts = self->counts, .date = self->date};
	rolldraw_month(pen, rect, &days);
	return rows - top;
}

static void draw(struct view *view, struct pen *pen)
{
	struct reception *self = view->data;
	int cells = pen_cols(pen);
	if (!self->roll) {
		draw_none(pen);
		return;
	}
	rolldraw_head(pen, 0, self->roll);
	rolldraw_dates(pen, 1, self->dates, self->date);
	pen_rule(pen, 2, NULL);
	self->columns = columns_fit(ROLL_COLUMNS, NULL, MARGIN, cells - 1);
	enum style before = pen_style(pen, STYLE_HEADING);
	columns_draw_titles(&self->columns, pen, 3);
	pen_style(pen, before);
	int below = draw_below(self, pen, pen_rows(pen) - 4);
	struct rect rect = {.row = 4, .rows = MAX(pen_rows(pen) - 4 - below, 1), .cols = cells};
	ui_list(self->ui, self->list, pen, rect);
}

/* Minutes of "14:30". */
static int minutes_of(const char *time)
{
	return (int)g_ascii_strtoll(time, NULL, 10) * 60 + (int)g_ascii_strtoll(time + 3, NULL, 10);
}

/* Today: who has not come, and who is late. */
static char *status(struct view *view)
{
	const struct reception *self = view->data;
	struct moment now = office_now(self->office);
	g_autoptr(GString) late = g_string_new(NULL);
	int awaited = 0;
	if (!self->roll || self->date != now.day)
		return phrase_calendar(office_calendar(self->office), now.day);
	for (unsigned i = 0; i < self->roll->slots->len; i++) {
		const struct reception_slot *slot = self->roll->slots->pdata[i];
		awaited += reception_awaits(slot);
		if (!reception_awaits(slot) || !slot->time || now.seconds / 60 < minutes_of(slot->time) + PATIENCE)
			continue;
		g_autofree char *name =
		    text_display(said_writer(slot->row->number.kind, slot->row->writer, slot->row->anonymous));
		g_string_append_printf(late, "%s%s %s", late->len ? _(", ") : "", slot->time, name);
	}
	return late->len ? g_strdup_printf(_("%d have not come; more than 15 minutes late: %s"), awaited, late->str)
	                 : g_strdup_printf(_("%d have not come"), awaited);
}

/* The form of an event of the visit under the cursor. */
static bool form(struct reception *self, const char *verb, GError **error)
{
	const struct reception_slot *slot = selected(self);
	const struct event_type *type = event_type_find(verb);
	if (!slot || !slot->row || !type)
		return fail(error, FAIL_REFUSED, _("there is no visit under the cursor"));
	self->last = slot->row->id;
	return eventform_open(self->ui, slot->row->id, type, error);
}

static bool sign_in(struct reception *self, GError **error)
{
	const struct reception_slot *slot = selected(self);
	const struct act act = {.type = "arrive"};
	if (!slot || !slot->row)
		return fail(error, FAIL_REFUSED, _("there is no visit under the cursor"));
	if (self->date > office_today(self->office)) {
		g_autofree char *day = said_day(self->date);
		return fail(error, FAIL_REFUSED, _("this is the day of %s; F2 signs in whoever came before it"), day);
	}
	struct record_step step = {.case_id = slot->row->id};
	if (!record_act(self->office, step.case_id, &act, &step.seq, error))
		return false;
	g_autofree char *number = said_number(slot->row->number);
	lately_set_one(self->ui, event_type_done(event_type_find(act.type), KIND_VISIT, slot->row->state), step);
	ui_changed(self->ui);
	ui_say(self->ui, _("%s: the visitor came"), number);
	return true;
}

/* A new visit on this day, in the slot under the cursor where that is free, else in none: the one of an old draft may
 * be of another day. */
static bool add(struct reception *self, GError **error)
{
	const struct reception_slot *slot = selected(self);
	g_autofree char *date = date_format(self->date);
	g_autofree char *session = g_strconcat("session=", date, NULL);
	bool free = slot && slot->time && !slot->taken;
	g_autofree char *time = g_strconcat("slot=", free ? slot->time : "", NULL);
	const char *values[] = {session, time, NULL};
	const struct opening_with with = {.values = self->roll ? values : NULL, .stays = self->roll};
	return opening_open_with(self->ui, KIND_VISIT, &with, error);
}

/* The day that was planned, or the other one to which it went, is the one to look at. */
static void planned(void *arg, const struct form *form)
{
	struct reception *self = arg;
	const char *const FIELDS[] = {"date", "to"};
	for (size_t i = 0; i < G_N_ELEMENTS(FIELDS); i++)
		if (form_day(form, FIELDS[i]) != DATE_NONE) {
			self->date = form_day(form, FIELDS[i]);
			g_clear_pointer(&self->from, g_free);
		}
}

/* The day that is shown; NULL where none is. */
static const struct reception_day *shown(const struct reception *self)
{
	return self->roll ? self->roll->day : NULL;
}

static bool plan(struct reception *self, GError **error)
{
	return rotaform_plan(self->ui, shown(self), &(struct rotaform){.arg = self, .done = planned}, error);
}

static bool change(struct reception *self, const char *verb, GError **error)
{
	return rotaform_change(self->ui, verb, shown(self), &(struct rotaform){.arg = self, .done = planned}, error);
}

static bool change_day(struct reception *self, GError **error)
{
	return change(self, "swap", error);
}

static bool call_off(struct reception *self, GError **error)
{
	return change(self, "cancel", error);
}

/* Enter: the minutes of who is here, the case of everybody else; a free slot is booked. */
static bool open_row(struct reception *self, GError **error)
{
	const struct reception_slot *slot = selected(self);
	if (!self->roll)
		return plan(self, error);
	if (!slot || (!slot->row && slot->taken))
		return true;
	if (!slot->row)
		return add(self, error);
	if (slot->row->state == STATE_ARRIVED)
		return form(self, "receive", error);
	return caseview_open(self->ui, slot->row->id, self->list, error);
}

/* The day before or behind; of one date the hours in order. */
static bool step(struct view *view, int by, GError **error)
{
	struct reception *self = view->data;
	g_autoptr(GPtrArray) days = self->roll ? reception_days(self->office, self->date, self->date, error) : NULL;
	const struct reception_day *next = NULL;
	int before, after;
	if (!days)
		return !self->roll;
	for (unsigned i = 0; i < days->len; i++) {
		const struct reception_day *day = days->pdata[by < 0 ? i : days->len - 1 - i];
		int order = strcmp(day->texts[RECEPTION_FROM], self->roll->day->texts[RECEPTION_FROM]);
		if (reception_state(day) == RECEPTION_PLANNED && (by < 0 ? order < 0 : order > 0))
			next = day;
	}
	if (!next && !reception_neighbours(self->office, self->date, &before, &after, error))
		return false;
	int date = next ? self->date : by < 0 ? before : after;
	g_free(self->from);
	self->from = next ? g_strdup(next->texts[RECEPTION_FROM]) : NULL;
	if (date == DATE_NONE)
		return fail(error, FAIL_REFUSED, _("no reception day is planned beyond this one"));
	self->date = date;
	return load(view, error) && list_first(self->list, error);
}

/* The paper: to write on until somebody was received, then with the results. */
static bool print(struct reception *self, GError **error)
{
	(void)error;
	if (!self->roll)
		return true;
	g_autofree char *date = date_format(self->date);
	g_autofree char *line = g_strdup_printf("reception sheet %s at=%s%s", date, self->roll->day->texts[RECEPTION_FROM],
	    self->date < office_today(self->office) || self->roll->count.received ? " result=yes" : "");
	ui_run(self->ui, line);
	return true;
}

static bool export_day(struct reception *self, GError **error)
{
	(void)error;
	if (!self->roll)
		return true;
	sheet_free(self->leaving);
	self->leaving = rollpage_show(self->office, self->roll);
	g_autofree char *date = date_format(self->date);
	g_autofree char *name = g_strdup_printf("%s-%s", _("reception"), date);
	return export_sheet(self->ui, self->leaving, name);
}

static bool menu(struct reception *self, GError **error)
{
	const struct reception_slot *slot = selected(self);
	return casemenu_open(self->ui, slot && slot->row ? slot->row->id : 0, error);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	static const struct {
		const char *word;
		bool (*run)(struct reception *self, GError **error);
	} DEEDS[] = {
	    {.word = "open", .run = open_row},
	    {.word = "sign-in", .run = sign_in},
	    {.word = "new", .run = add},
	    {.word = "plan", .run = plan},
	    {.word = "change-day", .run = change_day},
	    {.word = "call-off", .run = call_off},
	    {.word = "menu", .run = menu},
	    {.word = "print", .run = print},
	    {.word = "export", .run = export_day},
	};
	struct reception *self = view->data;
	const struct event_type *verb = casemenu_verb(words);
	const char *word = words[0];
	for (size_t i = 0; i < G_N_ELEMENTS(DEEDS); i++)
		if (!strcmp(DEEDS[i].word, word))
			return DEEDS[i].run(self, error) ? ACTED_DONE : ACTED_FAILED;
	if (!strcmp(word, "left") || !strcmp(word, "right"))
		return step(view, *word == 'l' ? -1 : 1, error) ? ACTED_DONE : ACTED_FAILED;
	if (verb)
		return form(self, verb->name, error) ? ACTED_DONE : ACTED_FAILED;
	return list_act(self->list, words, error);
}

/* The visit under the cursor; in a free slot the one that has just left the list, cancelled or moved, to take that
 * back.
 */
static char *name_of(struct view *view)
{
	const struct reception *self = view->data;
	const struct reception_slot *slot = selected(self);
	if (slot && slot->row)
		return number_ref(slot->row->number);
	bool listed = self->roll && reception_slot_of(self->roll, self->last);
	struct case_row *row = self->last && !listed ? find_row(self->office, self->last, NULL) : NULL;
	char *name = row ? number_ref(row->number) : NULL;
	case_row_free(row);
	return name;
}

static bool may(struct view *view, const char *command)
{
	static const char *const ROTA[] = {"plan", "change-day", "call-off", NULL};
	const struct reception *self = view->data;
	const struct person *person = office_person(self->office);
	if (g_strv_contains(ROTA, command))
		return role_duty("reception") & person->roles;
	return rights_may(person, command, KIND_VISIT);
}

static const char *section(struct view *view)
{
	return rolldraw_section(selected(view->data));
}

static void view_close(struct view *view)
{
	struct reception *self = view->data;
	list_free(self->list);
	sheet_free(self->leaving);
	reception_roll_free(self->roll);
	g_clear_pointer(&self->days, g_ptr_array_unref);
	g_clear_pointer(&self->counts, g_array_unref);
	g_clear_pointer(&self->dates, g_array_unref);
	g_free(self->from);
	g_free(self);
}

static const struct view_type TYPE = {
    .name = "reception",
    .title = N_("reception days"),
    .tab = 5,
    .section = section,
    .load = load,
    .draw = draw,
    .status = status,
    .act = act,
    .name_of = name_of,
    .may = may,
    .point = point,
    .close = view_close,
};

struct view *reception_open(struct ui *ui, GError **error)
{
	struct reception *self = g_new0(struct reception, 1);
	(void)error;
	*self = (struct reception){.ui = ui, .office = ui->context.office, .date = DATE_NONE};
	self->list = list_new(&SOURCE, self);
	return stack_push(ui, &TYPE, self);
}
