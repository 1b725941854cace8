#include "base/fail.h"
#include "ui/frame.h"
#include "ui/loop.h"
#include "ui/stack.h"
#include <locale.h>
#include <string.h>

/* A world around the loop: keys that come one by one, a clock, somebody else who writes. */
struct world {
	const int *codes; /* ends with CODE_GONE */
	int at;
	int minutes; /* how often the clock was looked at: a minute each time */
	int asked;   /* for changes */
	int ticks, loads, kept, idles, views_told;
	bool broken;
	bool nights; /* a day passes each time instead of a minute */
	int overdue; /* one more each time it is asked */
};

static int next_code(void *arg, int timeout_ms)
{
	struct world *world = arg;
	g_assert_cmpint(timeout_ms, >=, 0);
	g_assert_cmpint(timeout_ms, <=, 60000);
	/* what the loop waits for happens at once, but for the time between two looks for changes */
	if (world->codes[world->at] == CODE_NONE)
		g_usleep((unsigned long)MIN(timeout_ms, 2100) * 1000);
	return world->codes[world->at] == CODE_GONE ? CODE_GONE : world->codes[world->at++];
}

static struct moment now(void *arg)
{
	struct world *world = arg;
	if (world->nights)
		return (struct moment){.day = 1 + world->minutes++};
	return (struct moment){.day = 1, .seconds = 60 * world->minutes++};
}

static bool changed(void *arg)
{
	struct world *world = arg;
	return world->asked++ == 0;
}

static void tick(void *arg, struct moment moment)
{
	struct world *world = arg;
	(void)moment;
	world->ticks++;
}

static bool view_load(struct view *view, GError **error)
{
	struct world *world = view->data;
	world->loads++;
	return !world->broken || fail(error, FAIL_BUSY, "the register is busy");
}

static void view_tick(struct view *view)
{
	((struct world *)view->data)->views_told++;
}

static void view_keep(struct view *view)
{
	((struct world *)view->data)->kept++;
}

static bool view_idle(struct view *view)
{
	((struct world *)view->data)->idles++;
	return false;
}

static int view_wait(struct view *view)
{
	return ((struct world *)view->data)->idles ? -1 : 0;
}

static const struct view_type VIEW = {
    .name = "letters", .load = view_load, .tick = view_tick, .keep = view_keep, .idle = view_idle, .wait = view_wait};

static int run(struct world *world, const int *codes, char **ret_message)
{
	struct ui_options options = {.title = "docket", .arg = world, .now = now, .changed = changed, .tick = tick};
	g_autoptr(GError) error = NULL;
	OWN(ui) ui = ui_new_blind(&options, &error);
	g_assert_no_error(error);
	world->codes = codes;
	ui->keys = keys_new(next_code, world);
	stack_push(ui, &VIEW, world);
	int status = loop_run(ui);
	if (ret_message)
		*ret_message = g_strdup(ui->message);
	return status;
}

/* The terminal goes: what was typed is kept, and the loop ends. */
static void test_gone(void)
{
	static const int CODES[] = {CODE_DOWN, CODE_GONE};
	struct world world = {0};
	g_assert_cmpint(run(&world, CODES, NULL), ==, FAIL_REFUSED);
	g_assert_cmpint(world.kept, >=, 1);
	g_assert_cmpint(world.loads, ==, 1);
}

static void test_quit(void)
{
	static const int CODES[] = {'Q' - '@', CODE_GONE};
	struct world world = {0};
	g_assert_cmpint(run(&world, CODES, NULL), ==, 0);
	g_assert_cmpint(world.kept, >=, 1);
}

/* Silence: idle work is done, somebody else's change is seen, every view reads again. */
static void test_rest(void)
{
	static const int CODES[] = {CODE_NONE, CODE_NONE, CODE_NONE, CODE_NONE, CODE_GONE};
	struct world world = {0};
	run(&world, CODES, NULL);
	g_assert_cmpint(world.idles, ==, 1);
	g_assert_cmpint(world.asked, >=, 1);
	g_assert_cmpint(world.loads, ==, 2);
}

static void test_minute(void)
{
	static const int CODES[] = {CODE_DOWN, CODE_DOWN, CODE_DOWN, CODE_GONE};
	struct world world = {0};
	run(&world, CODES, NULL);
	g_assert_cmpint(world.ticks, >=, 3);
	g_assert_cmpint(world.views_told, ==, world.ticks);
}

static int overdue(void *arg)
{
	return ((struct world *)arg)->overdue++;
}

static struct view *open_first(struct ui *ui, GError **error)
{
	(void)error;
	return stack_push(ui, &VIEW, ui->options.arg);
}

/* What becomes overdue over night is told, and the first tab is marked until it is opened. */
static void test_overdue(void)
{
	static const struct tab TABS[] = {{.digit = 1, .title = "today", .open = open_first}, {0}};
	static const int CODES[] = {CODE_DOWN, CODE_GONE};
	struct world world = {.nights = true, .codes = CODES};
	struct ui_options options = {.title = "docket", .tabs = TABS, .arg = &world, .now = now, .overdue = overdue};
	OWN(ui) ui = ui_new_blind(&options, NULL);
	ui->keys = keys_new(next_code, &world);
	stack_push(ui, &VIEW, &world);
	loop_run(ui);
	g_assert_true(ui->alarm);
	g_assert_cmpstr(ui->message, ==, "1 more cases are overdue; 1 lists them");
	g_autofree char *marked = frame_tabs(TABS, 0, ui->alarm, 80);
	g_assert_cmpstr(marked, ==, "  1today! ");
	g_assert_true(stack_tab(ui, 1, NULL));
	g_assert_false(ui->alarm);
}

static void test_broken(void)
{
	static const int CODES[] = {'Q' - '@', CODE_GONE};
	struct world world = {.broken = true};
	g_autofree char *message = NULL;
	g_assert_cmpint(run(&world, CODES, &message), ==, 0);
	g_assert_cmpstr(message, ==, "the register is busy");
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/loop/gone", test_gone);
	g_test_add_func("/loop/quit", test_quit);
	g_test_add_func("/loop/rest", test_rest);
	g_test_add_func("/loop/minute", test_minute);
	g_test_add_func("/loop/broken", test_broken);
	g_test_add_func("/loop/overdue", test_overdue);
	return g_test_run();
}
