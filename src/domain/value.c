#include "domain/value.h"
#include "base/say.h"
#include "domain/decision.h"
#include "domain/event.h"
#include "domain/state.h"
#include <string.h>

#define CLOSED (STATE_BIT(STATE_COUNT) - 1 - STATE_BIT(STATE_NONE) - STATE_OPEN)

/* Chinese names, whatever language is shown: people type them as they say them. */
static const struct {
	const char *word;
	enum kind kind;
} KIND_WORDS[] = {
    {.word = "来信", .kind = KIND_LETTER},
    {.word = "信件", .kind = KIND_LETTER},
    {.word = "来访", .kind = KIND_VISIT},
    {.word = "申请", .kind = KIND_APPLICATION},
    {.word = "公开申请", .kind = KIND_APPLICATION},
    {.word = "依申请公开", .kind = KIND_APPLICATION},
    {.word = "救济", .kind = KIND_REMEDY},
};

static const struct {
	const char *word;
	uint64_t states;
} STATE_WORDS[] = {
    {.word = "settled", .states = STATE_BIT(STATE_CLOSED)},
    {.word = "办结未归档", .states = STATE_BIT(STATE_CLOSED)},
    {.word = "待登记", .states = STATE_BIT(STATE_REGISTERED)},
    {.word = "已登记", .states = STATE_BIT(STATE_REGISTERED)},
    {.word = "已受理", .states = STATE_BIT(STATE_ACCEPTED)},
    {.word = "呈批", .states = STATE_BIT(STATE_AT_LEADER)},
    {.word = "已转办", .states = STATE_BIT(STATE_ASSIGNED)},
    {.word = "承办中", .states = STATE_BIT(STATE_HANDLING)},
    {.word = "拟复", .states = STATE_BIT(STATE_DRAFTED)},
    {.word = "审核", .states = STATE_BIT(STATE_REVIEW)},
    {.word = "待审签", .states = STATE_BIT(STATE_DRAFTED) | STATE_BIT(STATE_REVIEW)},
    {.word = "已签发", .states = STATE_BIT(STATE_APPROVED)},
    {.word = "已答复", .states = STATE_BIT(STATE_REPLIED)},
    {.word = "归档", .states = STATE_BIT(STATE_ARCHIVED)},
    {.word = "已归档", .states = STATE_BIT(STATE_ARCHIVED)},
    {.word = "并案", .states = STATE_BIT(STATE_MERGED)},
    {.word = "不予受理", .states = STATE_BIT(STATE_REFUSED)},
    {.word = "登记备查", .states = STATE_BIT(STATE_FILED)},
    {.word = "移送纪检", .states = STATE_BIT(STATE_TRANSFERRED)},
    {.word = "转为公开申请", .states = STATE_BIT(STATE_CONVERTED)},
    {.word = "提出异议", .states = STATE_BIT(STATE_OBJECTED)},
    {.word = "已退回", .states = STATE_BIT(STATE_RETURNED)},
    {.word = "撤回", .states = STATE_BIT(STATE_WITHDRAWN)},
    {.word = "作废", .states = STATE_BIT(STATE_VOID)},
};

static const struct {
	const char *field, *word, *code;
} CHOICE_WORDS[] = {
    {.field = "class", .word = "建议", .code = "suggest"},
    {.field = "class", .word = "建议意见", .code = "suggest"},
    {.field = "class", .word = "检举", .code = "accuse"},
    {.field = "class", .word = "检举控告", .code = "accuse"},
    {.field = "class", .word = "求决", .code = "claim"},
    {.field = "class", .word = "申诉求决", .code = "claim"},
    {.field = "class", .word = "咨询", .code = "consult"},
    {.field = "class", .word = "表扬", .code = "praise"},
    {.field = "class", .word = "感谢表扬", .code = "praise"},
    {.field = "class", .word = "其他", .code = "other"},
    {.field = "track", .word = "普通", .code = "ordinary"},
    {.field = "track", .word = "一般", .code = "ordinary"},
    {.field = "track", .word = "复杂", .code = "complex"},
    {.field = "track", .word = "紧急", .code = "urgent"},
};

unsigned value_kind(const char *word)
{
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (!strcmp(word, kind_name((enum kind)kind)) || !strcmp(word, kind_title((enum kind)kind)))
			return KIND_BIT(kind);
	for (size_t i = 0; i < G_N_ELEMENTS(KIND_WORDS); i++)
		if (!strcmp(word, KIND_WORDS[i].word))
			return KIND_BIT(KIND_WORDS[i].kind);
	return 0;
}

