#include "domain/article.h"
#include "domain/casefile.h"
#include "history.h"

static void test_body(void)
{
	OWN(event) event = event_new("reply", "zhang", 19060);
	event_set(event, "via", "email");
	event_set(event, "on", "2022-03-08");
	event_set(event, "text", "“已修好”\n\t\\ é 🎓");
	event_set(event, "text", "二次");
	json_object_set_new(event->body, "serial", json_integer(17));
	g_autofree char *body = event_body(event);
	g_assert_cmpstr(body, ==, "{\"on\":\"2022-03-08\",\"serial\":17,\"text\":\"二次\",\"via\":\"email\"}");
	g_assert_cmpstr(event_text(event, "via"), ==, "email");
	g_assert_null(event_text(event, "serial")); /* no text */
	g_assert_null(event_text(event, "nothing"));
	g_assert_cmpint(event_day(event, "on"), ==, shipped_day("2022-03-08"));
	g_assert_cmpint(event_day(event, "via"), ==, DATE_NONE);
	g_assert_cmpint(event_day(event, "nothing"), ==, DATE_NONE);
	g_assert_cmpuint(strlen(event->id), ==, 36);
	OWN(event) empty = event_new("close", "zhang", 0);
	g_autofree char *nothing = event_body(empty);
	g_assert_cmpstr(nothing, ==, "{}");
	g_assert_cmpstr(event->id, !=, empty->id);
}

static struct event *sample(void)
{
	struct event *event = event_new("accept", "zhang", 19060);
	g_free(event->id);
	event->id = g_strdup("00000000-0000-4000-8000-000000000001");
	event->seq = 2;
	event->case_id = 1;
	event->recorded_at = g_strdup("2022-03-09T10:00:00");
	event->written_at = g_strdup("2022-03-09T02:00:00Z");
	return event;
}

static void put(char **slot, const char *text)
{
	g_free(*slot);
	*slot = g_strdup(text);
}

/* The chain of every register that was ever written hangs on this. */
static void test_hash(void)
{
	char first[65], again[65], other[65];
	OWN(event) event = sample();
	event_hash(event, "abc", first);
	g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256,
	    "3:abc1:236:00000000-0000-4000-8000-0000000000011:16:accept10:2022-03-0919:2022-03-09T10:00:00"
	    "20:2022-03-09T02:00:00Z5:zhang2:{}",
	    -1);
	g_assert_cmpstr(first, ==, sum);
	event_hash(event, "abc", again);
	g_assert_cmpstr(first, ==, again);
	event_hash(event, "abd", other);
	g_assert_cmpstr(first, !=, other);
	event_hash_body(event, "{}", "abc", other);
	g_assert_cmpstr(first, ==, other);
	event_hash_body(event, "{} ", "abc", other);
	g_assert_cmpstr(first, !=, other);
}

/* Whatever of an event changes, its hash changes. */
static void test_hash_of_everything(void)
{
	char first[65], changed[65];
	OWN(event) plain = sample();
	event_hash(plain, NULL, first);
	for (int i = 0; i < 9; i++) {
		OWN(event) event = sample();
		switch (i) {
		case 0:
			event->seq++;
			break;
		case 1:
			put(&event->id, "00000000-0000-4000-8000-000000000002");
			break;
		case 2:
			event->case_id++;
			break;
		case 3:
			put(&event->kind, "accepts");
			break;
		case 4:
			event->effective_on++;
			break;
		case 5:
			put(&event->recorded_at, "2022-03-09T10:00:01");
			break;
		case 6:
			put(&event->written_at, "2022-03-09T02:00:01Z");
			break;
		case 7:
			put(&event->actor, "zhan");
			break;
		default:
			event_set(event, "told", "2022-03-09");
			break;
		}
		g_test_message("%d", i);
		event_hash(event, NULL, changed);
		g_assert_cmpstr(first, !=, changed);
	}
}

/* The table of types holds together. */
static void test_types(void)
{
	uint64_t reached = STATE_BIT(STATE_NONE);
	g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		g_test_message("%s", type->name);
		g_assert_true(g_hash_table_add(names, (void *)(uintptr_t)type->name));
		g_assert_true(event_type_find(type->name) == type);
		g_assert_true(*type->title && *type->done && type->roles && !(type->roles & ROLE_AUDITOR));
		g_assert_true(type->transitions->kinds);
		for (const struct transition *way = type->transitions; way->kinds; way++) {
			g_assert_true(way->from && way->from < STATE_BIT(STATE_COUNT));
			reached |= STATE_BIT(way->to);
			if (!way->when)
				g_assert_false(way[1].kinds & way->kinds && way[1].from & way->from); /* would never be taken */
		}
	}
	g_assert_cmpuint(reached, ==, STATE_BIT(STATE_COUNT) - 1);
	g_assert_null(event_type_find("frobnicate"));
	g_assert_null(event_type_find(""));
	g_assert_cmpstr(event_type_opening(KIND_LETTER)->name, ==, "letter");
}

