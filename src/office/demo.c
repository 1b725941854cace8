#include "office/demo.h"
#include "base/fail.h"
#include "base/say.h"

bool demo_fill(struct office *office, const struct demo *demo, GError **error)
{
	(void)office;
	return fail(error, FAIL_REFUSED, _("a demonstration of %d cases cannot be made"), demo->cases);
}
