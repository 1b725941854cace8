#include "fuzz.h"
#include "ui/keys.h"
#include <string.h>

struct feed {
	const uint8_t *bytes;
	size_t size, at;
};

/* 0xff, which no terminal that speaks UTF-8 sends, stands for a moment of silence. */
static int feed_next(void *arg, int timeout_ms)
{
	struct feed *feed = arg;
	(void)timeout_ms;
	if (feed->at >= feed->size)
		return CODE_NONE;
	uint8_t byte = feed->bytes[feed->at++];
	return byte == 0xff ? CODE_NONE : byte;
}

static void check(const struct key *key)
{
	g_assert_true(g_utf8_validate(key->name, -1, NULL));
	if (key->press == PRESS_TEXT)
		g_assert_false(g_unichar_iscntrl(key->character));
	if (key->press != PRESS_PASTE)
		return;
	g_assert_true(g_utf8_validate(key->text, -1, NULL));
	for (const char *at = key->text; *at; at = g_utf8_next_char(at))
		g_assert_true(*at == '\n' || !g_unichar_iscntrl(g_utf8_get_char(at)));
}

/* Whatever comes is keys with names, text without controls, or nothing; and it ends. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feed feed = {.bytes = data, .size = size};
	OWN(keys) keys = keys_new(feed_next, &feed);
	for (size_t quiet = 0; quiet <= size;) {
		struct key key = keys_next(keys, 0);
		check(&key);
		quiet += key.press == PRESS_NONE;
		if (key.press == PRESS_NONE && feed.at >= feed.size)
			break;
	}
	return 0;
}
