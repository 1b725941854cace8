#include "ui/undo.h"
#include <glib.h>

#define STEPS_MAX 500

struct step {
	char *text;
	int caret;
};

struct undo {
	GPtrArray *past, *future; /* of struct step * */
	enum undo_run run;
};

static void step_free(void *data)
{
	struct step *step = data;
	g_free(step->text);
	g_free(step);
}

struct undo *undo_new(void)
{
	struct undo *undo = g_new0(struct undo, 1);
	undo->past = g_ptr_array_new_with_free_func(step_free);
	undo->future = g_ptr_array_new_with_free_func(step_free);
	return undo;
}

void undo_free(struct undo *undo)
{
	g_ptr_array_unref(undo->past);
	g_ptr_array_unref(undo->future);
	g_free(undo);
}

static void push(GPtrArray *steps, const char *text, int caret)
{
	struct step *step = g_new0(struct step, 1);
	step->text = g_strdup(text);
	step->caret = caret;
	g_ptr_array_add(steps, step);
}

void undo_keep(struct undo *undo, const char *text, int caret, enum undo_run run)
{
	g_ptr_array_set_size(undo->future, 0);
	if (run == UNDO_ALONE || run != undo->run) {
		push(undo->past, text, caret);
		if (undo->past->len > STEPS_MAX)
			g_ptr_array_remove_index(undo->past, 0);
	}
	undo->run = run;
}

void undo_break(struct undo *undo)
{
	undo->run = UNDO_NOTHING;
}

static char *step_over(struct undo *undo, GPtrArray *from, GPtrArray *to, const char *text, int *caret)
{
	undo_break(undo);
	if (!from->len)
		return NULL;
	push(to, text, *caret);
	struct step *step = g_ptr_array_index(from, from->len - 1);
	char *back = g_steal_pointer(&step->text);
	*caret = step->caret;
	g_ptr_array_remove_index(from, from->len - 1);
	return back;
}

char *undo_back(struct undo *undo, const char *text, int *caret)
{
	return step_over(undo, undo->past, undo->future, text, caret);
}

char *undo_forth(struct undo *undo, const char *text, int *caret)
{
	return step_over(undo, undo->future, undo->past, text, caret);
}
