#include "domain/desk.h"
#include "base/date.h"
#include "base/fail.h"
#include "base/say.h"
#include "domain/take.h"

void desk_fold_ask(struct casefile *file, const struct event *event)
{
	file->sought_on = event->effective_on;
	take_text(&file->sought, event_text(event, "reason"));
}

void desk_fold_decline(struct casefile *file, const struct event *event)
{
	(void)event;
	file->sought_on = DATE_NONE;
	g_clear_pointer(&file->sought, g_free);
}

void desk_fold_endorse(struct casefile *file, const struct event *event)
{
	(void)event;
	file->endorsed = true;
}

void desk_fold_unrefuse(struct casefile *file, const struct event *event)
{
	(void)event;
	file->facts[FACT_REFUSED] = DATE_NONE;
	file->endorsed = false;
	g_clear_pointer(&file->outcome, g_free);
	g_clear_pointer(&file->reason, g_free);
}

bool desk_check_ask(const struct casefile *file, const struct event *event, GError **error)
{
	(void)event;
	if (file->sought_on == DATE_NONE)
		return true;
	g_autofree char *day = date_format(file->sought_on);
	return fail(
	    error, FAIL_REFUSED, _("an extension was asked for on %s already: 'extend' or 'decline' decides it"), day);
}

bool desk_is_sought(const struct casefile *file)
{
	return file->sought_on != DATE_NONE;
}

bool desk_check_endorse(const struct casefile *file, const struct event *event, GError **error)
{
	(void)event;
	return !file->endorsed || fail(error, FAIL_REFUSED, _("that it is not accepted was approved already"));
}

bool desk_check_unrefuse(const struct casefile *file, const struct event *event, GError **error)
{
	(void)event;
	return file->facts[FACT_TOLD] == DATE_NONE ||
	       fail(error, FAIL_REFUSED, _("the writer was told already that it is not accepted: use 'reopen'"));
}
