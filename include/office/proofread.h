/*
 * Proof-reading a written report: the file held against the register (domain/proofread.h).
 */
#ifndef OFFICE_PROOFREAD_H
#define OFFICE_PROOFREAD_H

#include "domain/proofread.h"
#include "office/office.h"

/* Holds the report in PATH (text or Markdown, UTF-8 or GB18030) against the year of PERIOD as it is known now: of
 * struct remark *, frees them. FAIL_NOT_FOUND: no such file. FAIL_REFUSED: it is no text. */
GPtrArray *office_proofread(struct office *office, const char *path, const struct period *period, GError **error);

#endif
