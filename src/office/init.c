#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "office/draft.h"
#include "office/inside.h"
#include "office/minutes.h"
#include "office/staff.h"
#include "store/store.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The folder of the default register is docket's own and is made for it; other folders are the business of whoever
 * named them. */
static bool make_home(const char *file, GError **error)
{
	g_autofree char *home = g_build_filename(g_get_user_data_dir(), "docket", NULL);
	g_autofree char *folder = g_path_get_dirname(file);
	if (strcmp(home, folder) != 0 || !g_mkdir_with_parents(folder, 0700))
		return true;
	return fail(error, FAIL_REFUSED, _("cannot make the folder '%s': %s"), folder, g_strerror(errno));
}

struct founding {
	struct office *office;
	struct event *event;
};

static bool found(void *arg, GError **error)
{
	struct founding *founding = arg;
	return office_append(founding->office, founding->event, error) &&
	       minutes_apply(founding->office->store, founding->event, error);
}

static char *name_of(const char *login)
{
	bool own = !strcmp(login, g_get_user_name());
	g_autofree char *name = own ? text_accept(g_get_real_name(), -1, NULL) : NULL;
	return g_strdup(text_blank(name) || !strcmp(name, "Unknown") ? login : name);
}

static bool fill(struct office *office, const char *school, const char *login, GError **error)
{
	g_autofree char *name = name_of(login);
	OWN(event) event = minutes_founding(school, login, name, office->now.day);
	struct founding founding = {.office = office, .event = event};
	return store_write(office->store, found, &founding, error) && office_reload(office, error) &&
	       store_rebuild(office->store, NULL, NULL, error);
}

/* A register at DRAFT with everything that an office begins with. */
static bool make(
    const struct office_options *options, const char *draft, const char *school, const char *login, GError **error)
{
	struct office_options there = *options;
	there.register_file = draft;
	struct store *store = store_create(draft, error);
	OWN(office) office = store ? office_bare(store, &there) : NULL;
	return office && fill(office, school, login, error);
}

bool office_init(const struct office_options *options, const char *school, const char *admin, GError **error)
{
	const char *login = text_blank(admin) ? g_get_user_name() : admin;
	g_autofree char *name = text_accept(school ? school : "", -1, error);
	if (!name || !staff_accepts(login, error) || !make_home(options->register_file, error))
		return false;
	const char *file = options->register_file;
	if (!access(file, F_OK))
		return store_stands(file, error);
	g_autofree char *draft = draft_name(file);
	if (make(options, draft, text_blank(name) ? NULL : name, login, error) && store_name(draft, file, error))
		return true;
	draft_drop(draft);
	draft_hide(error, draft, file);
	return false;
}
