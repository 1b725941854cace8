#include "base/date.h"
#include "domain/role.h"
#include "ui/phrase.h"
#include <locale.h>

/* A case of KIND as far as it is asked what has to happen next. */
static const struct {
	enum kind kind;
	enum state state;
	const char *verb, *other;
	unsigned guard;
	bool countersign, endorsed, told, returned;
	const char *outcome;
} STEPS[] = {
    {.kind = KIND_LETTER, .state = STATE_REGISTERED, .verb = "accept", .other = "refuse"},
    {.kind = KIND_LETTER, .state = STATE_REGISTERED, .verb = "transfer", .guard = GUARD_ACCUSATION},
    {.kind = KIND_LETTER, .state = STATE_DRAFTED, .verb = "approve", .other = "send-back"},
    {.kind = KIND_LETTER, .state = STATE_DRAFTED, .verb = "countersign", .other = "send-back", .countersign = true},
    {.kind = KIND_LETTER, .state = STATE_REVIEW, .verb = "approve", .other = "send-back"},
    {.kind = KIND_LETTER, .state = STATE_REFUSED, .verb = "approve", .other = "send-back"},
    {.kind = KIND_LETTER, .state = STATE_REFUSED, .verb = "tell", .other = "close", .endorsed = true},
    {.kind = KIND_LETTER, .state = STATE_REFUSED, .verb = "close", .endorsed = true, .told = true},
    {.kind = KIND_VISIT, .state = STATE_REFUSED, .verb = "approve", .other = "send-back"},
    {.kind = KIND_VISIT, .state = STATE_RECORDED, .verb = "hand-over", .other = "answer-on-spot"},
    {.kind = KIND_VISIT, .state = STATE_RECORDED, .verb = "transfer", .guard = GUARD_ACCUSATION},
    {.kind = KIND_LETTER, .state = STATE_TRANSFERRED, .verb = "note", .guard = GUARD_ACCUSATION, .returned = true},
    {.kind = KIND_LETTER, .state = STATE_TRANSFERRED, .guard = GUARD_ACCUSATION},
    {.kind = KIND_REMEDY, .state = STATE_CONCLUDED, .verb = "close", .outcome = "upheld"},
    {.kind = KIND_REMEDY, .state = STATE_CONCLUDED, .verb = "execute", .other = "close", .outcome = "corrected"},
    {.kind = KIND_REMEDY, .state = STATE_EXECUTING, .verb = "close", .outcome = "corrected"},
};

static void test_steps(void)
{
	for (size_t i = 0; i < G_N_ELEMENTS(STEPS); i++) {
		struct casefile file = {.number = {.kind = STEPS[i].kind}, .state = STEPS[i].state, .guard = STEPS[i].guard};
		g_autofree char *outcome = g_strdup(STEPS[i].outcome);
		file.outcome = outcome;
		for (size_t fact = 0; fact < G_N_ELEMENTS(file.facts); fact++)
			file.facts[fact] = DATE_NONE;
		char why[] = "why";
		file.returned = STEPS[i].returned ? why : NULL;
		file.countersign = STEPS[i].countersign;
		file.endorsed_on = STEPS[i].endorsed ? 1 : DATE_NONE;
		file.facts[FACT_TOLD] = STEPS[i].told ? 1 : DATE_NONE;
		g_test_message("%zu: %s", i, phrase_next(&file));
		g_assert_cmpstr(phrase_verb(&file), ==, STEPS[i].verb);
		g_assert_cmpstr(phrase_other(&file), ==, STEPS[i].other);
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/phrase/steps", test_steps);
	return g_test_run();
}
