#include "ui/keymap.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "base/width.h"
#include "ui/keys.h"
#include <string.h>

/* Bindings in the order in which they are tried: the file read last comes first. */
struct keymap {
	GPtrArray *bindings;
};

static void binding_free(void *data)
{
	struct binding *binding = data;
	g_free(binding->view);
	g_strfreev(binding->keys);
	g_free(binding->command);
	g_free(binding->title);
	g_free(binding->help);
	g_free(binding);
}

struct keymap *keymap_new(void)
{
	struct keymap *keymap = g_new0(struct keymap, 1);
	keymap->bindings = g_ptr_array_new_with_free_func(binding_free);
	return keymap;
}

void keymap_free(struct keymap *keymap)
{
	g_ptr_array_unref(keymap->bindings);
	g_free(keymap);
}

/* "Enter o" as an array without empty words. */
static char **words(const char *text)
{
	GPtrArray *list = g_ptr_array_new();
	g_auto(GStrv) parts = g_strsplit_set(text, " \t", -1);
	for (char **part = parts; *part; part++)
		if (**part)
			g_ptr_array_add(list, g_strdup(*part));
	g_ptr_array_add(list, NULL);
	return (char **)g_ptr_array_free(list, FALSE);
}

/* Makes the keys of LIST no keys of BINDING; true where none is left. */
static bool take_keys(struct binding *binding, char **list)
{
	char **to = binding->keys;
	for (char **from = binding->keys; *from; from++)
		if (g_strv_contains((const char *const *)list, *from))
			g_free(*from);
		else
			*to++ = *from;
	*to = NULL;
	return to == binding->keys;
}

/* What VIEW bound to these keys before, it binds no more. */
static void unbind(struct keymap *keymap, const char *view, char **list)
{
	for (unsigned i = keymap->bindings->len; i > 0; i--) {
		struct binding *binding = g_ptr_array_index(keymap->bindings, i - 1);
		if (!strcmp(binding->view, view) && take_keys(binding, list))
			g_ptr_array_remove_index(keymap->bindings, i - 1);
	}
}

/* "open: open the case" into title and help. */
static void explain(struct binding *binding, const char *remark)
{
	g_auto(GStrv) parts = g_strsplit(remark, ":", 2);
	if (parts[0] && parts[1]) {
		binding->title = g_strstrip(g_strdup(parts[0]));
		binding->help = g_strstrip(g_strdup(parts[1]));
	} else
		binding->help = g_strstrip(g_strdup(remark));
	if (binding->title && !*binding->title)
		g_clear_pointer(&binding->title, g_free);
	if (!*binding->help) {
		g_free(binding->help);
		binding->help = g_strdup(binding->command);
	}
}

/* Where the remark begins: a "#" with a blank before it, for "#" may be a key. */
static char *remark_of(char *text)
{
	char *mark = *text == '#' ? text : strstr(text, " #");
	if (!mark)
		return text + strlen(text);
	if (mark == text) {
		*mark = '\0';
		return mark + 1;
	}
	*mark = '\0';
	return mark + 2;
}

/* Puts the binding of LINE in at place AT. */
static bool read_binding(struct keymap *keymap, const char *view, char *line, unsigned *at)
{
	char *mark = strstr(line, " = ");
	if (!mark || !view)
		return false;
	*mark = '\0';
	char *command = mark + 3;
	char *remark = remark_of(command);
	g_auto(GStrv) keys = words(line);
	g_strstrip(command);
	if (!keys[0] || !*command)
		return false;
	unbind(keymap, view, keys);
	if (!strcmp(command, "none"))
		return true;
	struct binding *binding = g_new0(struct binding, 1);
	binding->view = g_strdup(view);
	binding->keys = g_steal_pointer(&keys);
	binding->command = g_strdup(command);
	explain(binding, remark);
	g_ptr_array_insert(keymap->bindings, (int)MIN(*at, keymap->bindings->len), binding);
	*at += 1;
	return true;
}

static bool is_section(char *line)
{
	size_t length = strlen(line);
	if (line[0] != '[' || line[length - 1] != ']' || length < 3)
		return false;
	line[length - 1] = '\0';
	return true;
}

bool keymap_read(struct keymap *keymap, const char *text, const char *name, GError **error)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	const char *view = NULL;
	unsigned at = 0;
	for (int i = 0; lines[i]; i++) {
		char *line = g_strstrip(lines[i]);
		if (!*line || (*line == '#' && !g_str_has_prefix(line, "# = ")))
			continue;
		if (is_section(line)) {
			view = line + 1;
			continue;
		}
		if (!read_binding(keymap, view, line, &at))
			return fail(error, FAIL_REFUSED, _("%s: line %d is not understood: %s"), name, i + 1, line);
	}
	return true;
}

static bool has_key(const struct binding *binding, const char *key)
{
	return g_strv_contains((const char *const *)binding->keys, key);
}

static const struct binding *find_in(const struct keymap *keymap, const char *section, const char *key)
{
	for (unsigned i = 0; i < keymap->bindings->len; i++) {
		const struct binding *binding = g_ptr_array_index(keymap->bindings, i);
		if (!strcmp(binding->view, section) && has_key(binding, key))
			return binding;
	}
	return NULL;
}

/* The sections of VIEW, [generic] last; free it. */
static char **sections(const char *view)
{
	g_autofree char *all = g_strconcat(view, " ", KEYMAP_GENERIC, NULL);
	return words(all);
}

static bool is_character(const char *key)
{
	return !strcmp(key, "Space") || !*g_utf8_next_char(key);
}

