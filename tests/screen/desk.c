#include "desk.h"
#include <stdint.h>
#include <string.h>

#define REGISTER "register.db"
#define TODAY "2022-09-20T10:32"
#define LOOK_MS 50

struct desk {
	char *folder;
};

static const char *program(void)
{
	const char *docket = g_getenv("DOCKET");
	g_assert_nonnull(docket);
	return docket;
}

static void copy(const char *from, const char *to)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *bytes = NULL;
	gsize length = 0;
	g_file_get_contents(from, &bytes, &length, &error);
	g_assert_no_error(error);
	g_file_set_contents(to, bytes, (gssize)length, &error);
	g_assert_no_error(error);
}

struct desk *desk_new(const char *name)
{
	struct desk *desk = g_new0(struct desk, 1);
	desk->folder = g_dir_make_tmp("docket-desk-XXXXXX", NULL);
	g_autofree char *file = desk_path(desk, REGISTER);
	g_autofree char *made = g_strdup_printf("%s/%s.db", g_getenv("REGISTERS"), name);
	copy(made, file);
	return desk;
}

void desk_free(struct desk *desk)
{
	char *argv[] = {(char[]){"rm"}, (char[]){"-rf"}, desk->folder, NULL};
	g_spawn_sync(NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
	g_free(desk->folder);
	g_free(desk);
}

char *desk_path(const struct desk *desk, const char *name)
{
	return g_build_filename(desk->folder, name, NULL);
}

struct glass *desk_sit_as(struct desk *desk, struct glass_options options)
{
	/* in the folder, so that no screen shows its path */
	char *argv[] = {(char[]){"/bin/sh"}, (char[]){"-c"},
	    (char[]){"cd \"$1\" && exec \"$2\" --register " REGISTER " --today " TODAY " --lang zh"}, (char[]){"sh"},
	    desk->folder, (char *)(uintptr_t)program(), NULL};
	options.argv = argv;
	return glass_new(&options);
}

struct glass *desk_sit(struct desk *desk, int rows, int cols, const char *const *env)
{
	return desk_sit_as(desk, (struct glass_options){.rows = rows, .cols = cols, .env = env});
}

struct glass *desk_at(struct desk *desk)
{
	struct glass *glass = desk_sit(desk, DESK_ROWS, DESK_COLS, NULL);
	glass_sees(glass, "[1今日]");
	return glass;
}

void desk_keys(struct glass *glass, const char *keys)
{
	g_auto(GStrv) words = g_strsplit(keys, " ", -1);
	for (char **word = words; *word; word++)
		if (**word == '=')
			glass_type(glass, *word + 1);
		else if (**word)
			glass_press(glass, *word);
}

char *desk_run(struct desk *desk, const char *line)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *file = desk_path(desk, REGISTER);
	g_autofree char *command =
	    g_strdup_printf("'%s' --register '%s' --today " TODAY " --lang en %s", program(), file, line);
	g_auto(GStrv) argv = NULL;
	char *out = NULL;
	int status = 0;
	g_assert_true(g_shell_parse_argv(command, NULL, &argv, NULL));
	g_spawn_sync(NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
	g_assert_no_error(error);
	if (!g_spawn_check_wait_status(status, NULL))
		g_error("failed: docket %s", line);
	return out;
}

void desk_state_is(struct desk *desk, const char *number, const char *state)
{
	g_autofree char *line = g_strdup_printf("show %s --format json", number);
	g_autofree char *wanted = g_strdup_printf("\"state\": \"%s\"", state);
	for (int waited = 0;; waited += LOOK_MS) {
		g_autofree char *shown = desk_run(desk, line);
		if (strstr(shown, wanted))
			return;
		if (waited > GLASS_MS)
			g_error("%s is not %s:\n%s", number, state, shown);
		g_usleep(LOOK_MS * 1000);
	}
}

static void go_there(struct glass *glass, const struct desk_screen *screen)
{
	g_auto(GStrv) keys = g_strsplit(screen->keys, " ", -1);
	glass_sees(glass, "[1今日]");
	/* one after the other: what a pop-up covers was there before it */
	for (char **key = keys; *key; key++) {
		glass_rest(glass, 20);
		desk_keys(glass, *key);
	}
	glass_sees(glass, screen->sees);
	/* what is counted and read only when nobody types comes late */
	glass_rest(glass, 150);
}

void desk_golden(struct desk *desk, const struct desk_screen *screen, int rows, int cols)
{
	OWN(glass) glass = desk_sit(desk, rows, cols, NULL);
	g_autofree char *name = g_strdup_printf("%s_%dx%d", screen->name, cols, rows);
	go_there(glass, screen);
	glass_golden(glass, name);
}
