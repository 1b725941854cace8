#include "domain/reception.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/numerals.h"
#include <string.h>

enum { LEAST_SLOT = 5, MOST_SLOTS = 60, HOUR = 60, DAY = 24 * HOUR, MORNING = 13 };

static const struct {
	const char *name;
	const char *title; /* N_() */
} TEXTS[RECEPTION_TEXTS] = {
    [RECEPTION_FROM] = {.name = "from", .title = N_("begins at")},
    [RECEPTION_TO] = {.name = "to", .title = N_("ends at")},
    [RECEPTION_SLOTS] = {.name = "slots", .title = N_("slots")},
    [RECEPTION_LEADER] = {.name = "leader", .title = N_("leader on duty")},
    [RECEPTION_PLACE] = {.name = "place", .title = N_("place")},
    [RECEPTION_SUBSTITUTE] = {.name = "substitute", .title = N_("substitute")},
    [RECEPTION_RECORDER] = {.name = "recorder", .title = N_("recorder")},
    [RECEPTION_TOPIC] = {.name = "topic", .title = N_("topic")},
    [RECEPTION_STATE] = {.name = "state", .title = N_("state")},
    [RECEPTION_REASON] = {.name = "reason", .title = N_("reason")},
};

static const struct {
	const char *name;
	const char *title; /* N_() */
} STATES[RECEPTION_STATES] = {
    [RECEPTION_PLANNED] = {.name = "planned", .title = N_("planned")},
    [RECEPTION_MOVED] = {.name = "moved", .title = N_("moved")},
    [RECEPTION_CANCELLED] = {.name = "cancelled", .title = N_("called off")},
};

struct reception_day *reception_day_new(int date)
{
	struct reception_day *day = g_new0(struct reception_day, 1);
	day->date = date;
	day->moved_to = DATE_NONE;
	reception_day_set(day, RECEPTION_STATE, STATES[RECEPTION_PLANNED].name);
	return day;
}

void reception_day_free(struct reception_day *day)
{
	if (!day)
		return;
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		g_free(day->texts[text]);
	g_free(day);
}

struct reception_day *reception_day_copy(const struct reception_day *day)
{
	struct reception_day *copy = reception_day_new(day->date);
	copy->moved_to = day->moved_to;
	for (int text = 0; text < RECEPTION_TEXTS; text++)
		reception_day_set(copy, (enum reception_text)text, day->texts[text]);
	return copy;
}

void reception_day_set(struct reception_day *day, enum reception_text text, const char *value)
{
	char *old = day->texts[text];
	day->texts[text] = text_blank(value) ? NULL : g_strdup(value);
	g_free(old);
}

const char *reception_text_name(enum reception_text text)
{
	return TEXTS[text].name;
}

const char *reception_text_title(enum reception_text text)
{
	return _(TEXTS[text].title);
}

char *reception_text_said(enum reception_text text)
{
	return say_field(reception_text_title(text), TEXTS[text].name, "");
}

enum reception_state reception_state(const struct reception_day *day)
{
	for (int state = 0; state < RECEPTION_STATES; state++)
		if (!g_strcmp0(STATES[state].name, day->texts[RECEPTION_STATE]))
			return (enum reception_state)state;
	return RECEPTION_PLANNED;
}

const char *reception_state_name(enum reception_state state)
{
	return STATES[state].name;
}

const char *reception_state_title(enum reception_state state)
{
	return _(STATES[state].title);
}

/* What stands before the hour, and how many hours it adds to one that is less than BELOW. */
static const struct {
	const char *word;
	int hours, below;
} PARTS[] = {
    {.word = "上午", .below = 0},
    {.word = "早上", .below = 0},
    {.word = "中午", .hours = 12, .below = 11},
    {.word = "下午", .hours = 12, .below = 12},
    {.word = "晚上", .hours = 12, .below = 12},
};

/* What may stand for the minutes, or behind the hour. */
static const struct {
	const char *word, *minutes;
} MINUTES[] = {
    {.word = "半", .minutes = "30"},
    {.word = "1刻", .minutes = "15"},
    {.word = "3刻", .minutes = "45"},
    {.word = "整", .minutes = ""},
};

/* TEXT in ASCII with a colon between hours and minutes: 14点30分 is 14:30. */
static char *plain(const char *said)
{
	g_autofree char *digits = numerals_digits(said);
	const char *text = digits;
	GString *ascii = g_string_new(NULL);
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar character = text_halfwidth(g_utf8_get_char(text));
		if (character == 0x70b9 /* 点 */ || character == 0x65f6 /* 时 */ || character == '.')
			character = ':';
		if (!text_is_space(character) && character != 0x5206 /* 分 */)
			g_string_append_unichar(ascii, character);
	}
	return g_string_free(ascii, FALSE);
}

/* Two digits at most, from AT on; -1 where there is none. */
static int digits(const char **at)
{
	int n = -1;
	for (int i = 0; i < 2 && g_ascii_isdigit(**at); i++, ++*at)
		n = MAX(n, 0) * 10 + **at - '0';
	return n;
}

/* Minutes of what stands behind the hour; -1 where it is none. COLON: it is parted from the hour. */
static int past_hour(const char *text, bool colon)
{
	for (size_t i = 0; colon && i < G_N_ELEMENTS(MINUTES); i++)
		if (!strcmp(MINUTES[i].word, text))
			text = MINUTES[i].minutes;
	bool bare = colon && !*text;
	int minutes = bare ? 0 : digits(&text);
	return minutes < HOUR && !*text ? minutes : -1;
}

