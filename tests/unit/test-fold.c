#include "domain/deadline.h"
#include "domain/workflow.h"
#include "history.h"

static struct calendar *calendar;
static struct rules *rules;

static void say_day(GString *text, const char *name, int day)
{
	g_autofree char *written = date_format(day);
	if (day != DATE_NONE)
		g_string_append_printf(text, "%s=%s ", name, written);
}

static void say_lists(GString *text, const struct casefile *file)
{
	for (unsigned i = 0; i < file->extensions->len; i++) {
		const struct extension *extension = &g_array_index(file->extensions, struct extension, i);
		g_string_append_printf(text, "+%s:%d ", extension->clock, extension->days);
	}
	for (unsigned i = 0; i < file->attachments->len; i++)
		g_string_append_printf(text, "&%s ", ((const struct attachment *)file->attachments->pdata[i])->name);
}

static void say_clocks(GString *text, const struct casefile *file)
{
	g_autoptr(GPtrArray) clocks = deadline_clocks(file, rules, calendar);
	for (unsigned i = 0; i < clocks->len; i++) {
		const struct clock *clock = clocks->pdata[i];
		g_string_append_printf(
		    text, "| %s %d%s ", clock->rule->id, clock->length, clock->cancelled ? " cancelled" : "");
		say_day(text, "from", clock->started_on);
		say_day(text, "due", clock->due.on);
		say_day(text, "met", clock->met_on);
	}
}

/* All that a case says, its clocks included, but for how many events it has. */
static char *say_case(const struct casefile *file)
{
	static const char *const TEXTS[] = {"box", "subject", "body", "from", "contact", "identity", "category", "class",
	    "external", "track", "unit", "with", "handler", "proposal", "instruction", "draft", "drafter", "reply", "via",
	    "outcome", "reason", "satisfaction", "linked"};
	GString *text = g_string_new(state_name(file->state));
	g_string_append_printf(
	    text, " %d %d/%d #%d ", (int)file->id, file->number.year, file->number.serial, (int)file->guard);
	for (size_t i = 0; i < G_N_ELEMENTS(TEXTS); i++)
		if (casefile_text(file, TEXTS[i]))
			g_string_append_printf(text, "%s=%s ", TEXTS[i], casefile_text(file, TEXTS[i]));
	for (int fact = 0; fact < FACT_COUNT; fact++)
		say_day(text, casefile_fact_name((enum fact)fact), file->facts[fact]);
	say_day(text, "limit", file->limit_on);
	say_day(text, "unit_limit", file->unit_limit_on);
	g_string_append_printf(text, "%d%d%d %d %d %d ", file->anonymous, file->confidential, file->countersign,
	    file->reminders, file->supervisions, file->reworks);
	say_lists(text, file);
	say_clocks(text, file);
	return g_string_free(text, FALSE);
}

static char *say_history(const GPtrArray *events)
{
	OWN(casefile) file = fold_case(events);
	return say_case(file);
}

