/*
 * A program that is nothing but the toolkit: a long list, a form, a page. The tests of the toolkit look at it.
 */
#include "base/date.h"
#include "base/embedded.h"
#include "base/fail.h"
#include "base/say.h"
#include "ui/columns.h"
#include "ui/form.h"
#include "ui/list.h"
#include "ui/loop.h"
#include "ui/menu.h"
#include "ui/pager.h"
#include "ui/prompt.h"
#include "ui/stack.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS 5000

struct stage {
	struct ui *ui;
	struct list *list;
	struct calendar *calendar;
	char *words;
};

static const struct columns_def COLUMNS[] = {
    {.key = "number", .title = "编号", .cells = 8, .right = true},
    {.key = "writer", .title = "来信人", .cells = 10},
    {.key = "subject", .title = "标题", .cells = 10, .rest = true},
    {0},
};

static char *subject(int64_t id)
{
	static const char *const SUBJECTS[] = {"宿舍热水供应时断时续", "“食堂”价格——上涨",
	    "图书馆夜间开放与自习座位管理问题的再次反映和建议",
	    ("e\xcc\x81t\xc3\xa9 and \xe2\x80\xae"
	     "reversed"),
	    "校园网晚间频繁掉线"};
	return g_strdup_printf("%s %" G_GINT64_FORMAT, SUBJECTS[id % (int)G_N_ELEMENTS(SUBJECTS)], id);
}

static bool is_shown(const struct stage *stage, int64_t id)
{
	g_autofree char *text = subject(id);
	return !stage->words || strstr(text, stage->words);
}

static GPtrArray *page(void *arg, const void *anchor, bool before, int limit, GError **error)
{
	const struct stage *stage = arg;
	GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);
	int64_t at = anchor ? *(const int64_t *)anchor : before ? ROWS + 1 : 0;
	(void)error;
	for (at += before ? -1 : 1; at > 0 && at <= ROWS && (int)rows->len < limit; at += before ? -1 : 1)
		if (is_shown(stage, at))
			g_ptr_array_insert(rows, before ? 0 : -1, g_memdup2(&at, sizeof at));
	return rows;
}

static int64_t row_id(const void *row)
{
	return *(const int64_t *)row;
}

static void *find(void *arg, int64_t id, GError **error)
{
	(void)error;
	return is_shown(arg, id) ? g_memdup2(&id, sizeof id) : NULL;
}

static void draw_row(void *arg, struct pen *pen, const void *row, bool ticked)
{
	struct columns columns = columns_fit(COLUMNS, NULL, 3, pen_cols(pen));
	int64_t id = row_id(row);
	g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, id);
	g_autofree char *title = subject(id);
	(void)arg;
	(void)ticked;
	enum style before = pen_style(pen, id % 5 == 2 ? STYLE_ALARM : STYLE_PLAIN);
	columns_draw(&columns, pen, 0, 0, number);
	pen_style(pen, before);
	columns_draw(&columns, pen, 0, 1, id % 3 ? "王建国" : "买买提艾力");
	g_autofree char *safe = g_utf8_make_valid(title, -1);
	columns_draw(&columns, pen, 0, 2, safe);
}

static bool filter(void *arg, const char *words, GError **error)
{
	struct stage *stage = arg;
	(void)error;
	g_free(stage->words);
	stage->words = *words ? g_strdup(words) : NULL;
	return true;
}

static const struct list_source SOURCE = {
    .page = page, .id = row_id, .find = find, .free = g_free, .draw = draw_row, .filter = filter};

static bool load(struct view *view, GError **error)
{
	struct stage *stage = view->data;
	return list_load(stage->list, error);
}

static void draw(struct view *view, struct pen *pen)
{
	struct stage *stage = view->data;
	GError *error = NULL;
	struct columns columns = columns_fit(COLUMNS, NULL, 3, pen_cols(pen));
	columns_draw_titles(&columns, pen, 0);
	list_draw(stage->list, pen, (struct rect){.row = 1, .rows = pen_rows(pen) - 2, .cols = pen_cols(pen)}, &error);
	list_draw_filter(stage->list, pen, pen_rows(pen) - 1, "直接打汉字或按 / 开始");
	ui_fail(stage->ui, error);
}

static bool key(struct view *view, const struct key *key)
{
	struct stage *stage = view->data;
	return list_key(stage->list, key, NULL);
}

static bool back(struct view *view)
{
	struct stage *stage = view->data;
	return list_back(stage->list, NULL);
}

static const struct choice KINDS[] = {{.code = "suggest", .title = "建议"}, {.code = "claim", .title = "求决"},
    {.code = "praise", .title = "感谢表扬"}, {0}};