static void test_fields(void)
{
	const struct event_type *type;
	for (unsigned n = 0; (type = event_type_at(n)); n++) {
		g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
		for (const struct field *field = type->fields; field->name; field++) {
			g_test_message("%s %s=", type->name, field->name);
			g_assert_true(g_hash_table_add(names, (void *)(uintptr_t)field->name));
			g_assert_true(event_type_field(type, field->name) == field);
			g_assert_true(field->title && *field->title);
			g_assert_true(field->type != FIELD_CHOICE || field->choices);
			g_assert_true(!field->choices || field->type == FIELD_CHOICE || field->type == FIELD_CASE);
			g_assert_true(!field->not_future || field->type == FIELD_DAY);
		}
		g_assert_null(event_type_field(type, "frobnicate"));
	}
}

/* The fields that commands.md promises, needed ones with a star. */
static void test_promised_fields(void)
{
	static const char *const CASES[] = {
	    "letter *box *received *subject *body from contact identity category class anonymous external limit track",
	    "assign *unit limit",
	    "draft *text",
	    "reply *via on",
	    "note *text",
	    "correct *reason subject body box received from contact identity category class anonymous external limit track",
	    "extend *reason days told",
	    "accept told",
	    "refuse *reason told",
	};
	for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(GStrv) words = g_strsplit(CASES[i], " ", -1);
		const struct event_type *type = event_type_find(words[0]);
		int needed = 0, promised = 0;
		for (const struct field *field = type->fields; field->name; field++)
			needed += field->needed;
		for (char **word = words + 1; *word; word++) {
			bool must = **word == '*';
			const struct field *field = event_type_field(type, *word + must);
			g_test_message("%s %s", words[0], *word);
			g_assert_nonnull(field);
			g_assert_cmpint(field->needed, ==, must);
			promised += must;
		}
		g_assert_cmpint(needed, ==, promised);
	}
}

static void test_states(void)
{
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++) {
		enum state read = STATE_NONE;
		g_assert_true(state_parse(state_name((enum state)state), &read));
		g_assert_cmpint(read, ==, state);
		g_assert_true(*state_title((enum state)state));
	}
	enum state none = STATE_COUNT;
	g_assert_false(state_parse("none", &none) || state_parse("", &none) || state_parse("open", &none));
	g_assert_cmpint(none, ==, STATE_COUNT);
	g_assert_true(state_is_open(STATE_REPLIED) && state_is_open(STATE_REFUSED) && state_is_open(STATE_OBJECTED));
	g_assert_false(state_is_open(STATE_NONE) || state_is_open(STATE_CLOSED) || state_is_open(STATE_TRANSFERRED));
}

static void test_facts(void)
{
	OWN(casefile) file = casefile_new();
	for (int fact = 0; fact < FACT_COUNT; fact++) {
		g_assert_cmpint(casefile_fact_parse(casefile_fact_name((enum fact)fact)), ==, fact);
		g_assert_cmpint(file->facts[fact], ==, DATE_NONE);
	}
	g_assert_cmpint(casefile_fact_parse("never"), ==, -1);
	g_assert_null(casefile_field(file, "never"));
	g_assert_null(casefile_text(file, "never"));
	*casefile_field(file, "from") = g_strdup("王建国");
	g_assert_cmpstr(file->writer, ==, "王建国");
	g_assert_cmpstr(casefile_text(file, "from"), ==, "王建国");
}

/* What is cited goes by the day of the act, and in an application by that of its receipt. */
static void test_articles(void)
{
	const struct event_type *tell = event_type_find("tell"), *object = event_type_find("object");
	int before = date_from_civil(2022, 4, 30), since = date_from_civil(2022, 5, 1);
	g_assert_cmpstr(event_type_article(tell, KIND_LETTER, before), ==, "Regulations on Petitions (2005) art 22");
	g_assert_cmpstr(event_type_article(tell, KIND_LETTER, since), ==, "Regulations on Petitions art 23");
	g_assert_null(event_type_article(object, KIND_LETTER, before));
	g_assert_cmpstr(event_type_article(object, KIND_LETTER, since), ==, "Regulations on Petitions art 23(3)");
	g_assert_cmpstr(article_on("Regulations on Disclosure art 30", before), ==, "Regulations on Disclosure art 30");
	int decree = date_from_civil(2019, 5, 15);
	g_assert_cmpstr(article_on("Regulations on Disclosure art 38", decree), ==, "Regulations on Disclosure art 38");
	g_assert_cmpstr(article_on("Regulations on Disclosure art 38", decree - 1), ==,
	    "Measures on Disclosure for Universities art 18(7)");
	g_assert_null(article_on("Regulations on Disclosure art 35", decree - 1));
}

int main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/event/body", test_body);
	g_test_add_func("/event/hash", test_hash);
	g_test_add_func("/event/hash-of-everything", test_hash_of_everything);
	g_test_add_func("/event/types", test_types);
	g_test_add_func("/event/fields", test_fields);
	g_test_add_func("/event/promised-fields", test_promised_fields);
	g_test_add_func("/event/states", test_states);
	g_test_add_func("/event/facts", test_facts);
	g_test_add_func("/event/articles", test_articles);
	return g_test_run();
}
