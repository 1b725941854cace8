#include "domain/types.h"

const struct event_type *const EVENT_TABLES[] = {
    LETTER_TYPES, VISIT_TYPES, APPLICATION_TYPES, REMEDY_TYPES, DESK_TYPES, COMMON_TYPES, NULL};
