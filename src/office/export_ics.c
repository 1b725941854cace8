#include "base/clock.h"
#include "base/date.h"
#include "base/say.h"
#include "base/text.h"
#include "domain/deadline.h"
#include "office/export.h"
#include "office/vocabulary.h"
#include <string.h>

#define LINE_OCTETS 75 /* RFC 5545 3.1 */

/* A content line: folded after at most 75 octets, never inside a character. */
static void put_line(GString *out, const char *line)
{
	size_t room = LINE_OCTETS;
	while (strlen(line) > room) {
		size_t cut = room;
		while (cut > 1 && ((unsigned char)line[cut] & 0xc0) == 0x80)
			cut--;
		g_string_append_len(out, line, (gssize)cut);
		g_string_append(out, "\r\n ");
		line += cut;
		room = LINE_OCTETS - 1;
	}
	g_string_append_printf(out, "%s\r\n", line);
}

/* NAME:TEXT with what TEXT values must escape. */
static void put_text(GString *out, const char *name, const char *text)
{
	g_autofree char *safe = text_display_lines(text);
	g_autoptr(GString) line = g_string_new(name);
	g_string_append_c(line, ':');
	for (const char *at = safe; *at; at++) {
		if (*at == '\n')
			g_string_append(line, "\\n");
		else if (strchr("\\;,", *at))
			g_string_append_printf(line, "\\%c", *at);
		else
			g_string_append_c(line, *at);
	}
	put_line(out, line->str);
}

static void put_day(GString *out, const char *name, int day)
{
	struct civil date = date_to_civil(day);
	g_autofree char *line = g_strdup_printf("%s;VALUE=DATE:%04d%02d%02d", name, date.year, date.month, date.day);
	put_line(out, line);
}

/* Office time as UTC. */
static void put_stamp(GString *out, struct moment now)
{
	int seconds = now.seconds - 8 * 3600;
	struct civil date = date_to_civil(seconds < 0 ? now.day - 1 : now.day);
	seconds = (seconds + 86400) % 86400;
	g_autofree char *line = g_strdup_printf("DTSTAMP:%04d%02d%02dT%02d%02d%02dZ", date.year, date.month, date.day,
	    seconds / 3600, seconds / 60 % 60, seconds % 60);
	put_line(out, line);
}

void export_ics_begin(struct office *office, GString *out)
{
	put_line(out, "BEGIN:VCALENDAR");
	put_line(out, "VERSION:2.0");
	put_line(out, "PRODID:-//docket//docket " DOCKET_VERSION "//ZH");
	put_line(out, "CALSCALE:GREGORIAN");
	put_text(out, "X-WR-CALNAME", office_setting(office, "school", _("deadlines")));
}

void export_ics_end(struct office *office, GString *out)
{
	(void)office;
	put_line(out, "END:VCALENDAR");
}

static char *detail_of(const struct outgoing *one, const struct clock *clock)
{
	GString *detail = g_string_new(clock->rule->source ? clock->rule->source : "");
	if (one->row->unit)
		g_string_append_printf(detail, "\n%s", vocabulary_name(one->office, LIST_UNIT, one->row->unit));
	if (clock->due.provisional && clock->due.latest != DATE_NONE) {
		g_autofree char *latest = date_format(clock->due.latest);
		g_string_append_c(detail, '\n');
		g_string_append_printf(detail, _("provisional, up to %s"), latest);
	}
	return g_string_free(detail, FALSE);
}

/* "D3", "D3-2" for the second clock of one rule: what the entry is called in every export to come. */
static char *name_of(const struct outgoing *one, const struct clock *clock)
{
	int place = 1;
	for (unsigned i = 0; one->dossier->clocks->pdata[i] != clock; i++)
		place += ((const struct clock *)one->dossier->clocks->pdata[i])->rule == clock->rule;
	return place == 1 ? g_strdup(clock->rule->id) : g_strdup_printf("%s-%d", clock->rule->id, place);
}

static void put_entry(const struct outgoing *one, const struct clock *clock, GString *out)
{
	g_autofree char *number = number_paper(one->row->number);
	g_autofree char *name = name_of(one, clock), *title = deadline_title(clock);
	g_autofree char *uid = g_strdup_printf("UID:%s-%s@docket", one->row->uuid, name);
	g_autofree char *summary = g_strdup_printf("%s %s %s", number, title, one->row->subject);
	g_autofree char *detail = detail_of(one, clock);
	put_line(out, "BEGIN:VEVENT");
	put_line(out, uid);
	put_stamp(out, office_now(one->office));
	put_day(out, "DTSTART", clock->due.on);
	put_day(out, "DTEND", clock->due.on + 1);
	put_text(out, "SUMMARY", summary);
	put_text(out, "DESCRIPTION", detail);
	put_line(out, "TRANSP:TRANSPARENT");
	put_line(out, "END:VEVENT");
}

/* Whether CLOCK still asks for something: what is met, cancelled or over is no entry in anybody's calendar. */
static bool asks(const struct clock *clock, int today)
{
	enum clock_state state = deadline_state(clock, today);
	return clock->rule->alerts && clock->met_on == DATE_NONE && !clock->cancelled &&
	       (state == CLOCK_RUNNING || state == CLOCK_MISSED);
}

void export_ics_put(const struct outgoing *one, GString *out)
{
	if (!state_is_open(one->row->state))
		return;
	for (unsigned i = 0; i < one->dossier->clocks->len; i++)
		if (asks(one->dossier->clocks->pdata[i], office_today(one->office)))
			put_entry(one, one->dossier->clocks->pdata[i], out);
}
