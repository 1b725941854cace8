#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/width.h"
#include "domain/paper.h"
#include "office/issuevalues.h"
#include "ui/draft.h"
#include "ui/formparts.h"
#include "ui/menu.h"
#include "ui/paper.h"
#include "ui/verbform.h"
#include <locale.h>
#include <string.h>

static const struct choice KINDS[] = {{.code = "suggest", .title = "建议"}, {.code = "claim", .title = "求决"},
    {.code = "claim-statutory", .title = "依法求决"}, {0}};

static const struct field FIELDS[] = {
    {.name = "from", .title = "来信人", .type = FIELD_LINE, .needed = true},
    {.name = "received", .title = "收到日期", .type = FIELD_DAY, .needed = true, .not_future = true},
    {.name = "class", .title = "性质", .type = FIELD_CHOICE, .choices = KINDS},
    {.name = "secret", .title = "保密", .type = FIELD_FLAG},
    {.name = "persons", .title = "人数", .type = FIELD_COUNT},
    {.name = "unit", .title = "单位", .type = FIELD_UNIT},
    {.name = "body", .title = "正文", .type = FIELD_TEXT},
    {.name = "files", .title = "附件", .type = FIELD_FILES},
    {0},
};

/* How many lines a label may take in each language, and cells a hint: in Chinese what fits 80 columns. */
static const struct most {
	const char *language;
	unsigned lines;
	int hint;
} MOST[] = {{"zh", 3, 70}, {"en", 7, 120}};

struct owner {
	int saves;
	bool refuse;
	char *words; /* what was saved, joined by "|" */
	int closed;
};

static char *initial(void *arg, const struct field *field)
{
	(void)arg;
	return strcmp(field->name, "received") ? NULL : g_strdup("2022-09-09");
}

static GPtrArray *choices(void *arg, const struct field *field)
{
	(void)arg;
	if (field->type != FIELD_UNIT && field->type != FIELD_UNITS)
		return NULL;
	GPtrArray *items = menu_items();
	menu_add(items, "logistics", "后勤处", NULL);
	menu_add(items, "library", "图书馆", NULL);
	menu_add(items, "teaching", "教务处", NULL);
	return items;
}

static bool check(void *arg, struct form *form, const struct field *field, GError **error)
{
	g_autofree char *from = form_value(form, "from");
	(void)arg;
	if (!strcmp(field->name, "from") && !strcmp(from, "nobody"))
		return fail(error, FAIL_REFUSED, "not this one");
	return true;
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	struct owner *owner = arg;
	(void)ui;
	if (owner->refuse)
		return fail(error, FAIL_CHANGED, "李主任 changed it meanwhile");
	g_auto(GStrv) words = form_words(form);
	owner->saves++;
	owner->words = g_strjoinv("|", words);
	return true;
}

static void closed(void *arg)
{
	((struct owner *)arg)->closed++;
}

static const struct view_type BASE = {.name = "base"};

static struct ui *new_ui(void)
{
	g_autoptr(GError) error = NULL;
	struct ui *ui = ui_new_blind(&(struct ui_options){.title = "docket"}, &error);
	g_assert_no_error(error);
	draft_remove("new-letter");
	stack_push(ui, &BASE, NULL);
	return ui;
}

static bool is_closed(struct ui *ui)
{
	return stack_top(ui)->type == &BASE;
}

static struct form *open_form(struct ui *ui, struct owner *owner)
{
	struct form_spec spec = {.name = "new-letter",
	    .title = "新登记",
	    .fields = FIELDS,
	    .today = date_from_civil(2022, 9, 9),
	    .arg = owner,
	    .initial = initial,
	    .choices = choices,
	    .check = check,
	    .save = save,
	    .closed = closed};
	return form_open(ui, &spec)->data;
}

/* Keys by name; "+text" is typed. */
static void press(struct ui *ui, const char *script)
{
	g_auto(GStrv) words = g_strsplit(script, " ", -1);
	for (char **word = words; *word; word++) {
		struct key key = {.press = PRESS_NAMED};
		if (**word != '+') {
			g_strlcpy(key.name, *word, sizeof key.name);
			ui_key(ui, &key);
		}
		for (const char *at = *word + 1; **word == '+' && *at; at = g_utf8_next_char(at)) {
			key = (struct key){.press = PRESS_TEXT, .character = g_utf8_get_char(at)};
			key.name[g_unichar_to_utf8(key.character, key.name)] = '\0';
			ui_key(ui, &key);
		}
		stack_bury(ui);
	}
}

static void assert_value(const struct form *form, const char *field, const char *expected)
{
	g_autofree char *value = form_value(form, field);
	g_assert_cmpstr(value, ==, expected);
}

struct value {
	const char *field, *typed, *value;
};