/* Minutes since midnight; -1 where TEXT is no time of day. */
static int minutes_of(const char *text)
{
	g_autofree char *ascii = plain(text);
	const char *at = ascii;
	int part = -1;
	for (int i = 0; i < (int)G_N_ELEMENTS(PARTS); i++)
		if (g_str_has_prefix(ascii, PARTS[i].word))
			part = i;
	at += part < 0 ? 0 : strlen(PARTS[part].word);
	const char *hour = at;
	int hours = digits(&at);
	bool colon = *at == ':', paired = colon || (at - hour == 2 && strlen(at) == 2);
	int minutes = past_hour(at + colon, colon);
	bool morning = part >= 0 && !PARTS[part].hours;
	if (part >= 0 && hours >= 0 && hours < PARTS[part].below)
		hours += PARTS[part].hours;
	return hours >= 0 && hours < (morning ? MORNING : 24) && minutes >= 0 && paired ? hours * HOUR + minutes : -1;
}

static char *clock_of(int minutes)
{
	return g_strdup_printf("%02d:%02d", minutes / HOUR, minutes % HOUR);
}

char *reception_time(const char *text, GError **error)
{
	int minutes = minutes_of(text);
	if (minutes >= 0)
		return clock_of(minutes);
	g_autofree char *shown = text_display(text);
	fail(error, FAIL_USAGE, _("'%s' is no time of day; write it as 14:30"), shown);
	return NULL;
}

/* COUNT slots of the same length. */
static char *even_slots(int from, int to, int count, GError **error)
{
	g_autoptr(GString) slots = g_string_new(NULL);
	if (count > MOST_SLOTS || (to - from) / count < LEAST_SLOT) {
		fail(error, FAIL_USAGE,
		    _("%d slots do not fit into %d minutes: a slot has at least %d, and there are at most %d"), count,
		    to - from, LEAST_SLOT, MOST_SLOTS);
		return NULL;
	}
	for (int n = 0; n < count; n++) {
		g_autofree char *time = clock_of(from + (to - from) / count * n);
		g_string_append_printf(slots, "%s%s", n ? "," : "", time);
	}
	return g_strdup(slots->str);
}

/* The slots at the times of TEXT. */
static char *named_slots(int from, int to, const char *text, GError **error)
{
	g_auto(GStrv) parts = text_listed(text);
	g_autoptr(GString) slots = g_string_new(NULL);
	int last = from - LEAST_SLOT;
	for (char **part = parts; *part; part++) {
		g_autofree char *time = reception_time(*part, error);
		if (!time)
			return NULL;
		int minutes = minutes_of(time);
		if (minutes < last + LEAST_SLOT || minutes > to - LEAST_SLOT) {
			g_autofree char *begin = clock_of(from), *end = clock_of(to);
			fail(error, FAIL_USAGE,
			    _("the slot %s does not fit: slots lie between %s and %s, %d minutes apart at least"), time, begin, end,
			    LEAST_SLOT);
			return NULL;
		}
		g_string_append_printf(slots, "%s%s", slots->len ? "," : "", time);
		last = minutes;
	}
	return g_strdup(slots->str);
}

char *reception_slots(const char *from, const char *to, const char *text, GError **error)
{
	int begin = minutes_of(from), end = minutes_of(to);
	int64_t count = 0;
	g_autofree char *ascii = plain(text);
	if (g_str_has_suffix(ascii, "个"))
		ascii[strlen(ascii) - strlen("个")] = '\0';
	if (begin < 0 || end < begin + LEAST_SLOT) {
		fail(error, FAIL_USAGE, _("a reception day ends after it begins, %d minutes later at least: not from=%s to=%s"),
		    LEAST_SLOT, from, to);
		return NULL;
	}
	char *rest = NULL;
	if (!*ascii || (g_ascii_strtoll(ascii, &rest, 10) <= 0 && !*rest)) {
		fail(error, FAIL_USAGE,
		    _("slots= says how many visits there are, or when each begins: 5, or 14:30,15:00,15:40"));
		return NULL;
	}
	if (g_ascii_string_to_signed(ascii, 10, 1, DAY, &count, NULL))
		return even_slots(begin, end, (int)count, error);
	return named_slots(begin, end, text, error);
}

char **reception_slot_list(const struct reception_day *day)
{
	return g_strsplit(day->texts[RECEPTION_SLOTS] ? day->texts[RECEPTION_SLOTS] : "", ",", -1);
}

bool reception_has_slot(const struct reception_day *day, const char *time)
{
	g_auto(GStrv) slots = reception_slot_list(day);
	return g_strv_contains((const char *const *)slots, time);
}

bool reception_covers(const struct reception_day *day, const char *time)
{
	return strcmp(day->texts[RECEPTION_FROM], time) <= 0 && strcmp(time, day->texts[RECEPTION_TO]) < 0;
}

bool reception_overlap(const struct reception_day *a, const struct reception_day *b)
{
	return a->date == b->date && strcmp(a->texts[RECEPTION_FROM], b->texts[RECEPTION_TO]) < 0 &&
	       strcmp(b->texts[RECEPTION_FROM], a->texts[RECEPTION_TO]) < 0;
}

void vacation_free(struct vacation *vacation)
{
	if (!vacation)
		return;
	g_free(vacation->name);
	g_free(vacation);
}
