#include "office/office.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/casefile.h"
#include "domain/identity.h"
#include "office/act.h"
#include "office/inside.h"
#include "office/lawbook.h"
#include "store/cases.h"
#include "store/events.h"
#include "store/words.h"
#include <string.h>
#include <sys/stat.h>

void office_close(struct office *office)
{
	if (!office)
		return;
	wordbook_clear(&office->words);
	g_clear_pointer(&office->staff, g_ptr_array_unref);
	g_clear_pointer(&office->settings, g_hash_table_unref);
	lawbook_free(office->law);
	store_close(office->store);
	g_free(office->person.login);
	g_free(office->person.name);
	g_free(office->person.unit);
	g_free(office->home);
	g_free(office->called);
	g_free(office->user);
	g_free(office->file);
	g_free(office);
}

static bool read_words(struct office *office, GError **error)
{
	for (int list = 0; list < LIST_COUNT; list++) {
		GPtrArray *words = words_list(office->store, word_list_name((enum word_list)list), error);
		if (!words)
			return false;
		g_clear_pointer(&office->words.lists[list], g_ptr_array_unref);
		office->words.lists[list] = words;
	}
	GPtrArray *staff = words_staff(office->store, error);
	if (!staff)
		return false;
	g_clear_pointer(&office->staff, g_ptr_array_unref);
	office->staff = staff;
	return true;
}

static bool read_settings(struct office *office, GError **error)
{
	GHashTable *settings = words_settings(office->store, error);
	if (!settings)
		return false;
	g_clear_pointer(&office->settings, g_hash_table_unref);
	office->settings = settings;
	return true;
}

bool office_reload(struct office *office, GError **error)
{
	return read_settings(office, error) && read_words(office, error) && lawbook_read(office->law, error);
}

/* Which file the register is, so that one that was put in its place is noticed. */
static void identify(struct office *office)
{
	struct stat status;
	if (stat(office->file, &status))
		return;
	office->device = status.st_dev;
	office->inode = status.st_ino;
}

static bool still_there(const struct office *office, GError **error)
{
	struct stat status;
	if (!stat(office->file, &status) && status.st_dev == office->device && status.st_ino == office->inode)
		return true;
	return fail(
	    error, FAIL_CHANGED, _("the register '%s' was replaced by another file meanwhile; start again"), office->file);
}

struct office *office_bare(struct store *store, const struct office_options *options)
{
	struct office *office = g_new0(struct office, 1);
	office->store = store;
	office->file = g_strdup(options->register_file);
	office->now = options->now;
	office->today_given = options->today_given;
	office->user = g_strdup(g_get_user_name());
	office->progress = options->progress;
	office->progress_arg = options->progress_arg;
	office->law = lawbook_new(store);
	identify(office);
	store_changed(store);
	return office;
}

static const struct staff_row *staff_of(const struct office *office, const char *login)
{
	for (unsigned i = 0; i < office->staff->len; i++) {
		const struct staff_row *row = office->staff->pdata[i];
		if (!strcmp(row->login, login))
			return row;
	}
	return NULL;
}

static bool is_administrator(const struct office *office, const char *login)
{
	const struct staff_row *row = staff_of(office, login);
	unsigned roles = 0;
	return row && !row->retired && role_parse(row->roles, &roles, NULL) && roles & ROLE_ADMIN;
}

/* Acting for somebody else is for registers that allow it, and for administrators. */
static bool may_act_as(struct office *office, const char *login, GError **error)
{
	if (!strcmp(login, office->user) || is_administrator(office, office->user))
		return true;
	if (!strcmp(office_setting(office, "impersonation", "off"), "on"))
		return true;
	return fail(error, FAIL_NOT_PERMITTED,
	    _("'%s' may not act as '%s': the register does not allow it (impersonation=off)"), office->user, login);
}

/* Nobody's unit: handlers without one see no case at all. */
#define NO_UNIT " "

static GPtrArray *next_of(void *office, const struct casefile *file)
{
	return act_next(office, file);
}

bool office_put_to_work(struct office *office, const char *login, GError **error)
{
	const struct staff_row *row = staff_of(office, login);
	if (!row)
		return fail(error, FAIL_NOT_PERMITTED,
		    _("'%s' is not on the staff of this register; an administrator adds people with 'staff add'"), login);
	if (row->retired)
		return fail(error, FAIL_NOT_PERMITTED, _("'%s' does not work here any more"), login);
	struct person person = {.login = g_strdup(row->login), .name = g_strdup(row->name), .unit = g_strdup(row->unit)};
	person.next = next_of;
	person.arg = office;
	g_free(office->person.login);
	g_free(office->person.name);
	g_free(office->person.unit);
	office->person = person;
	if (!role_parse(row->roles, &office->person.roles, error))
		return false;
	office->scope.blind = role_blind(office->person.roles);
	office->scope.login = person.login;
	office->scope.unit = NULL;
	g_free(office->home);
	office->home = person.unit ? casefile_barred_unit(person.unit) : NULL;
	office->scope.home = office->home;
	if (role_own_unit_only(office->person.roles))
		office->scope.unit = person.unit ? person.unit : NO_UNIT;
	return true;
}

static void tell_rebuild(void *arg, int64_t done, int64_t total)
{
	office_tell(arg, _("making the lists again"), done, total);
}

