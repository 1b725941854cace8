#include "base/clock.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "base/text.h"
#include <stdint.h>
#include <string.h>

enum { DAY_SECONDS = 24 * 60 * 60, OFFICE_SECONDS = 8 * 60 * 60 };

/* SECONDS since 1970-01-01, in whatever zone they were counted. */
static struct moment moment_of(int64_t seconds)
{
	struct moment moment = {
	    .day = (int)(seconds / DAY_SECONDS),
	    .seconds = (int)(seconds % DAY_SECONDS),
	};
	return moment;
}

struct moment clock_now(void)
{
	return moment_of(g_get_real_time() / G_USEC_PER_SEC + OFFICE_SECONDS);
}

/* Reads HH:MM or HH:MM:SS; -1 for anything else. */
static int parse_time(const char *text)
{
	static const char SHAPE[] = "dd:dd:dd";
	size_t i = 0;
	while (SHAPE[i] && (SHAPE[i] == 'd' ? g_ascii_isdigit(text[i]) : text[i] == SHAPE[i]))
		i++;
	if (text[i] || (i != 5 && i != 8))
		return -1;
	int hour = (text[0] - '0') * 10 + text[1] - '0';
	int minute = (text[3] - '0') * 10 + text[4] - '0';
	int second = i == 8 ? (text[6] - '0') * 10 + text[7] - '0' : 0;
	return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
}

bool clock_parse(const char *text, struct moment *ret, GError **error)
{
	size_t length = strcspn(text, "T ");
	g_autofree char *date = g_strndup(text, length);
	struct moment moment = {
	    .day = date_parse(date),
	    .seconds = text[length] ? parse_time(text + length + 1) : clock_now().seconds,
	};
	if (moment.day == DATE_NONE || moment.seconds < 0) {
		g_autofree char *shown = text_display(text);
		return fail(error, FAIL_USAGE, _("not a day: '%s' (write 2022-03-01 or 2022-03-01T10:32)"), shown);
	}
	*ret = moment;
	return true;
}

static char *format(struct moment moment, const char *zone)
{
	g_autofree char *date = date_format(moment.day);
	int minutes = moment.seconds / 60;
	return g_strdup_printf("%sT%02d:%02d:%02d%s", date, minutes / 60, minutes % 60, moment.seconds % 60, zone);
}

char *clock_format(struct moment moment)
{
	return format(moment, "");
}

char *clock_written(void)
{
	return format(moment_of(g_get_real_time() / G_USEC_PER_SEC), "Z");
}
