#include "office/issuebeside.h"
#include "base/date.h"
#include "office/reception.h"
#include <string.h>

/* What the rota says of the reception day of the case; to be freed. */
static char *planned(const struct issuevalues *values, enum reception_text text)
{
	const struct casefile *file = values->file;
	int session = file->facts[FACT_SESSION];
	OWN(reception_day) day = session == DATE_NONE ? NULL : reception_find(values->office, session, file->slot, NULL);
	return day ? g_strdup(day->texts[text]) : NULL;
}

/* Whoever RECORDED names, else the plan. */
static char *name_of(const struct issuevalues *values, const char *recorded, enum reception_text text)
{
	g_autofree char *who = recorded ? g_strdup(recorded) : planned(values, text);
	return g_strdup(staff_name(values->office, who));
}

char *issuebeside_place(const struct issuevalues *values)
{
	return planned(values, RECEPTION_PLACE);
}

char *issuebeside_leader(const struct issuevalues *values)
{
	return name_of(values, values->file->leader, RECEPTION_LEADER);
}

char *issuebeside_recorder(const struct issuevalues *values)
{
	return name_of(values, values->file->recorder, RECEPTION_RECORDER);
}

char *issuebeside_subject(const struct issuevalues *values)
{
	static const char *const ENDS[] = {"。", "；", "，", "！", "？"};
	char *subject = issuevalues_told(values, "subject", values->file->subject);
	for (size_t i = 0; subject && i < G_N_ELEMENTS(ENDS);) {
		bool ended = g_str_has_suffix(subject, ENDS[i]);
		if (ended)
			subject[strlen(subject) - strlen(ENDS[i])] = '\0';
		i = ended ? 0 : i + 1;
	}
	return subject;
}

#define INDENT "　　"

char *issuebeside_paragraphs(const struct issuevalues *values)
{
	const struct casefile *file = values->file;
	g_autofree char *text = issuevalues_told(values, "reply", file->reply ? file->reply : file->draft);
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);
	for (char **line = lines; *line; line++) {
		bool salutes = line == lines && line[1] && g_str_has_suffix(*line, "：");
		if (!**line || **line == ' ' || g_str_has_prefix(*line, "　") || salutes)
			continue;
		char *indented = g_strconcat(INDENT, *line, NULL);
		g_free(*line);
		*line = indented;
	}
	return text ? g_strjoinv("\n", lines) : NULL;
}

char *issuebeside_answer(const struct issuevalues *values)
{
	for (unsigned i = values->events->len; i-- > 0;) {
		const struct event *event = values->events->pdata[i];
		const char *elsewhere = strcmp(event->kind, "serve") ? NULL : event_text(event, "paper");
		if (values->live[i] && elsewhere)
			return g_strdup(elsewhere);
		if (values->live[i] && !strcmp(event->kind, "issue") && event_text(event, "answers"))
			return g_strdup_printf("%s　%s", event_text(event, "title"), event_text(event, "document"));
	}
	return NULL;
}
