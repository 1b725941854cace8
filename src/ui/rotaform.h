/*
 * The forms that keep the rota of the reception days: planning, changing a day, calling it off (ui/verbform.h).
 */
#ifndef UI_ROTAFORM_H
#define UI_ROTAFORM_H

#include "office/reception.h"
#include "ui/form.h"

/* Who opened the form, and what is told after it was saved. */
struct rotaform {
	void *arg;
	void (*done)(void *arg, const struct form *form);
};

/* Another day is mostly LIKE one that is known; NULL: none is. */
bool rotaform_plan(struct ui *ui, const struct reception_day *like, const struct rotaform *of, GError **error);

/* VERB ("swap", "cancel") of DAY; the form says how it is. FAIL_REFUSED: DAY is NULL. */
bool rotaform_change(
    struct ui *ui, const char *verb, const struct reception_day *day, const struct rotaform *of, GError **error);

#endif