/* What is typed becomes what an event takes; what is not understood stays as it was typed. */
static void test_values(void)
{
	static const struct value LIST[] = {
	    {.field = "from", .typed = "  王建国 ", .value = "王建国"},
	    {.field = "received", .typed = "昨天", .value = "2022-09-08"},
	    {.field = "received", .typed = "9.1", .value = "2022-09-01"},
	    {.field = "received", .typed = "13.45", .value = "13.45"},
	    {.field = "class", .typed = "求决", .value = "claim"},
	    {.field = "class", .typed = "suggest", .value = "suggest"},
	    {.field = "class", .typed = "别的", .value = "别的"},
	    {.field = "secret", .typed = "yes", .value = "yes"},
	    {.field = "secret", .typed = "", .value = ""},
	    {.field = "unit", .typed = "library", .value = "library"},
	    {.field = "body", .typed = "一\n 二\n", .value = "一\n 二\n"},
	};
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	struct form *form = open_form(ui, &owner);
	for (size_t i = 0; i < G_N_ELEMENTS(LIST); i++) {
		form_set(form, LIST[i].field, LIST[i].typed);
		assert_value(form, LIST[i].field, LIST[i].value);
	}
	g_assert_null(form_value(form, "files"));
	g_assert_cmpint(form_day(form, "received"), ==, DATE_NONE);
	form_set(form, "received", "2022-09-02");
	g_assert_cmpint(form_day(form, "received"), ==, date_from_civil(2022, 9, 2));
	g_assert_true(form_touched(form, "received"));
	form_set(form, "received", "2022-09-09");
	g_assert_false(form_touched(form, "received"));
}

/* A whole form by keys alone, as with an input method on: no letter is a command here. */
static void test_typing(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	open_form(ui, &owner);
	press(ui, "+欧阳明珠 Tab Ctrl-U +昨天 Enter +建 Down Space Tab +3 Tab +后勤 Tab +第一行 Enter +q Ctrl-S");
	g_assert_cmpstr(ui->message, ==, NULL);
	g_assert_cmpint(owner.saves, ==, 1);
	g_assert_cmpstr(owner.words, ==,
	    "from=欧阳明珠|received=2022-09-08|class=suggest|secret=yes|persons=3|unit=logistics|body=第一行\nq");
	g_assert_true(is_closed(ui));
	g_assert_cmpint(owner.closed, ==, 1);
	g_free(owner.words);
}

/* What is wrong stops the save, and nothing that was typed is lost. */
static void test_wrong(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	struct form *form = open_form(ui, &owner);
	press(ui, "Tab Ctrl-U +2022-12-31 Tab +求 Tab Tab +三 Ctrl-S");
	g_assert_cmpint(owner.saves, ==, 0);
	g_assert_true(ui->message_stays);
	assert_value(form, "received", "2022-12-31");
	assert_value(form, "persons", "三");
	/* the caret went to the first wrong one */
	press(ui, "+nobody Tab Ctrl-U +9.1 Tab Ctrl-U Tab Tab Ctrl-U +3 Ctrl-S");
	g_assert_cmpint(owner.saves, ==, 0);
	press(ui, "Ctrl-U +王建国 Ctrl-S");
	g_assert_cmpint(owner.saves, ==, 1);
	g_assert_cmpstr(owner.words, ==, "from=王建国|received=2022-09-01|persons=3");
	g_free(owner.words);
}

/* Somebody else was faster: the form stays with all it holds. */
static void test_refused(void)
{
	struct owner owner = {.refuse = true};
	OWN(ui) ui = new_ui();
	struct form *form = open_form(ui, &owner);
	press(ui, "+王建国 Ctrl-S");
	g_assert_false(is_closed(ui));
	g_assert_nonnull(strstr(ui->message, "李主任"));
	assert_value(form, "from", "王建国");
	g_assert_cmpint(owner.closed, ==, 0);
}

/* Esc keeps what was typed; it is there again, and gone after the save or when one begins anew. */
static void test_draft(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	open_form(ui, &owner);
	press(ui, "+王建国 Esc");
	g_assert_true(is_closed(ui));
	g_assert_cmpint(owner.closed, ==, 1);
	struct form *form = open_form(ui, &owner);
	assert_value(form, "from", "王建国");
	press(ui, "Tab Ctrl-D");
	assert_value(form, "from", "");
	press(ui, "Ctrl-Z");
	assert_value(form, "from", "王建国");
	press(ui, "Ctrl-S");
	g_assert_cmpint(owner.saves, ==, 1);
	g_assert_null(draft_read("new-letter", NULL));
	g_free(owner.words);
	/* nothing typed, nothing kept */
	open_form(ui, &owner);
	press(ui, "Tab Tab Esc");
	g_assert_null(draft_read("new-letter", NULL));
}

