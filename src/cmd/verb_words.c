/* box, category, unit: the words of the office. One set of functions serves the three lists. */
#include "base/say.h"
#include "cmd/args.h"
#include "cmd/done.h"
#include "cmd/verbs.h"
#include "office/vocabulary.h"
#include <string.h>

/* The list that the verb names: "unit add" is about units. */
static enum word_list list_of(const struct args *args)
{
	int list = 0;
	while (list < LIST_COUNT - 1 && !g_str_has_prefix(args->taken.verb, word_list_name((enum word_list)list)))
		list++;
	return (enum word_list)list;
}

static json_t *words_json(const GPtrArray *words)
{
	json_t *array = json_array();
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *word = words->pdata[i];
		json_array_append_new(
		    array, json_pack("{s:s, s:s, s:b}", "code", word->code, "name", word->name, "retired", word->retired));
	}
	return array;
}

static void words_table(struct sheet *sheet, const GPtrArray *words)
{
	sheet_table(sheet);
	sheet_column(sheet, "name", _("name"), ALIGN_LEFT, 1);
	sheet_column(sheet, "code", _("code"), ALIGN_LEFT, 0);
	sheet_column(sheet, "retired", _("retired"), ALIGN_LEFT, 0);
	for (unsigned i = 0; i < words->len; i++) {
		const struct word *word = words->pdata[i];
		sheet_row(sheet);
		sheet_cell(sheet, word->name);
		sheet_cell(sheet, word->code);
		sheet_cell(sheet, word->retired ? _("retired") : "");
	}
}

static bool list_words(struct context *context, const struct args *args, GError **error)
{
	enum word_list list = list_of(args);
	g_autoptr(GPtrArray) words = vocabulary_words(context->office, list);
	OWN(sheet) sheet = sheet_new(NULL);
	if (words->len)
		words_table(sheet, words);
	else
		sheet_text(sheet, _("The list is empty."));
	sheet_set_data(sheet, json_pack("{s:s, s:o}", "list", word_list_name(list), "words", words_json(words)));
	return context->show(context, sheet, error);
}

static bool add_word(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_field(args, "name");
	return vocabulary_add(context->office, list_of(args), args_field(args, "code"), name, error) &&
	       done_named(context, _("added: %s"), name, error);
}

static bool change_word(struct context *context, const struct args *args, GError **error)
{
	const char *name = args_field(args, "name");
	return vocabulary_rename(context->office, list_of(args), args_word(args, 0), name, error) &&
	       done_named(context, _("changed: %s"), name, error);
}

static bool retire_word(struct context *context, const struct args *args, GError **error)
{
	const char *word = args_word(args, 0);
	return vocabulary_retire(context->office, list_of(args), word, error) &&
	       done_named(context, _("retired: %s"), word, error);
}

static const struct argument ADD[] = {
    {.name = "name", .kind = ARGUMENT_FIELD, .needed = true, .summary = N_("what it is called"), .title = N_("name")},
    {.name = "code",
        .kind = ARGUMENT_FIELD,
        .summary = N_("a short word that never changes; the name when left out"),
        .title = N_("code")},
    {0},
};

static const struct argument CHANGE[] = {
    {.name = "word", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("its code or its name")},
    {.name = "name",
        .kind = ARGUMENT_FIELD,
        .needed = true,
        .summary = N_("what it is called from now on"),
        .title = N_("name")},
    {0},
};

static const struct argument RETIRE[] = {
    {.name = "word", .kind = ARGUMENT_WORD, .needed = true, .summary = N_("its code or its name")},
    {0},
};

/* The four things that can be done with a list of words. */
#define LIST_PARTS(list)                                                                                               \
	(const struct command *const[])                                                                                    \
	{                                                                                                                  \
		&(const struct command){                                                                                       \
		    .name = list " list",                                                                                      \
		    .group = GROUP_OFFICE,                                                                                     \
		    .summary = N_("list them, the retired ones last"),                                                         \
		    .need = NEED_OFFICE,                                                                                       \
		    .run = list_words,                                                                                         \
		},                                                                                                             \
		    &(const struct command){                                                                                   \
		        .name = list " add",                                                                                   \
		        .group = GROUP_OFFICE,                                                                                 \
		        .summary = N_("add one; one that was retired comes back"),                                             \
		        .arguments = ADD,                                                                                      \
		        .need = NEED_OFFICE,                                                                                   \
		        .run = add_word,                                                                                       \
		    },                                                                                                         \
		    &(const struct command){                                                                                   \
		        .name = list " change",                                                                                \
		        .group = GROUP_OFFICE,                                                                                 \
		        .summary = N_("give one another name; its cases keep it"),                                             \
		        .arguments = CHANGE,                                                                                   \
		        .need = NEED_OFFICE,                                                                                   \
		        .run = change_word,                                                                                    \
		    },                                                                                                         \
		    &(const struct command){                                                                                   \
		        .name = list " retire",                                                                                \
		        .group = GROUP_OFFICE,                                                                                 \
		        .summary = N_("take one out of use; it stays readable"),                                               \
		        .arguments = RETIRE,                                                                                   \
		        .need = NEED_OFFICE,                                                                                   \
		        .run = retire_word,                                                                                    \
		    },                                                                                                         \
		    NULL,                                                                                                      \
	}

const struct command COMMAND_UNIT = {
    .name = "unit",
    .group = GROUP_OFFICE,
    .summary = N_("the units that letters are assigned to"),
    .example = N_("unit add name=Logistics"),
    .parts = LIST_PARTS("unit"),
    .need = NEED_OFFICE,
};

const struct command COMMAND_CATEGORY = {
    .name = "category",
    .group = GROUP_OFFICE,
    .summary = N_("what letters are about"),
    .example = N_("category change info name='Information technology'"),
    .parts = LIST_PARTS("category"),
    .need = NEED_OFFICE,
};

const struct command COMMAND_BOX = {
    .name = "box",
    .group = GROUP_OFFICE,
    .summary = N_("the mailboxes that letters come in by"),
    .example = N_("box add name=Hotline code=hotline"),
    .parts = LIST_PARTS("box"),
    .need = NEED_OFFICE,
};