/* A whole life, and what is known at its end. */
static void test_life(void)
{
	g_autoptr(GPtrArray) events =
	    history_letter("2022-03-01", "from=王建国 contact=13800138000 class=claim category=LOG confidential=yes");
	history_extend(events,
	    "accept told=2022-03-02; propose text=拟转后勤处; instruct 2022-03-03 text=请速办 unit=后勤处 limit=2022-03-07;"
	    "sign 2022-03-04 handler=li; remind text=t; extend clock=K2 days=5 reason=r; supervise text=t; draft "
	    "2022-03-08 text=已修好;"
	    "countersign; approve; reply 2022-03-10 via=phone on=2022-03-09; rate 2022-03-11 result=satisfied; close; "
	    "archive");
	OWN(casefile) file = fold_case(events);
	g_assert_cmpint(file->state, ==, STATE_ARCHIVED);
	g_assert_cmpint(file->id, ==, 1);
	g_assert_cmpint(file->events, ==, (int)events->len);
	g_assert_cmpint(file->last_seq, ==, events->len);
	g_assert_cmpint(file->number.serial, ==, 17);
	g_assert_cmpstr(file->writer, ==, "王建国");
	g_assert_cmpstr(file->unit, ==, "后勤处");
	g_assert_cmpstr(file->handler, ==, "li");
	g_assert_cmpstr(file->proposal, ==, "拟转后勤处");
	g_assert_cmpstr(file->instruction, ==, "请速办");
	g_assert_cmpstr(file->reply, ==, "已修好");
	g_assert_cmpstr(file->drafter, ==, "zhang");
	g_assert_cmpstr(file->via, ==, "phone");
	g_assert_cmpstr(file->satisfaction, ==, "satisfied");
	g_assert_cmpuint(file->guard, ==, GUARD_CONFIDENTIAL);
	g_assert_cmpint(file->reminders, ==, 1);
	g_assert_cmpint(file->supervisions, ==, 1);
	g_assert_day(file->unit_limit_on, "2022-03-07");
	g_assert_day(file->facts[FACT_RECEIVED], "2022-03-01");
	g_assert_day(file->facts[FACT_TOLD], "2022-03-02");
	g_assert_day(file->facts[FACT_HANDED], "2022-03-01");
	g_assert_day(file->facts[FACT_REPLIED], "2022-03-09");
	g_assert_day(file->facts[FACT_CLOSED], "2022-03-11");
	g_assert_cmpint(file->facts[FACT_REREPLIED], ==, DATE_NONE);
}

static void test_reassigned(void)
{
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	history_extend(
	    events, "accept; assign unit=a with=b handler=c limit=2022-03-05 countersign=yes; assign 2022-03-02 unit=d");
	OWN(casefile) file = fold_case(events);
	g_assert_cmpstr(file->unit, ==, "d");
	g_assert_null(file->with);
	g_assert_null(file->handler);
	g_assert_false(file->countersign);
	g_assert_cmpint(file->unit_limit_on, ==, DATE_NONE);
	g_assert_day(file->facts[FACT_HANDED], "2022-03-01"); /* the first time counts */
	history_extend(events, "return reason=r");
	OWN(casefile) back = fold_case(events);
	g_assert_null(back->unit);
	g_assert_cmpint(back->state, ==, STATE_ACCEPTED);
}

static void test_corrected(void)
{
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "contact=1 limit=2022-03-05");
	history_extend(events, "correct subject=冷水 contact= limit= received=2022-02-28 class=accuse reason=r");
	OWN(casefile) file = fold_case(events);
	g_assert_cmpstr(file->subject, ==, "冷水");
	g_assert_cmpstr(file->body, ==, "没有热水");
	g_assert_null(file->contact);
	g_assert_cmpint(file->limit_on, ==, DATE_NONE);
	g_assert_cmpint(file->facts[FACT_LIMITED], ==, DATE_NONE);
	g_assert_day(file->facts[FACT_RECEIVED], "2022-02-28");
	g_assert_cmpuint(file->guard, ==, GUARD_ACCUSATION);
	g_assert_cmpint(file->number.year, ==, 2022);
	g_assert_cmpstr(file->track, ==, "ordinary");
}

static void test_attached(void)
{
	g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
	struct event *event = history_append(events, event_new("attach", "zhang", shipped_day("2022-03-01")));
	json_object_set_new(event->body, "attachments",
	    json_pack("[{s:s,s:s,s:s,s:i},{}]", "sha256", "ab", "name", "图.png", "type", "image/png", "size", 7));
	OWN(casefile) file = fold_case(events);
	g_assert_cmpuint(file->attachments->len, ==, 2);
	const struct attachment *attachment = file->attachments->pdata[0];
	g_assert_cmpstr(attachment->name, ==, "图.png");
	g_assert_cmpint((int)attachment->size, ==, 7);
}