/* F4: choices by digits and by words, a month by arrows. */
static void test_choose(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	struct form *form = open_form(ui, &owner);
	press(ui, "Tab F4");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "month");
	press(ui, "Left Up Enter");
	assert_value(form, "received", "2022-09-01");
	press(ui, "F4 PgUp Enter");
	assert_value(form, "received", "2022-08-01");
	press(ui, "Ctrl-U F4 +2022-08-02"); /* what is typed after all goes into the field */
	assert_value(form, "received", "2022-08-02");
	press(ui, "Tab F4 +2");
	assert_value(form, "class", "claim");
	press(ui, "F4 +依法 Enter");
	assert_value(form, "class", "claim-statutory");
	press(ui, "F4 +没有 Enter Esc Esc");
	g_assert_true(stack_top(ui)->data == form);
	assert_value(form, "class", "claim-statutory");
	press(ui, "Tab Tab Tab Alt-Down Down Enter");
	assert_value(form, "unit", "library");
}

/* Dates and choices that stand there already are replaced by what is typed, and mended after a movement. */
static void test_replaced(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	struct form *form = open_form(ui, &owner);
	press(ui, "Tab +昨天 Tab");
	assert_value(form, "received", "2022-09-08");
	press(ui, "Shift-Tab Left +x");
	assert_value(form, "received", "昨x天");
	press(ui, "Ctrl-Z Tab +求决 Tab Shift-Tab +感");
	assert_value(form, "class", "感");
	press(ui, "Shift-Tab Shift-Tab +王 Tab Shift-Tab +建国");
	assert_value(form, "from", "王建国");
}

/* Enter on the last field saves nothing by itself. */
static void test_last(void)
{
	static const struct field ONE[] = {{.name = "reason", .title = "理由", .type = FIELD_LINE}, {0}};
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	form_open(ui, &(struct form_spec){.name = "note", .title = "x", .fields = ONE, .arg = &owner, .save = save});
	press(ui, "+y Enter");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "menu");
	press(ui, "Enter");
	g_assert_cmpint(owner.saves, ==, 0);
	/* what is typed on is text */
	press(ui, "Tab +2022");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "form");
	press(ui, "Enter Down Enter");
	g_assert_cmpint(owner.saves, ==, 1);
	g_assert_cmpstr(owner.words, ==, "reason=y2022");
	g_free(owner.words);
}

static bool save_refused(void *arg, struct ui *ui, struct form *form, GError **error)
{
	(void)ui;
	(void)form;
	return fail(error, FAIL_REFUSED, "%s", (const char *)arg);
}

/* A refusal puts the cursor on the field that it speaks of. */
static void test_pointed(void)
{
	static const struct field TWO[] = {{.name = "unit", .title = "单位", .type = FIELD_LINE},
	    {.name = "login", .title = "登录名", .type = FIELD_LINE}, {.name = "on", .title = "日期", .type = FIELD_LINE},
	    {0}};
	static const struct {
		const char *said;
		int at;
	} CASES[] = {
	    {"on= lies before login=", 2}, {"'ab' is no login", 1}, {"“ab”不是登录名", 1}, {"no", 0}, {"person=", 0}};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		OWN(ui) ui = new_ui();
		struct form_spec spec = {.name = "note", .title = "x", .fields = TWO, .save = save_refused};
		spec.arg = (void *)(uintptr_t)CASES[i].said;
		draft_remove("note");
		struct form *form = form_open(ui, &spec)->data;
		press(ui, "Tab +ab Shift-Tab Ctrl-S");
		g_assert_cmpint(form->at, ==, CASES[i].at);
	}
}

/* Where several may be chosen Space ticks them, and what is typed looks for them. */
static void test_several(void)
{
	static const struct field ONE[] = {{.name = "with", .title = "会办", .type = FIELD_UNITS}, {0}};
	OWN(ui) ui = new_ui();
	struct form_spec spec = {.name = "note", .title = "x", .fields = ONE, .choices = choices, .save = save_refused};
	draft_remove("note");
	struct form *form = form_open(ui, &spec)->data;
	press(ui, "F4 Space Down Space Enter");
	assert_value(form, "with", "后勤处, 图书馆");
	press(ui, "F4 Space +jwc Space Enter");
	assert_value(form, "with", "图书馆, 教务处");
	press(ui, "F4 +zzz Enter");
	g_assert_cmpstr(stack_top(ui)->type->name, ==, "menu");
	press(ui, "Esc Esc");
	assert_value(form, "with", "图书馆, 教务处");
}

/* The disk says no: that is said, and remembered for those who want to leave. */
static void test_unkept(void)
{
	struct owner owner = {0};
	OWN(ui) ui = new_ui();
	g_autofree char *blocked = ui_state_file("drafts/new-letter.ini/x");
	g_assert_nonnull(blocked);
	open_form(ui, &owner);
	press(ui, "+王");
	g_assert_false(stack_keep(ui));
	g_assert_nonnull(ui->message);
	press(ui, "Ctrl-Q");
	g_assert_true(ui->quit);
}

