#include "sample.h"
#include "base/date.h"
#include "domain/fold.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/inside.h"
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

static const char LAW[] =
    "[K1]\ncode=K1\ntitle=handing "
    "over\nkind=letter\nlength=2\nunit=wd\nstart=received\nmet=handed\nended=refused;stopped\n"
    "source=a\n"
    "[K2]\ncode=K2\ntitle=reply\nkind=letter\nlength=5\nunit=wd\nstart=received\nmet=replied\nended=refused;stopped\n"
    "answer=true\nsource=b\n"
    "[W]\ncode=W\ntitle=window\nkind=letter\nlength=3\nunit=cd\nstart=accepted\nmet=rated\nduty=false\nsource=c\n";

static struct calendar *make_calendar(void)
{
	struct calendar *calendar = calendar_new();
	for (int year = 2018; year <= 2023; year++)
		calendar_enter(calendar, date_from_civil(year, 10, 1), DAY_HOLIDAY, "国庆节", "test");
	return calendar;
}

struct sample *sample_new(void)
{
	struct sample *sample = g_new0(struct sample, 1);
	g_autoptr(GError) error = NULL;
	sample->folder = g_dir_make_tmp("docket-XXXXXX", &error);
	g_assert_no_error(error);
	sample->file = g_build_filename(sample->folder, "register.db", NULL);
	sample->random = g_rand_new_with_seed(20220301);
	sample->calendar = make_calendar();
	g_assert_true(rules_read(&sample->rules, LAW, "en", &error));
	sample->store = store_create(sample->file, &error);
	g_assert_no_error(error);
	store_set_law(sample->store, sample->rules, sample->calendar);
	g_assert_true(store_rebuild(sample->store, NULL, NULL, &error));
	return sample;
}

void sample_reopen(struct sample *sample)
{
	g_autoptr(GError) error = NULL;
	store_close(sample->store);
	sample->store = store_open(sample->file, &error);
	g_assert_no_error(error);
	store_set_law(sample->store, sample->rules, sample->calendar);
}

void sample_free(struct sample *sample)
{
	static const char *const ENDS[] = {"", "-wal", "-shm"};
	store_close(sample->store);
	for (size_t i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		g_autofree char *file = g_strconcat(sample->file, ENDS[i], NULL);
		g_unlink(file);
	}
	g_rmdir(sample->folder);
	g_free(sample->folder);
	g_free(sample->file);
	rules_free(sample->rules);
	calendar_free(sample->calendar);
	g_rand_free(sample->random);
	g_free(sample);
}

struct event *sample_event(const char *kind, int day, ...)
{
	struct event *event = event_new(kind, "wang", day);
	va_list fields;
	event->recorded_at = g_strdup("2022-03-01T10:32:05");
	event->written_at = g_strdup("2022-03-01T02:32:05Z");
	va_start(fields, day);
	for (const char *field = va_arg(fields, const char *); field; field = va_arg(fields, const char *))
		event_set(event, field, va_arg(fields, const char *));
	va_end(fields);
	return event;
}

struct record {
	struct sample *sample;
	int64_t case_id;
	struct event *event;
};

static bool number_letter(struct record *record, GError **error)
{
	int serial;
	int year = date_to_civil(record->event->effective_on).year;
	if (!cases_next_serial(record->sample->store, KIND_LETTER, year, &serial, error))
		return false;
	json_object_set_new(record->event->body, "year", json_integer(year));
	json_object_set_new(record->event->body, "serial", json_integer(serial));
	return true;
}

static bool put_again(struct sample *sample, int64_t case_id, GError **error)
{
	g_autoptr(GPtrArray) events = events_of_case(sample->store, case_id, error);
	if (!events)
		return false;
	OWN(casefile) file = fold_case(events);
	return cases_put(sample->store, file, error);
}

static bool take(void *arg, GError **error)
{
	struct record *record = arg;
	if (!record->case_id && !number_letter(record, error))
		return false;
	record->event->case_id = record->case_id ? record->case_id : -1;
	if (!events_append(record->sample->store, record->event, error))
		return false;
	record->case_id = record->event->case_id;
	return put_again(record->sample, record->case_id, error);
}

int64_t sample_record(struct sample *sample, int64_t case_id, struct event *event, GError **error)
{
	struct record record = {.sample = sample, .case_id = case_id, .event = event};
	bool done = store_write(sample->store, take, &record, error);
	event_free(event);
	return done ? record.case_id : 0;
}

int64_t sample_letter(struct sample *sample, const char *received, const char *subject, const char *body)
{
	g_autoptr(GError) error = NULL;
	int64_t id = sample_record(sample, 0,
	    sample_event("letter", date_parse(received), "box", "principal", "received", received, "subject", subject,
	        "body", body, NULL),
	    &error);
	g_assert_no_error(error);
	return id;
}

void sample_act(struct sample *sample, int64_t case_id, struct event *event)
{
	g_autoptr(GError) error = NULL;
	sample_record(sample, case_id, event, &error);
	g_assert_no_error(error);
}

