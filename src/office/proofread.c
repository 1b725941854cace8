#include "office/proofread.h"
#include "base/date.h"
#include "base/decode.h"
#include "base/embedded.h"
#include "base/file.h"
#include "base/say.h"
#include "base/text.h"
#include "office/annual_parts.h"
#include <math.h>
#include <string.h>

/* The register while a report is held against it. */
struct beside {
	struct annual *annual;  /* in the reader's language */
	struct annual *spoken;  /* in that of the report: the same one, or of its own */
	struct manuscript *own; /* what the register would write, in that language */
};

static void release(struct beside *beside)
{
	if (beside->spoken != beside->annual)
		annual_free(beside->spoken);
	annual_free(beside->annual);
	manuscript_free(beside->own);
}

/* Whether ID is of a month that was not over when ANNUAL was counted: "letters.month.2022-03". */
static bool is_running_month(const struct annual *annual, const char *id)
{
	const char *month = strstr(id, ".month.");
	int year, number;
	if (!month || sscanf(month, ".month.%4d-%2d", &year, &number) != 2)
		return false;
	return date_add_months(date_from_civil(year, number, 1), 1) > annual->known + 1;
}

/* Money is told in yuan. What is not over is set against nothing. */
static struct known_figure known(void *arg, const char *id)
{
	const struct beside *beside = arg;
	bool before = g_str_has_prefix(id, PROOFREAD_BEFORE);
	const struct figure *figure = annual_figure(beside->annual, before ? id + strlen(PROOFREAD_BEFORE) : id);
	if (!figure || (before && annual_is_running(beside->annual)) || is_running_month(beside->annual, id))
		return (struct known_figure){.value = NAN};
	double count = before ? figure->before : figure->value;
	double value = strcmp(figure->unit, "fen") ? count : count / 100;
	return (struct known_figure){.value = value, .label = figure->label};
}

static void free_part(void *data)
{
	struct known_part *part = data;
	g_free(part->id);
	g_free(part->name);
	g_free(part);
}

static GPtrArray *parts(void *arg, const char *whole)
{
	const struct beside *beside = arg;
	g_autoptr(GPtrArray) figures = annual_parts(beside->spoken, whole);
	GPtrArray *parts = g_ptr_array_new_with_free_func(free_part);
	for (unsigned i = 0; i < figures->len; i++) {
		const struct figure *figure = figures->pdata[i];
		struct known_part *part = g_new(struct known_part, 1);
		*part = (struct known_part){.id = g_strdup(figure->id), .name = g_strdup(figure->name)};
		g_ptr_array_add(parts, part);
	}
	return parts;
}

/* The text of PATH, to be freed. */
static char *text_of(const char *path, GError **error)
{
	const char *encoding;
	gsize size;
	GString *bytes = file_read(path, 16 * FILE_MIB, error);
	char *text = bytes ? decode_text(bytes->str, bytes->len, &size, &encoding, error) : NULL;
	if (bytes)
		g_string_free(bytes, TRUE);
	return text;
}

/* A character of Chinese says as much as a few letters. */
static const char *language_of(const char *text)
{
	int chinese = 0, letters = 0;
	for (; *text; text = g_utf8_next_char(text)) {
		chinese += text_is_cjk(g_utf8_get_char(text));
		letters += g_ascii_isalpha(*text);
	}
	return 3 * chinese > letters ? "zh" : "en";
}

static void put_table(GString *text, const struct block *block)
{
	for (unsigned r = 0; r < block->rows->len; r++) {
		const GArray *cells = ((const struct row *)block->rows->pdata[r])->cells;
		for (unsigned i = 0; i < cells->len; i++)
			g_string_append_printf(text, "|%s", g_array_index(cells, struct cell, i).text);
		g_string_append(text, "|\n");
	}
}

/* Puts SHEET as a manuscript; its foot speaks of the record, which grows. */
static void put_sheet(GString *text, const struct sheet *sheet)
{
	for (unsigned i = 0; i < sheet->blocks->len; i++) {
		const struct block *block = sheet->blocks->pdata[i];
		if (block->kind == BLOCK_RULE)
			return;
		if (block->kind == BLOCK_TABLE)
			put_table(text, block);
		else if (block->text)
			g_string_append_printf(text, "%s%s\n", block->kind == BLOCK_HEADING ? "## " : "", block->text);
	}
}

/* The report of ANNUAL in the language at hand, in every style. */
static struct manuscript *own_report(struct office *office, struct annual *annual, GError **error)
{
	static const char *const STYLES[] = {"exact", "rounded"};
	g_autoptr(GString) text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(STYLES); i++) {
		annual_set_style(annual, STYLES[i]);
		OWN(sheet) sheet = annual_sheet(office, annual, NULL, error);
		if (!sheet)
			return NULL;
		put_sheet(text, sheet);
		g_string_append(text, "---\n");
	}
	return manuscript_read(text->str);
}

/* Counts PERIOD; once more with the names in LANGUAGE where the reader has another one. */
static bool count(
    struct office *office, const struct period *period, const char *language, struct beside *beside, GError **error)
{
	const char *reader = say_current();
	beside->annual = annual_count(office, period, DATE_NONE, error);
	say_language(language);
	beside->spoken =
	    !strcmp(language, reader) || !beside->annual ? beside->annual : annual_count(office, period, DATE_NONE, error);
	beside->own = beside->spoken ? own_report(office, beside->spoken, error) : NULL;
	say_language(reader);
	return beside->own;
}

GPtrArray *office_proofread(struct office *office, const char *path, const struct period *period, GError **error)
{
	OWN(proof_rules) rules = proof_rules_read(embedded_text("report/proofread.ini"), error);
	g_autofree char *text = rules ? text_of(path, error) : NULL;
	const char *const templates[] = {
	    chapters_body(embedded_text("report/text.zh.txt")), chapters_body(embedded_text("report/text.en.txt")), NULL};
	struct beside beside = {0};
	GPtrArray *remarks = NULL;
	if (text && count(office, period, language_of(text), &beside, error)) {
		OWN(manuscript) manuscript = manuscript_read(text);
		struct proof_measure measure = {.period = *period,
		    .figure = known,
		    .parts = parts,
		    .templates = templates,
		    .own = beside.own,
		    .arg = &beside};
		remarks = proofread(manuscript, rules, &measure);
	}
	release(&beside);
	return remarks;
}