static bool is_among(const char *word, const char *const *words)
{
	return g_strv_contains(words, word);
}

uint64_t value_states(const char *word)
{
	/* groups first: the state "closed" is one of many in which nothing is left to do */
	if (is_among(word, (const char *const[]){"open", "未办结", "未结", "在办", NULL}))
		return STATE_OPEN;
	if (is_among(word, (const char *const[]){"closed", "已办结", "办结", "已结", NULL}))
		return CLOSED;
	for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
		if (is_among(word, (const char *const[]){state_name((enum state)state), state_title((enum state)state), NULL}))
			return STATE_BIT(state);
	for (size_t i = 0; i < G_N_ELEMENTS(STATE_WORDS); i++)
		if (!strcmp(word, STATE_WORDS[i].word))
			return STATE_WORDS[i].states;
	return 0;
}

static const char *state_said(const char *word)
{
	enum state state;
	if (!strcmp(word, "open"))
		return "未办结";
	if (!strcmp(word, "closed"))
		return "已办结";
	return state_parse(word, &state) ? state_title(state) : word;
}

/* The choices of FIELD in the next event type from the N-th on that offers any; N is moved behind it. */
static const struct choice *next_choices(const char *field, unsigned *n)
{
	const struct event_type *type;
	while ((type = event_type_at((*n)++))) {
		const struct field *found = event_type_field(type, field);
		if (found && found->choices)
			return found->choices;
	}
	return NULL;
}

static const char *find_choice(const char *field, const char *word)
{
	unsigned n = 0;
	const struct choice *choice;
	while ((choice = next_choices(field, &n)))
		for (; choice->code; choice++)
			if (!strcmp(choice->code, word) || !strcmp(_(choice->title), word))
				return choice->code;
	return NULL;
}

const char *value_choice(const char *field, const char *word)
{
	for (size_t i = 0; i < G_N_ELEMENTS(CHOICE_WORDS); i++)
		if (!strcmp(CHOICE_WORDS[i].field, field) && !strcmp(CHOICE_WORDS[i].word, word))
			return find_choice(field, CHOICE_WORDS[i].code);
	return find_choice(field, word);
}

/* What the code WORD of FIELD is called, where that is one word that can be typed for it. */
static const char *choice_said(const char *field, const char *word)
{
	unsigned n = 0;
	const struct choice *choice = next_choices(field, &n);
	while (choice && choice->code && strcmp(choice->code, word) != 0)
		choice++;
	bool said = choice && choice->code && !strpbrk(_(choice->title), " ,\"");
	return said ? _(choice->title) : word;
}

const char *value_said(const char *term, const char *word)
{
	enum kind kind;
	if (strcmp(say_current(), "zh") != 0)
		return word;
	if (!strcmp(term, "state"))
		return state_said(word);
	if (!strcmp(term, "kind"))
		return kind_parse(word, &kind) ? kind_title(kind) : word;
	for (int n = 0; n < DECISION_COUNT && !strcmp(term, "waits"); n++)
		if (!strcmp(DECISIONS[n].name, word))
			return DECISIONS[n].twin;
	return strcmp(word, "none") ? choice_said(term, word) : "无";
}

static void list_word(GString *list, const char *code, const char *title)
{
	bool chinese = !strcmp(say_current(), "zh");
	if (list->len)
		g_string_append(list, chinese ? "、" : ", ");
	g_string_append(list, chinese ? title : code);
}

char *value_list(const char *name)
{
	GString *list = g_string_new(NULL);
	for (int kind = 0; kind < KIND_COUNT && !strcmp(name, "kind"); kind++)
		list_word(list, kind_name((enum kind)kind), kind_title((enum kind)kind));
	if (!strcmp(name, "state")) {
		list_word(list, "open", "未办结");
		for (int state = STATE_NONE + 1; state < STATE_COUNT; state++)
			list_word(list, state_name((enum state)state), state_title((enum state)state));
	}
	for (const struct decision *decision = DECISIONS; decision->name && !strcmp(name, "waits"); decision++)
		list_word(list, decision->name, decision->twin);
	unsigned n = 0;
	const struct choice *choice = next_choices(name, &n);
	for (; choice && choice->code; choice++)
		list_word(list, choice->code, _(choice->title));
	return g_string_free(list, list->len == 0);
}
