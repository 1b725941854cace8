#include "store/digest.h"
#include <glib.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>

char *digest_hex(const void *data, size_t bytes)
{
	struct sha256_ctx sha;
	uint8_t digest[SHA256_DIGEST_SIZE];
	char *hex = g_malloc0(BASE16_ENCODE_LENGTH(sizeof digest) + 1);
	sha256_init(&sha);
	sha256_update(&sha, bytes, data);
	sha256_digest(&sha, sizeof digest, digest);
	base16_encode_update(hex, sizeof digest, digest);
	return hex;
}
