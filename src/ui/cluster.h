/*
 * Characters as people see them (grapheme clusters), for carets.
 */
#ifndef UI_CLUSTER_H
#define UI_CLUSTER_H

#include <glib.h>
#include <stdbool.h>

/* The boundary after byte AT, and the one before it; AT at an end stays. */
int cluster_next(const char *text, int at);
int cluster_before(const char *text, int at);
/* AT moved back to a boundary. */
int cluster_snap(const char *text, int at);

/* What is drawn of the cluster at byte AT, and how many cells that takes: nothing that could harm a terminal. To be
 * freed. */
char *cluster_show(const char *text, int at, int *ret_cells);
/* Its cells alone. */
int cluster_cells(const char *text, int at);

#endif