/* LINES as one word, without blanks and stars. */
static char *read_lines(char **lines)
{
	g_autofree char *text = g_strjoinv("", lines);
	g_auto(GStrv) words = g_strsplit_set(text, " *", -1);
	return g_strjoinv("", words);
}

/* A label is read whole beside its field, and no two of a form read alike. */
static void check_labels(const char *form, const struct field *fields)
{
	const struct most *most = &MOST[strcmp(say_current(), "zh") ? 1 : 0];
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (const struct field *field = fields; field->name; field++) {
		if (!field_is_typed(field))
			continue;
		g_autoptr(GPtrArray) lines = form_label(field);
		bool tall = lines->len > most->lines;
		for (unsigned i = 0; i < lines->len; i++)
			g_assert_cmpint(width_text(lines->pdata[i]), <=, FORM_LABEL_CELLS + field->needed);
		bool cut = field->hint && width_text(_(field->hint)) > most->hint;
		g_ptr_array_add(lines, NULL);
		char *title[] = {(char *)(uintptr_t)_(field->title), NULL};
		g_autofree char *whole = read_lines(title), *shown = read_lines((char **)lines->pdata);
		if (tall || cut || strcmp(shown, whole) || !g_hash_table_add(seen, g_strdup(shown))) {
			g_test_message("%s, %s: %s (%s)", form, field->name, shown, field->hint ? _(field->hint) : "");
			g_test_fail();
		}
	}
}

static void check_events(void)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++)
		check_labels(type->name, type->fields);
}

static void check_command(const struct command *command)
{
	g_autoptr(GArray) fields = verbform_fields(command, 0);
	check_labels(command->name, (const struct field *)(void *)fields->data);
}

static void check_commands(void)
{
	for (const struct command *const *command = COMMANDS; *command; command++) {
		check_command(*command);
		for (const struct command *const *part = (*command)->parts; part && *part; part++)
			check_command(*part);
	}
}

static void add_gap(GPtrArray *gaps, const struct paper *paper, const char *name)
{
	struct issue_gap *gap = g_new0(struct issue_gap, 1);
	gap->name = g_strdup(name);
	gap->label = issuevalues_label(paper, name);
	g_ptr_array_add(gaps, gap);
}

static void free_gap(void *arg)
{
	struct issue_gap *gap = arg;
	g_free(gap->name);
	g_free(gap->label);
	g_free(gap);
}

/* A paper that lacks all that papers may lack. */
static void check_paper(const char *name)
{
	static const char *const OWN[] = {"school", "office", "telephone", "address", "authority", "court", "superior"};
	g_autofree char *file = g_strdup_printf("letters/%s.txt", name);
	OWN(paper) paper = paper_read(name, embedded_text(file), NULL);
	g_autoptr(GPtrArray) gaps = g_ptr_array_new_with_free_func(free_gap);
	for (unsigned i = 0; i < paper->fields->len; i++)
		add_gap(gaps, paper, ((const struct paper_field *)paper->fields->pdata[i])->name);
	for (size_t i = 0; i < G_N_ELEMENTS(OWN); i++)
		add_gap(gaps, paper, OWN[i]);
	g_autoptr(GPtrArray) titles = paper_titles(gaps);
	g_autoptr(GArray) fields = g_array_new(TRUE, TRUE, sizeof(struct field));
	for (unsigned i = 0; i < gaps->len; i++) {
		const struct issue_gap *gap = gaps->pdata[i];
		struct field field = {.name = gap->name, .title = titles->pdata[i], .needed = true};
		g_array_append_val(fields, field);
	}
	check_labels(name, (const struct field *)(void *)fields->data);
}

static void test_labels(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(MOST); i++) {
		say_language(MOST[i].language);
		check_events();
		check_commands();
		g_auto(GStrv) papers = issue_names();
		for (char **paper = papers; *paper; paper++)
			check_paper(*paper);
	}
}

int main(int argc, char **argv)
{
	g_autofree char *state = g_dir_make_tmp("docket-form-XXXXXX", NULL);
	g_setenv("XDG_STATE_HOME", state, TRUE);
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/form/values", test_values);
	g_test_add_func("/form/typing", test_typing);
	g_test_add_func("/form/wrong", test_wrong);
	g_test_add_func("/form/refused", test_refused);
	g_test_add_func("/form/draft", test_draft);
	g_test_add_func("/form/labels", test_labels);
	g_test_add_func("/form/choose", test_choose);
	g_test_add_func("/form/replaced", test_replaced);
	g_test_add_func("/form/last", test_last);
	g_test_add_func("/form/pointed", test_pointed);
	g_test_add_func("/form/several", test_several);
	g_test_add_func("/form/unkept", test_unkept);
	return g_test_run();
}
