/*
 * The settings of the register on the screen: what each is called, and what holds. One is changed in a form of one
 * field.
 */
#ifndef UI_SETUPLIST_H
#define UI_SETUPLIST_H

#include "ui/ui.h"

void setuplist_open(struct ui *ui);

#endif