char *sample_text(GRand *random, int most)
{
	static const char *const CHARACTERS[] = {"食", "堂", "宿", "舍", "热", "水", "学", "生", "的", "，", "。", " ",
	    "\n", "A", "b", "3", "图", "書", "𠮷", "“", "·", "１", "!"};
	GString *text = g_string_new(NULL);
	for (int n = g_rand_int_range(random, 1, most + 1); n; n--)
		g_string_append(text, CHARACTERS[g_rand_int_range(random, 0, G_N_ELEMENTS(CHARACTERS))]);
	return g_string_free(text, FALSE);
}

static const char *pick(GRand *random, const char *const *words, int count)
{
	return words[g_rand_int_range(random, 0, count)];
}

static struct event *random_letter(struct sample *sample)
{
	static const char *const BOXES[] = {"principal", "secretary", "relay"};
	static const char *const CATEGORIES[] = {"food", "dorm", "study"};
	GRand *random = sample->random;
	int day = date_from_civil(2021, 1, 1) + g_rand_int_range(random, 0, 500);
	g_autofree char *received = date_format(day);
	g_autofree char *subject = sample_text(random, 12);
	g_autofree char *body = sample_text(random, 120);
	struct event *event =
	    sample_event("letter", day, "received", received, "subject", subject, "body", body, "from", "李明", NULL);
	event_set(event, "box", pick(random, BOXES, 3));
	if (g_rand_int_range(random, 0, 4))
		event_set(event, "category", pick(random, CATEGORIES, 3));
	if (!g_rand_int_range(random, 0, 6))
		event_set(event, "confidential", "yes");
	return event;
}

static struct event *random_act(struct sample *sample, const struct casefile *file, int day)
{
	static const char *const KINDS[] = {"accept", "accept", "assign", "sign", "draft", "approve", "reply", "close",
	    "archive", "file", "remind", "withdraw", "void", "recuse"};
	static const char *const LOGINS[] = {"wang", "zhang"};
	static const char *const UNITS[] = {"logistics", "students", "library", "canteen"};
	const char *kind = pick(sample->random, KINDS, G_N_ELEMENTS(KINDS));
	if (!event_type_allows(event_type_find(kind), KIND_LETTER, file->state))
		return NULL;
	struct event *event = sample_event(kind, day, "reason", "无", "text", "已办理", "via", "phone", NULL);
	if (!strcmp(kind, "assign"))
		event_set(event, "unit", pick(sample->random, UNITS, 4));
	if (!strcmp(kind, "assign") && !g_rand_int_range(sample->random, 0, 3))
		event_set(event, "with", pick(sample->random, UNITS, 4));
	if (!strcmp(kind, "recuse"))
		event_set(event, "who", pick(sample->random, LOGINS, 2));
	return event;
}

static bool live(struct sample *sample, GError **error)
{
	struct record record = {.sample = sample, .event = random_letter(sample)};
	int day = record.event->effective_on;
	bool done = take(&record, error);
	event_free(record.event);
	for (int n = g_rand_int_range(sample->random, 0, 25); done && n; n--) {
		g_autoptr(GPtrArray) events = events_of_case(sample->store, record.case_id, error);
		OWN(casefile) file = fold_case(events);
		day += g_rand_int_range(sample->random, 0, 3);
		record.event = random_act(sample, file, day);
		done = !record.event || take(&record, error);
		event_free(record.event);
	}
	return done;
}

struct fill {
	struct sample *sample;
	int count;
};

static bool fill(void *arg, GError **error)
{
	struct fill *fill = arg;
	while (fill->count--)
		if (!live(fill->sample, error))
			return false;
	return true;
}

void sample_fill(struct sample *sample, int count)
{
	struct fill job = {.sample = sample, .count = count};
	g_autoptr(GError) error = NULL;
	g_assert_true(store_write(sample->store, fill, &job, &error));
	g_assert_no_error(error);
}

char *sample_dump(struct store *store)
{
	static const char *const TABLES[] = {"event", "blob", "word", "staff", "calendar_day", "law", "setting", "casefile",
	    "clock", "barred", "kinship", "accusation", "recusal", "correspondent", "prose", "tally WHERE n <> 0",
	    "counter", "derived"};
	GString *dump = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		g_autofree char *sql = g_strconcat("SELECT * FROM ", TABLES[i], NULL);
		struct statement *all = db_build(store->db, sql);
		g_string_append_printf(dump, "%s\n", TABLES[i]);
		while (db_step(all, &error) == STEP_ROW)
			for (int n = 0; n < db_columns(all); n++)
				g_string_append_printf(
				    dump, "%s%c", db_text(all, n) ? db_text(all, n) : "NULL", n + 1 < db_columns(all) ? '|' : '\n');
		g_assert_no_error(error);
		db_drop(all);
	}
	return g_string_free(dump, FALSE);
}

void sample_same(const char *one, const char *other)
{
	g_auto(GStrv) left = g_strsplit(one, "\n", -1);
	g_auto(GStrv) right = g_strsplit(other, "\n", -1);
	for (int n = 0; left[n] || right[n]; n++)
		if (g_strcmp0(left[n], right[n]) != 0)
			g_error("line %d: '%.300s' and '%.300s'", n + 1, left[n] ? left[n] : "", right[n] ? right[n] : "");
}