/* Which events hold: a digit for each. */
static char *say_live(const GPtrArray *events)
{
	g_autofree bool *live = fold_live(events);
	GString *text = g_string_new(NULL);
	for (unsigned i = 0; i < events->len; i++)
		g_string_append_c(text, live[i] ? '1' : '0');
	return g_string_free(text, FALSE);
}

static int64_t seq_of(const struct event *event)
{
	return event ? event->seq : 0;
}

static void test_undo(void)
{
	static const struct {
		const char *steps; /* after the letter, which is event 1 */
		const char *live;
		enum state state;
		int64_t undoable, redoable; /* 0: none */
	} CASES[] = {
	    {"", "1", STATE_REGISTERED, 0, 0},
	    {"accept", "11", STATE_ACCEPTED, 2, 0},
	    {"accept; undo undoes=2", "101", STATE_REGISTERED, 0, 3},
	    {"accept; undo undoes=2; undo undoes=3", "1101", STATE_ACCEPTED, 2, 0},
	    {"accept; undo undoes=2; undo undoes=3; undo undoes=2", "10011", STATE_REGISTERED, 0, 5},
	    {"accept; draft text=t; undo undoes=3; undo undoes=2", "10011", STATE_REGISTERED, 0, 5},
	    {"accept; draft text=t; undo undoes=3; undo undoes=2; undo undoes=5", "110101", STATE_ACCEPTED, 2, 4},
	    {"accept; draft text=t; undo undoes=3; undo undoes=2; undo undoes=5; undo undoes=4", "1110011", STATE_DRAFTED,
	        3, 0},
	    {"accept; undo undoes=2; file reason=r", "1011", STATE_FILED, 4, 0},
	    {"accept; undo undoes=2; file reason=r; undo undoes=4", "10101", STATE_REGISTERED, 0, 5},
	    {"accept; undo undoes=2; undo undoes=3; undo undoes=4", "10101", STATE_REGISTERED, 0,
	        3},                                          /* not of our making */
	    {"undo undoes=1", "11", STATE_REGISTERED, 0, 0}, /* the opening one stays */
	    {"undo undoes=2", "11", STATE_REGISTERED, 0, 0},
	    {"undo undoes=3; accept", "111", STATE_ACCEPTED, 3, 0},
	    {"accept; undo", "111", STATE_ACCEPTED, 2, 0},
	    {"accept; undo undoes=x", "111", STATE_ACCEPTED, 2, 0},
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
		history_extend(events, CASES[i].steps);
		g_test_message("%s", CASES[i].steps);
		g_autofree char *live = say_live(events);
		OWN(casefile) file = fold_case(events);
		g_assert_cmpstr(live, ==, CASES[i].live);
		g_assert_cmpstr(state_name(file->state), ==, state_name(CASES[i].state));
		g_assert_cmpint(seq_of(fold_undoable(events)), ==, CASES[i].undoable);
		g_assert_cmpint(seq_of(fold_redoable(events)), ==, CASES[i].redoable);
		g_assert_cmpint(file->events, ==, (int)events->len);
		g_assert_cmpint(file->last_seq, ==, events->len);
	}
}

/* What the state forbids, or nobody knows, changes nothing but the count. */
static void test_forbidden(void)
{
	static const char *const CASES[] = {"reply via=email", "approve", "archive", "sign", "frobnicate",
	    "letter received=2022-01-01 subject=x", "visit", "transfer reason=r; sign", "unmerge reason=r",
	    "rework reason=r", "undo undoes=99"};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GPtrArray) events = history_letter("2022-03-01", "");
		g_test_message("%s", CASES[i]);
		bool accuse = g_str_has_prefix(CASES[i], "transfer");
		g_autofree char *before = NULL;
		if (accuse)
			history_extend(events, "correct class=accuse reason=r; transfer reason=r");
		before = say_history(events);
		history_extend(events, accuse ? "sign; correct subject=x reason=r" : CASES[i]);
		g_autofree char *after = say_history(events);
		g_assert_cmpstr(before, ==, after);
	}
	g_autoptr(GPtrArray) headless = history_new();
	history_extend(headless, "accept; reply via=email; undo undoes=1");
	OWN(casefile) file = fold_case(headless);
	g_assert_cmpint(file->state, ==, STATE_NONE);
	g_assert_cmpint(file->facts[FACT_REPLIED], ==, DATE_NONE);
	g_autoptr(GPtrArray) nothing = history_new();
	OWN(casefile) empty = fold_case(nothing);
	g_assert_cmpint(empty->state, ==, STATE_NONE);
	g_assert_cmpint(empty->events, ==, 0);
}

