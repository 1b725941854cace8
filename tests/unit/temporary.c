#include "temporary.h"
#include "base/date.h"
#include "base/fail.h"
#include "office/audit.h"
#include "office/reception.h"
#include "office/staff.h"
#include <glib/gstdio.h>
#include <stdarg.h>
#include <string.h>

static char said[1024];

void temporary_open(struct temporary *temporary, const char *today)
{
	g_autoptr(GError) error = NULL;
	temporary->folder = g_dir_make_tmp("docket-XXXXXX", &error);
	g_assert_no_error(error);
	temporary->file = g_build_filename(temporary->folder, "register.db", NULL);
	temporary->options = (struct office_options){
	    .register_file = temporary->file,
	    .now = {.day = date_parse(today), .seconds = 36000},
	    .today_given = true,
	};
	office_init(&temporary->options, "测试大学", NULL, &error);
	g_assert_no_error(error);
	temporary->office = office_open(&temporary->options, &error);
	g_assert_no_error(error);
}

void temporary_close(struct temporary *temporary)
{
	office_close(temporary->office);
	GDir *dir = g_dir_open(temporary->folder, 0, NULL);
	for (const char *name; dir && (name = g_dir_read_name(dir));) {
		g_autofree char *path = temporary_path(temporary, name);
		g_remove(path);
	}
	if (dir)
		g_dir_close(dir);
	g_rmdir(temporary->folder);
	g_free(temporary->file);
	g_free(temporary->folder);
}

struct office *temporary_as(struct temporary *temporary, const char *login)
{
	g_autoptr(GError) error = NULL;
	struct office_options options = temporary->options;
	options.as = login;
	struct office *office = office_open(&options, &error);
	g_assert_no_error(error);
	return office;
}

void temporary_staff(struct office *office, const char *login, const char *roles, const char *unit)
{
	g_autoptr(GError) error = NULL;
	struct staff_row row = {
	    .login = g_strdup(login),
	    .name = g_strdup_printf("%s的姓名", login),
	    .roles = g_strdup(roles),
	    .unit = g_strdup(unit),
	};
	staff_add(office, &row, &error);
	g_assert_no_error(error);
	g_free(row.login);
	g_free(row.name);
	g_free(row.roles);
	g_free(row.unit);
}

void temporary_day(struct temporary *temporary, const char *today)
{
	g_autoptr(GError) error = NULL;
	office_close(temporary->office);
	temporary->options.now.day = date_parse(today);
	temporary->office = office_open(&temporary->options, &error);
	g_assert_no_error(error);
}

char *temporary_path(const struct temporary *temporary, const char *name)
{
	return g_build_filename(temporary->folder, name, NULL);
}

static GPtrArray *words_of(va_list list)
{
	GPtrArray *words = g_ptr_array_new();
	for (char *word; (word = va_arg(list, char *));)
		g_ptr_array_add(words, word);
	return words;
}

int64_t temporary_letter(struct office *office, const char *day, ...)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *received = g_strdup_printf("received=%s", day);
	const char *const usual[] = {"box=principal", "subject=三号宿舍楼热水供应时断时续", "body=每晚十点以后没有热水。"};
	int64_t id = 0;
	va_list list;
	va_start(list, day);
	g_autoptr(GPtrArray) words = words_of(list);
	va_end(list);
	g_ptr_array_add(words, received);
	for (size_t i = 0; i < G_N_ELEMENTS(usual); i++) {
		bool given = false;
		for (unsigned n = 0; n < words->len; n++)
			given |= !strncmp(words->pdata[n], usual[i], (size_t)(strchr(usual[i], '=') - usual[i] + 1));
		if (!given)
			g_ptr_array_add(words, (char *)(uintptr_t)usual[i]);
	}
	g_ptr_array_add(words, NULL);
	record_open(office, KIND_LETTER, (char **)words->pdata, &id, &error);
	g_assert_no_error(error);
	return id;
}

int temporary_act(struct office *office, int64_t id, const char *type, ...)
{
	g_autoptr(GError) error = NULL;
	va_list list;
	va_start(list, type);
	g_autoptr(GPtrArray) words = words_of(list);
	va_end(list);
	g_ptr_array_add(words, NULL);
	struct act act = {.type = type, .values = (char **)words->pdata};
	if (record_act(office, id, &act, NULL, &error))
		return 0;
	g_strlcpy(said, error->message, sizeof said);
	g_assert_null(strchr(said, '\n'));
	return fail_status(error);
}

const char *temporary_said(void)
{
	return said;
}

void temporary_reception(struct office *office, const char *date)
{
	g_autoptr(GError) error = NULL;
	OWN(reception_day) day = reception_day_new(date_parse(date));
	struct reception_series series = {.until = DATE_NONE};
	reception_day_set(day, RECEPTION_LEADER, "校长");
	reception_day_set(day, RECEPTION_PLACE, "行政楼201");
	reception_day_set(day, RECEPTION_FROM, "14:30");
	reception_day_set(day, RECEPTION_TO, "17:00");
	reception_day_set(day, RECEPTION_SLOTS, "5");
	g_autoptr(GPtrArray) turns = reception_plan(office, day, &series, true, &error);
	g_assert_no_error(error);
	g_assert_nonnull(turns);
}

void temporary_sound(struct office *office)
{
	g_autoptr(GError) error = NULL;
	struct audit audit = {0};
	audit_run(office, &audit, &error);
	g_assert_no_error(error);
	for (unsigned i = 0; i < audit.findings->len; i++)
		g_test_message("%s", (char *)audit.findings->pdata[i]);
	g_assert_cmpuint(audit.findings->len, ==, 0);
	audit_clear(&audit);
}
