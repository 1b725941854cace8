#include "base/fail.h"

GQuark fail_quark(void)
{
	return g_quark_from_static_string("docket-fail");
}

bool fail(GError **error, enum fail code, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	if (error)
		*error = g_error_new_valist(FAIL, (int)code, format, values);
	va_end(values);
	return false;
}

int fail_status(const GError *error)
{
	return error->domain == FAIL ? error->code : FAIL_REFUSED;
}