/* What a letter of 2021-12-01 becomes, how many of its events the closed year knew, and which it takes in that was
 * closed on 2022-02-10. */
static const struct {
	const char *steps;
	int known;
	const char *taken;
} AMENDED[] = {
    {"accept 2022-02-11; assign unit=u; sign", 1, "letter"},
    {"accept 2022-02-10; assign 2022-02-11 unit=u", 1, "letter accept"},
    {"accept 2022-02-11; assign unit=u; correct category=fin reason=r; sign", 1, "letter correct"},
    {"accept 2022-02-11; draft text=t; approve; reply 2021-12-20 via=email; close 2022-02-11", 1,
        "letter accept draft approve reply"},
    {"accept 2021-12-02; undo 2022-02-11 undoes=2", 2, "letter accept undo"},
    {"accept 2022-02-11; undo undoes=2; void reason=r", 1, "letter undo void"},
    {"refuse 2022-02-11 reason=r ground=NA8; reopen reason=r", 1, "letter"},
    {"refuse 2021-12-02 reason=r; send-back 2022-02-11 reason=r; void reason=r", 2, "letter refuse send-back void"},
    {"merge 2021-12-02 into=L2021-1; unmerge 2022-02-11 reason=r; accept", 2, "letter merge"},
    {"frobnicate 2021-12-02; accept 2021-12-03", 1, "letter frobnicate accept"},
};

static void test_amended(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(AMENDED); i++) {
		g_autoptr(GPtrArray) events = history_letter("2021-12-01", "");
		history_extend(events, AMENDED[i].steps);
		g_autoptr(GPtrArray) taken = fold_amended(events, AMENDED[i].known, shipped_day("2022-02-10"));
		g_autoptr(GString) kinds = g_string_new(NULL);
		for (unsigned n = 0; n < taken->len; n++)
			g_string_append_printf(kinds, "%s%s", n ? " " : "", ((const struct event *)taken->pdata[n])->kind);
		g_assert_cmpstr(kinds->str, ==, AMENDED[i].taken);
	}
}

static const char *random_value(const struct field *field, int day)
{
	static const char *const WORDS[] = {"甲", "乙", "后勤处", "x", "5", "K2", "K4", "L2022-1"};
	int count = 0;
	while (field->choices && field->choices[count].code)
		count++;
	if (count)
		return field->choices[g_test_rand_int_range(0, count)].code;
	if (field->type == FIELD_FLAG)
		return g_test_rand_bit() ? "yes" : "no";
	if (field->type != FIELD_DAY)
		return WORDS[g_test_rand_int_range(0, G_N_ELEMENTS(WORDS))];
	g_autofree char *written = date_format(day - g_test_rand_int_range(0, 3));
	return g_intern_string(written);
}

/* Any event at all, its needed fields filled and some of the others. */
static struct event *random_event(int day)
{
	int count = 0;
	while (event_type_at((unsigned)count))
		count++;
	const struct event_type *type = event_type_at((unsigned)g_test_rand_int_range(1, count));
	struct event *event = event_new(type->name, "zhang", day);
	for (const struct field *field = type->fields; field->name; field++)
		if (field->type != FIELD_FILES && (field->needed || !g_test_rand_int_range(0, 4)))
			event_set(event, field->name, random_value(field, day));
	return event;
}

