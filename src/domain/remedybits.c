#include "domain/remedybits.h"
#include "domain/take.h"

static const struct {
	const char *kind;
	unsigned bit;
} BITS[] = {
    {.kind = "report", .bit = REPORT},
    {.kind = "appeal", .bit = APPEAL},
    {.kind = "reconsideration", .bit = REVIEW},
    {.kind = "litigation", .bit = SUIT},
    {.kind = "litigation_after_reconsideration", .bit = SUIT_AFTER},
    {.kind = "recheck", .bit = RECHECK},
    {.kind = "final_review", .bit = FINAL},
};

unsigned remedybits_of(const char *kind)
{
	for (size_t i = 0; i < G_N_ELEMENTS(BITS); i++)
		if (take_is(kind, BITS[i].kind))
			return BITS[i].bit;
	return 0;
}

bool remedybits_among(const struct casefile *file, unsigned bits)
{
	return file->number.kind == KIND_REMEDY && remedybits_of(file->remedy) & bits;
}
