/*
 * The fields that events carry, shared by the table of types (domain/types.c).
 */
#ifndef DOMAIN_FIELDS_H
#define DOMAIN_FIELDS_H

#include "domain/event.h"

extern const struct field FIELDS_NONE[], FIELDS_LETTER[], FIELDS_CORRECT[], FIELDS_ACCEPT[], FIELDS_REFUSE[],
    FIELDS_TELL[], FIELDS_REASON[], FIELDS_MERGE[], FIELDS_CONVERT[], FIELDS_TEXT[], FIELDS_TEXT_OPTIONAL[],
    FIELDS_INSTRUCT[], FIELDS_ASSIGN[], FIELDS_SIGN[], FIELDS_DRAFT[], FIELDS_REPLY[], FIELDS_RATE[], FIELDS_EXTEND[],
    FIELDS_FILES[], FIELDS_UNDO[];

#endif