/* A history, and what was said of the case after every step that holds; undone ones wait above the top. */
struct model {
	GPtrArray *events;
	GPtrArray *said; /* of char * */
	unsigned top;    /* place of what holds now */
	int day;
};

static void model_check(const struct model *model)
{
	g_autofree char *now = say_history(model->events), *again = say_history(model->events);
	g_assert_cmpstr(now, ==, model->said->pdata[model->top]);
	g_assert_cmpstr(now, ==, again);
	g_assert_cmpint(fold_undoable(model->events) != NULL, ==, model->top > 0);
	g_assert_cmpint(fold_redoable(model->events) != NULL, ==, model->top + 1 < model->said->len);
}

static void model_do(struct model *model)
{
	OWN(casefile) file = fold_case(model->events);
	OWN(event) event = random_event(model->day);
	bool undoes = !strcmp(event->kind, "undo") || event_type_find(event->kind)->lasting;
	if (undoes || (!workflow_check(file, event, &EVERYBODY, model->day, NULL)))
		return;
	fold_event(file, event); /* one more on top is the same as all from the start */
	history_append(model->events, g_steal_pointer(&event));
	g_ptr_array_set_size(model->said, (int)model->top + 1);
	g_ptr_array_add(model->said, say_case(file));
	model->top++;
}

static void model_take(struct model *model, bool again)
{
	const struct event *target = again ? fold_redoable(model->events) : fold_undoable(model->events);
	if (!target)
		return;
	history_undo(model->events, target->seq);
	model->top = again ? model->top + 1 : model->top - 1;
}

/* Random lives with undo and redo: folding twice is folding once, undo restores the case and every clock, redo brings
 * them back. */
static void test_random(void)
{
	for (int life = 0; life < 150; life++) {
		struct model model = {.said = g_ptr_array_new_with_free_func(g_free), .day = shipped_day("2022-03-01")};
		model.events = history_letter("2022-03-01", life % 3 ? "class=claim" : life % 2 ? "box=relay" : "");
		g_ptr_array_add(model.said, say_history(model.events));
		for (int step = 0; step < 120; step++) {
			int dice = g_test_rand_int_range(0, 10);
			model.day += !dice;
			if (dice < 7)
				model_do(&model);
			else
				model_take(&model, dice == 9);
			model_check(&model);
		}
		g_ptr_array_unref(model.events);
		g_ptr_array_unref(model.said);
	}
}

/* Any events in any order fold to something, and one by one to the same thing. */
static void test_nonsense(void)
{
	for (int life = 0; life < 300; life++) {
		g_autoptr(GPtrArray) events = life % 4 ? history_letter("2022-03-01", "") : history_new();
		OWN(casefile) file = casefile_new();
		for (unsigned i = 0; i < events->len; i++)
			fold_event(file, events->pdata[i]);
		for (int step = 0; step < 60; step++) {
			struct event *event = random_event(shipped_day("2022-03-01") + step / 4);
			if (!strcmp(event->kind, "undo")) {
				event_free(event);
				continue;
			}
			fold_event(file, history_append(events, event));
		}
		g_autofree char *one = say_case(file), *all = say_history(events);
		g_assert_cmpstr(one, ==, all);
	}
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	calendar = shipped_calendar();
	rules = shipped_rules("en");
	g_test_add_func("/fold/life", test_life);
	g_test_add_func("/fold/reassigned", test_reassigned);
	g_test_add_func("/fold/corrected", test_corrected);
	g_test_add_func("/fold/attached", test_attached);
	g_test_add_func("/fold/undo", test_undo);
	g_test_add_func("/fold/forbidden", test_forbidden);
	g_test_add_func("/fold/random", test_random);
	g_test_add_func("/fold/nonsense", test_nonsense);
	g_test_add_func("/fold/amended", test_amended);
	int failed = g_test_run();
	calendar_free(calendar);
	rules_free(rules);
	return failed;
}