struct office *office_open(const struct office_options *options, GError **error)
{
	struct store *store = store_open(options->register_file, error);
	OWN(office) office = store ? office_bare(store, options) : NULL;
	if (!office || !office_reload(office, error))
		return NULL;
	const char *login = options->as ? options->as : office->user;
	if (!may_act_as(office, login, error) || !office_put_to_work(office, login, error))
		return NULL;
	if (!store_derived_current(office->store) && !store_rebuild(office->store, tell_rebuild, office, error))
		return NULL;
	return g_steal_pointer(&office);
}

/* The mark moves with every event of the office. */
bool office_refresh(struct office *office, GError **error)
{
	if (!still_there(office, error))
		return false;
	if (!store_changed(office->store))
		return true;
	office->changed = true;
	g_autofree char *mark = g_strdup(office_setting(office, SETTING_MARK, ""));
	if (!read_settings(office, error))
		return false;
	if (!strcmp(mark, office_setting(office, SETTING_MARK, "")))
		return true;
	if (!office_reload(office, error))
		return false;
	g_autofree char *login = g_strdup(office->person.login);
	return !login || office_put_to_work(office, login, error);
}

struct job {
	struct office *office;
	bool (*work)(void *arg, GError **error);
	void *arg;
};

static bool run_job(void *arg, GError **error)
{
	struct job *job = arg;
	return office_refresh(job->office, error) && job->work(job->arg, error);
}

bool office_write(struct office *office, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	if (store_writing(office->store))
		return work(arg, error);
	struct job job = {.office = office, .work = work, .arg = arg};
	if (store_write(office->store, run_job, &job, error))
		return true;
	/* what was taken in of words that were never committed goes again */
	office_reload(office, NULL);
	return false;
}

bool office_unscoped(struct office *office, bool (*work)(void *arg, GError **error), void *arg, GError **error)
{
	struct scope own = office->scope;
	office->scope = (struct scope){0};
	bool done = work(arg, error);
	office->scope = own;
	return done;
}

bool office_closed(
    struct office *office, bool (*work)(void *arg, GError **error), void *arg, bool *ret_whole, GError **error)
{
	bool whole = !office->scope.unit && !office->scope.home;
	if (ret_whole)
		*ret_whole = whole;
	return whole ? office_unscoped(office, work, arg, error) : work(arg, error);
}

struct event *office_event(const struct office *office, const char *kind)
{
	struct event *event = event_new(kind, office->person.login, office->now.day);
	event->recorded_at = clock_format(office->now);
	if (!office->source)
		return event;
	g_autofree char *name = g_strdup_printf("%s %u", kind, (*office->named)++);
	g_free(event->id);
	event->id = identity_named(office->source, name);
	return event;
}

/* Gives EVENT the next number of its series in the year in which it counts. */
static bool give_number(struct office *office, struct event *event, GError **error)
{
	const struct event_type *type = event_type_find(event->kind);
	if (!type || !type->series || event_text(event, "number"))
		return true;
	int year = date_to_civil(event->effective_on).year, serial;
	if (!cases_next_of_series(office->store, type->series, year, &serial, error))
		return false;
	g_autofree char *number = number_of_series(type->series, year, serial);
	event_set(event, "number", number);
	return true;
}

bool office_append(struct office *office, struct event *event, GError **error)
{
	if (!event->actor)
		event->actor = g_strdup(office->person.login);
	if (!event->recorded_at)
		event->recorded_at = clock_format(office->now);
	if (!event->written_at)
		event->written_at = clock_written();
	if (strcmp(office->user, event->actor) != 0 && office->person.login && !strcmp(event->actor, office->person.login))
		event_set(event, "by", office->user);
	return give_number(office, event, error) && events_append(office->store, event, error);
}

bool office_permits(struct office *office, unsigned roles, const char *verb, GError **error)
{
	if (!office_refresh(office, error))
		return false;
	if (roles & office->person.roles)
		return true;
	g_autofree char *titles = role_titles(roles);
	const struct event_type *type = event_type_find(verb);
	g_autofree char *said = type ? event_type_said(type, KIND_COUNT) : g_strdup(verb);
	return fail(
	    error, FAIL_NOT_PERMITTED, _("'%s' is not permitted to %s: %s may do it"), said, office->person.name, titles);
}

void office_tell(const struct office *office, const char *what, int64_t done, int64_t total)
{
	if (office->progress)
		office->progress(office->progress_arg, what, done, total);
}

struct moment office_now(const struct office *office)
{
	return office->now;
}

int office_today(const struct office *office)
{
	return office->now.day;
}

void office_tick(struct office *office, struct moment now)
{
	if (!office->today_given)
		office->now = now;
}

const struct person *office_person(const struct office *office)
{
	return &office->person;
}

const struct calendar *office_calendar(const struct office *office)
{
	return lawbook_calendar(office->law);
}

const struct rules *office_rules(const struct office *office)
{
	return lawbook_rules(office->law);
}

const char *office_file(const struct office *office)
{
	return office->file;
}

bool office_changed(struct office *office)
{
	bool sound = office_refresh(office, NULL);
	bool changed = office->changed || !sound;
	office->changed = false;
	return changed;
}

char *office_head(struct office *office, GError **error)
{
	char hash[65];
	int64_t count;
	return events_head(office->store, hash, &count, error) ? g_strdup(hash) : NULL;
}
