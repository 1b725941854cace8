#include "cmd/options.h"
#include "base/fail.h"
#include "base/say.h"
#include <stdint.h>
#include <string.h>

const struct option OPTIONS[OPTION_COUNT] = {
    [OPTION_REGISTER] =
        {
            .name = "register",
            .variable = "DOCKET_REGISTER",
            .value = "FILE",
            .summary = N_("the register; else docket/register.db in the data folder of this user"),
        },
    [OPTION_AS] =
        {
            .name = "as",
            .variable = "DOCKET_AS",
            .value = "LOGIN",
            .summary = N_("who acts; else the Unix login"),
        },
    [OPTION_TODAY] =
        {
            .name = "today",
            .variable = "DOCKET_TODAY",
            .value = "DATE",
            .summary = N_("which day it is (2022-03-01, also 2022-03-01T10:32); it hides nothing that came later"),
        },
    [OPTION_LANG] =
        {
            .name = "lang",
            .variable = "DOCKET_LANG",
            .value = "zh|en",
            .choices = "zh|en",
            .summary = N_("the language; else that of the register"),
        },
    [OPTION_PLAIN] =
        {
            .name = "plain",
            .summary = N_("no screens, no bars, no progress: for pipes and screen readers"),
        },
    [OPTION_FORMAT] =
        {
            .name = "format",
            .value = "F",
            .summary = N_("text, md, csv, json or html; export: csv, jsonl or ics"),
        },
    [OPTION_HELP] = {.name = "help", .summary = N_("help, also of the command that stands beside it")},
    [OPTION_VERSION] = {.name = "version", .summary = N_("the version")},
};

enum option_id options_find(const char *word, const char **value)
{
	*value = NULL;
	if (!g_str_has_prefix(word, "--"))
		return OPTION_COUNT;
	size_t length = strcspn(word + 2, "=");
	enum option_id id = 0;
	while (
	    id < OPTION_COUNT && (strlen(OPTIONS[id].name) != length || strncmp(OPTIONS[id].name, word + 2, length) != 0))
		id++;
	if (word[2 + length] == '=')
		*value = word + 2 + length + 1;
	return id;
}

static bool check_choice(enum option_id id, const char *name, const char *value, GError **error)
{
	const struct option *option = &OPTIONS[id];
	g_auto(GStrv) choices = g_strsplit(option->choices ? option->choices : value, "|", -1);
	if (!option->choices || g_strv_contains((const char *const *)choices, value))
		return true;
	g_autofree char *list = g_strjoinv(", ", choices);
	return fail(error, FAIL_USAGE, _("%s cannot be '%s'; possible: %s"), name, value, list);
}

/* Takes the option at WORDS, and returns how many words it was; 0 with ERROR. */
static int take(struct options *options, enum option_id id, const char *value, char **words, GError **error)
{
	const struct option *option = &OPTIONS[id];
	bool apart = option->value && !value;
	if (!option->value && value)
		return fail(error, FAIL_USAGE, _("--%s takes no value"), option->name);
	if (apart)
		value = words[1];
	if (option->value && !value)
		return fail(error, FAIL_USAGE, _("--%s needs a value: --%s %s"), option->name, option->name, option->value);
	g_autofree char *name = g_strconcat("--", option->name, NULL);
	if (option->value && !check_choice(id, name, value, error))
		return 0;
	options->values[id] = option->value ? value : "";
	return apart ? 2 : 1;
}

static bool check_text(char **argv, GError **error)
{
	for (int i = 1; argv[0] && argv[i]; i++)
		if (!g_utf8_validate(argv[i], -1, NULL))
			return fail(error, FAIL_USAGE, _("word %d of the command is no UTF-8 text: '%s'"), i, argv[i]);
	return true;
}

static bool take_variables(struct options *options, GError **error)
{
	for (enum option_id id = 0; id < OPTION_COUNT; id++) {
		const char *value = OPTIONS[id].variable ? g_getenv(OPTIONS[id].variable) : NULL;
		if (!value || !*value || options->values[id])
			continue;
		if (!check_choice(id, OPTIONS[id].variable, value, error))
			return false;
		options->values[id] = value;
	}
	return true;
}

/* Takes the options out of ARGV; what is left is the command. */
static bool take_words(struct options *options, char **argv, GError **error)
{
	int kept = 0;
	bool plain = false;
	for (char **at = argv[0] ? argv + 1 : argv; *at;) {
		const char *value = NULL;
		enum option_id id = plain ? OPTION_COUNT : options_find(*at, &value);
		int taken = id < OPTION_COUNT ? take(options, id, value, at, error) : 1;
		if (!taken)
			return false;
		plain = plain || !strcmp(*at, "--");
		if (id == OPTION_COUNT && (kept || strcmp(*at, "--") != 0))
			options->words[kept++] = *at;
		at += taken;
	}
	return true;
}

/* --help and --version are commands in another dress. */
static void put_first(struct options *options, const char *verb)
{
	size_t count = g_strv_length(options->words);
	memmove(options->words + 1, options->words, (count + 1) * sizeof *options->words);
	options->words[0] = (char *)(uintptr_t)verb;
}

struct options *options_read(char **argv, GError **error)
{
	OWN(options) options = g_new0(struct options, 1);
	options->words = g_new0(char *, g_strv_length(argv) + 2);
	if (!check_text(argv, error) || !take_words(options, argv, error) || !take_variables(options, error))
		return NULL;
	if (options->values[OPTION_VERSION])
		options->words[0] = NULL;
	for (enum option_id id = OPTION_HELP; id <= OPTION_VERSION; id++)
		if (options->values[id])
			put_first(options, OPTIONS[id].name);
	return g_steal_pointer(&options);
}

void options_free(struct options *options)
{
	if (!options)
		return;
	g_free(options->words);
	g_free(options);
}

/* The language itself where there is such a one. */
static const char *known_language(const char *name, const char *fallback)
{
	return name && (!strcmp(name, "zh") || !strcmp(name, "en")) ? name : fallback;
}

const char *options_language(char **argv)
{
	const char *language = known_language(g_getenv(OPTIONS[OPTION_LANG].variable), "zh");
	for (char **at = argv; *at && strcmp(*at, "--") != 0; at++) {
		const char *value = NULL;
		if (options_find(*at, &value) == OPTION_LANG)
			language = known_language(value ? value : at[1], language);
	}
	return language;
}

char *options_register(const struct options *options, const char *name)
{
	if (options->values[OPTION_REGISTER])
		return g_strdup(options->values[OPTION_REGISTER]);
	return g_build_filename(g_get_user_data_dir(), "docket", name ? name : "register.db", NULL);
}