static const struct field FIELDS[] = {
    {.name = "from", .title = "来信人", .type = FIELD_LINE, .needed = true},
    {.name = "received", .title = "收到日期", .type = FIELD_DAY, .needed = true, .not_future = true},
    {.name = "class", .title = "性质", .type = FIELD_CHOICE, .choices = KINDS},
    {.name = "secret", .title = "保密", .type = FIELD_FLAG},
    {.name = "body", .title = "正文", .type = FIELD_TEXT},
    {0},
};

static GPtrArray *foot(void *arg, struct form *form)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	int day = form_day(form, "received");
	(void)arg;
	if (day != DATE_NONE) {
		g_autofree char *date = date_format(day + 7);
		g_ptr_array_add(lines, g_strconcat("到期 ", date, NULL));
	}
	return lines;
}

static bool save(void *arg, struct ui *ui, struct form *form, GError **error)
{
	g_auto(GStrv) words = form_words(form);
	g_autofree char *all = g_strjoinv("|", words);
	(void)arg;
	(void)error;
	ui_say(ui, "存了 %s", all);
	return true;
}

static void open_form(struct stage *stage)
{
	form_open(stage->ui, &(struct form_spec){.name = "stage",
	                         .title = "新登记",
	                         .fields = FIELDS,
	                         .calendar = stage->calendar,
	                         .today = stage->ui->shown.day,
	                         .foot = foot,
	                         .save = save});
}

static void open_page(struct stage *stage)
{
	struct sheet *sheet = sheet_new("年报");
	for (int part = 1; part <= 8; part++) {
		g_autofree char *title = g_strdup_printf("第 %d 部分", part);
		sheet_heading(sheet, 2, title);
		sheet_table(sheet);
		sheet_column(sheet, "box", "渠道", ALIGN_LEFT, 0);
		sheet_column(sheet, "n", "件数", ALIGN_RIGHT, 0);
		for (int row = 1; row <= 4; row++) {
			g_autofree char *figure = g_strdup_printf("f%d.%d", part, row);
			sheet_row(sheet);
			sheet_cell(sheet, row == 2 ? "书记信箱" : "校长信箱");
			sheet_number(sheet, part * 100 + row, figure);
		}
	}
	pager_open(stage->ui, sheet, NULL, NULL);
}

static enum acted act(struct view *view, char **words, GError **error)
{
	struct stage *stage = view->data;
	if (!strcmp(words[0], "crash"))
		abort();
	else if (!strcmp(words[0], "new"))
		open_form(stage);
	else if (!strcmp(words[0], "sort"))
		open_page(stage);
	else if (!strcmp(words[0], "wrong"))
		return fail(error, FAIL_REFUSED, "这是一个错误") ? ACTED_DONE : ACTED_FAILED;
	else
		return list_act(stage->list, words, error);
	return ACTED_DONE;
}

static const struct view_type LETTERS = {
    .name = "cases", .title = "信件", .tab = 2, .load = load, .draw = draw, .key = key, .act = act, .back = back};

static const struct view_type TODAY = {.name = "today", .title = "今日", .tab = 1};

static struct view *open_letters(struct ui *ui, GError **error)
{
	(void)error;
	return stack_push(ui, &LETTERS, ui->options.arg);
}

static struct view *open_today(struct ui *ui, GError **error)
{
	(void)error;
	return stack_push(ui, &TODAY, NULL);
}

static const struct tab TABS[] = {
    {.digit = 1, .title = "今日", .open = open_today}, {.digit = 2, .title = "信件", .open = open_letters}, {0}};

static struct moment now(void *arg)
{
	(void)arg;
	return (struct moment){.day = date_from_civil(2022, 9, 20), .seconds = (10 * 60 + 32) * 60};
}

static bool open_figure(struct ui *ui, const char *figure, GError **error)
{
	(void)error;
	ui_say(ui, "数字 %s", figure);
	return true;
}

static bool open_case(struct ui *ui, const char *number, GError **error)
{
	(void)error;
	ui_say(ui, "案件 %s", number);
	return true;
}

int main(void)
{
	struct stage stage = {0};
	char who[] = "王敏（登记员）";
	GError *error = NULL;
	struct ui_options options = {.title = "台账", .who = who, .tabs = TABS, .arg = &stage, .now = now};
	options.open_figure = open_figure;
	options.open_case = open_case;
	say_language(g_getenv("STAGE_LANGUAGE") ? g_getenv("STAGE_LANGUAGE") : "zh");
	stage.ui = ui_new(&options, &error);
	if (!stage.ui) {
		fprintf(stderr, "stage: %s\n", error->message);
		return fail_status(error);
	}
	stage.list = list_new(&SOURCE, &stage);
	stage.calendar = calendar_new();
	calendar_read(stage.calendar, embedded_text("calendar/cn.csv"), NULL);
	open_letters(stage.ui, NULL);
	int status = loop_run(stage.ui);
	ui_free(stage.ui);
	list_free(stage.list);
	calendar_free(stage.calendar);
	g_free(stage.words);
	return status;
}
