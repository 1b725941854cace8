/*
 * The rules of the register on paper, and the deadlines that a change of the law moved.
 */
#ifndef CMD_LAWPAGE_H
#define CMD_LAWPAGE_H

#include "domain/rule.h"
#include "office/law.h"
#include "sheet/sheet.h"

/* A line for each rule, by file order. */
struct sheet *lawpage_rules(const struct rules *rules);

/* LINE, which says how many they are, and the table of MOVES (law_import_calendar, law_import_rules). They are the
 * array "moves" of the data, beside CHANGED under the name KEY. */
struct sheet *lawpage_moves(const char *line, const GPtrArray *moves, const char *key, int changed);

#endif