const struct binding *keymap_find(const struct keymap *keymap, const char *view, const char *key)
{
	g_auto(GStrv) names = sections(view);
	if (is_character(key) && g_strv_contains((const char *const *)names, KEYMAP_TEXT))
		return NULL;
	for (char **section = names; *section; section++) {
		const struct binding *binding = find_in(keymap, *section, key);
		if (binding)
			return binding;
	}
	return NULL;
}

char *keymap_keys(const struct keymap *keymap, const char *view, const struct binding *binding, int most)
{
	GString *list = g_string_new(NULL);
	for (char **key = binding->keys; *key && most > 0; key++)
		if (keymap_find(keymap, view, *key) == binding) {
			g_string_append_printf(list, "%s%s", list->len ? ", " : "", key_title(*key));
			most--;
		}
	if (list->len)
		return g_string_free(list, FALSE);
	g_string_free(list, TRUE);
	return NULL;
}

/* The first of the keys of BINDING that reaches it in VIEW; NULL: none does. */
static const char *first_key(const struct keymap *keymap, const char *view, const struct binding *binding)
{
	char **key = binding->keys;
	while (*key && keymap_find(keymap, view, *key) != binding)
		key++;
	return *key;
}

GPtrArray *keymap_list(const struct keymap *keymap, const char *view)
{
	GPtrArray *list = g_ptr_array_new();
	g_auto(GStrv) names = sections(view);
	for (char **section = names; *section; section++)
		for (unsigned i = 0; i < keymap->bindings->len; i++) {
			struct binding *binding = g_ptr_array_index(keymap->bindings, i);
			if (!strcmp(binding->view, *section) && first_key(keymap, view, binding))
				g_ptr_array_add(list, binding);
		}
	return list;
}

/* What stands at the end, in this order, and goes last: 1 and more; 0 for all others. */
static int lasting(const struct binding *binding)
{
	static const char *const LASTING[] = {"help", "back", "quit"};
	for (int i = 0; i < (int)G_N_ELEMENTS(LASTING); i++)
		if (!strcmp(binding->command, LASTING[i]))
			return i + 1;
	return 0;
}

struct hint {
	char *text;
	const char *key; /* borrowed */
	int lasting;
};

/* "F1帮助", "F1 help". */
static struct hint *hint_new(const struct binding *binding, const char *key)
{
	struct hint *hint = g_new0(struct hint, 1);
	const char *title = _(binding->title);
	hint->text = g_strconcat(key_title(key), text_is_cjk(g_utf8_get_char(title)) ? "" : " ", title, NULL);
	hint->key = key;
	hint->lasting = lasting(binding);
	return hint;
}

static int by_lasting(const void *one, const void *other)
{
	const struct hint *a = *(struct hint *const *)one, *b = *(struct hint *const *)other;
	return a->lasting - b->lasting;
}

static void hint_free(void *data)
{
	struct hint *hint = data;
	g_free(hint->text);
	g_free(hint);
}

static int hints_cells(const GPtrArray *hints)
{
	int cells = 0;
	for (unsigned i = 0; i < hints->len; i++)
		cells += 1 + width_text(((struct hint *)g_ptr_array_index(hints, i))->text);
	return cells;
}

/* The hint that the footer can go without first. */
static unsigned hints_least(const GPtrArray *hints)
{
	for (unsigned i = hints->len; i > 0; i--)
		if (!((struct hint *)g_ptr_array_index(hints, i - 1))->lasting)
			return i - 1;
	return hints->len - 1;
}

/* Those of LIST that fit CELLS, as they stand; LIST NULL: of all. */
static GPtrArray *hints_new(const struct keymap *keymap, const char *view, const GPtrArray *list, int cells)
{
	g_autoptr(GPtrArray) every = list ? NULL : keymap_list(keymap, view);
	GPtrArray *hints = g_ptr_array_new_with_free_func(hint_free);
	list = list ? list : every;
	for (unsigned i = 0; i < list->len; i++) {
		const struct binding *binding = g_ptr_array_index(list, i);
		if (binding->title)
			g_ptr_array_add(hints, hint_new(binding, first_key(keymap, view, binding)));
	}
	g_ptr_array_sort(hints, by_lasting);
	while (hints->len > 0 && hints_cells(hints) > cells)
		g_ptr_array_remove_index(hints, hints_least(hints));
	return hints;
}

char *keymap_footer(const struct keymap *keymap, const char *view, const GPtrArray *list, int cells)
{
	g_autoptr(GPtrArray) hints = hints_new(keymap, view, list, cells);
	GString *line = g_string_new(NULL);
	for (unsigned i = 0; i < hints->len; i++)
		g_string_append_printf(line, " %s", ((struct hint *)g_ptr_array_index(hints, i))->text);
	return g_string_free(line, FALSE);
}

const char *keymap_footer_key(const struct keymap *keymap, const char *view, const GPtrArray *list, int cells, int col)
{
	g_autoptr(GPtrArray) hints = hints_new(keymap, view, list, cells);
	for (unsigned i = 0; i < hints->len && --col >= 0; i++) {
		const struct hint *hint = g_ptr_array_index(hints, i);
		if (col < width_text(hint->text))
			return hint->key;
		col -= width_text(hint->text);
	}
	return NULL;
}

char *keymap_expand(const char *command, const char *number)
{
	g_auto(GStrv) parts = g_strsplit(command, " ", -1);
	for (char **part = parts; *part; part++) {
		if (strcmp(*part, "%"))
			continue;
		if (!number)
			return NULL;
		g_free(*part);
		*part = g_shell_quote(number);
	}
	return g_strjoinv(" ", parts);
}
