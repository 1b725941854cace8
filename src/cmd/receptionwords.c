#include "cmd/receptionwords.h"
#include "base/date.h"
#include "base/text.h"
#include "domain/when.h"

bool receptionwords_day(struct office *office, const char *text, int *ret, GError **error)
{
	const struct when when = {.today = office_today(office), .calendar = office_calendar(office)};
	return when_parse(text, &when, ret, error);
}

bool receptionwords_field(struct office *office, const struct args *args, const char *name, int *ret, GError **error)
{
	const char *text = args_field(args, name);
	return text_blank(text) || receptionwords_day(office, text, ret, error);
}

bool receptionwords_yes(const struct args *args, const char *name)
{
	return !g_strcmp0(args_field(args, name), "yes");
}

struct reception_day *receptionwords_named(struct office *office, const struct args *args, GError **error)
{
	int date = DATE_NONE;
	return receptionwords_day(office, args_word(args, 0), &date, error)
	           ? reception_find(office, date, args_field(args, "at"), error)
	           : NULL;
}
