#include "domain/identity.h"
#include <glib.h>
#include <string.h>
#include <uuid/uuid.h>

/* The name space of everything that docket names; it must never change, or what was imported once would come in again.
 */
static const uuid_t NAME_SPACE = {
    0x5d, 0x0c, 0x4e, 0x1b, 0x8a, 0x37, 0x4f, 0x62, 0x9e, 0x15, 0xc3, 0x70, 0x2b, 0xd4, 0x86, 0xfa};

static char *unparse(const uuid_t uuid)
{
	char *text = g_malloc(UUID_STR_LEN);
	uuid_unparse_lower(uuid, text);
	return text;
}

char *identity_random(void)
{
	uuid_t uuid;
	uuid_generate_random(uuid);
	return unparse(uuid);
}

char *identity_named(const char *source, const char *name)
{
	/* the NUL between them keeps ("ab", "c") and ("a", "bc") apart */
	g_autoptr(GString) both = g_string_new(source);
	g_string_append_c(both, '\0');
	g_string_append(both, name);
	uuid_t uuid;
	uuid_generate_sha1(uuid, NAME_SPACE, both->str, both->len);
	return unparse(uuid);
}
