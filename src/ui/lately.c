#include "ui/lately.h"
#include "base/fail.h"
#include "base/say.h"
#include "cmd/said.h"
#include "office/find.h"

struct lately {
	char *done;
	GArray *steps; /* of struct record_step */
	bool asked;    /* the person said no */
};

void lately_forget(struct ui *ui)
{
	if (!ui->lately)
		return;
	g_free(ui->lately->done);
	g_array_unref(ui->lately->steps);
	g_clear_pointer(&ui->lately, g_free);
}

void lately_set(struct ui *ui, const char *done, GArray *steps)
{
	lately_forget(ui);
	ui->lately = g_new0(struct lately, 1);
	ui->lately->done = g_strdup(done);
	ui->lately->steps = steps;
}

void lately_set_one(struct ui *ui, const char *done, struct record_step step)
{
	GArray *steps = g_array_new(FALSE, FALSE, sizeof step);
	g_array_append_val(steps, step);
	lately_set(ui, done, steps);
}

bool lately_is(const struct ui *ui, struct record_step step)
{
	if (!ui->lately || ui->lately->steps->len != 1)
		return false;
	const struct record_step *own = &g_array_index(ui->lately->steps, struct record_step, 0);
	return own->case_id == step.case_id && own->seq == step.seq;
}

/* Which cases: the number of one, how many there are of several. To be freed. */
static char *cases(const struct ui *ui)
{
	const GArray *steps = ui->lately->steps;
	if (steps->len > 1)
		return g_strdup_printf(_("%d cases"), (int)steps->len);
	struct case_row *row = find_row(ui->context.office, g_array_index(steps, struct record_step, 0).case_id, NULL);
	char *number = row ? said_number(row->number) : NULL;
	case_row_free(row);
	return number;
}

char *lately_question(struct ui *ui)
{
	g_autofree char *which = ui->lately && !ui->lately->asked ? cases(ui) : NULL;
	if (which)
		ui->lately->asked = true;
	return which ? g_strdup_printf(_("take back what you did just now: %s, %s?"), ui->lately->done, which) : NULL;
}

bool lately_undo(struct ui *ui, GError **error)
{
	g_autofree char *which = ui->lately ? cases(ui) : NULL;
	if (!which)
		return fail(error, FAIL_REFUSED, _("there is nothing to take back"));
	if (!record_undo_steps(ui->context.office, ui->lately->steps, error))
		return false;
	ui_say(ui, _("took back: %s, %s"), which, ui->lately->done);
	lately_forget(ui);
	ui_changed(ui);
	return true;
}
