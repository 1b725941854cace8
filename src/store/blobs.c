#include "store/blobs.h"
#include "base/fail.h"
#include "base/say.h"
#include "store/digest.h"
#include "store/inside.h"
#include <string.h>

char *blobs_hash(GBytes *data)
{
	size_t bytes;
	const void *content = g_bytes_get_data(data, &bytes);
	return digest_hex(content, bytes);
}

bool blobs_put(struct store *store, const char *sha256, GBytes *data, GError **error)
{
	size_t bytes;
	const void *content = g_bytes_get_data(data, &bytes);
	return db_run(db_query(store->db, SQL_BLOB_PUT, sha256, content, bytes), error);
}

/* Column N as a copy; NULL where its hash is not SHA256. */
static GBytes *read_blob(struct statement *row, int n, const char *sha256)
{
	size_t bytes;
	const void *content = db_blob(row, n, &bytes);
	g_autofree char *hash = digest_hex(content, bytes);
	return strcmp(hash, sha256) ? NULL : g_bytes_new(content, bytes);
}

GBytes *blobs_get(struct store *store, const char *sha256, GError **error)
{
	struct statement *one = db_query(store->db, SQL_BLOB_GET, sha256);
	enum step step = db_step(one, error);
	GBytes *data = step == STEP_ROW ? read_blob(one, 0, sha256) : NULL;
	db_reset(one);
	if (!data && step == STEP_ROW)
		fail(error, FAIL_DAMAGED, _("the attachment %.12s... is not what was attached"), sha256);
	else if (!data && step == STEP_DONE)
		fail(error, FAIL_DAMAGED, _("the attachment %.12s... is gone"), sha256);
	return data;
}
