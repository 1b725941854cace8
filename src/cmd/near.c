#include "cmd/near.h"
#include <string.h>

enum { MOST_LETTERS = 40 };

int near_distance(const char *a, const char *b)
{
	long rows = g_utf8_strlen(a, -1), columns = g_utf8_strlen(b, -1);
	if (rows > MOST_LETTERS || columns > MOST_LETTERS)
		return MOST_LETTERS;
	g_autofree gunichar *from = g_utf8_to_ucs4_fast(a, -1, NULL), *to = g_utf8_to_ucs4_fast(b, -1, NULL);
	int cost[MOST_LETTERS + 1][MOST_LETTERS + 1];
	for (long i = 0; i <= rows; i++)
		cost[i][0] = (int)i;
	for (long j = 0; j <= columns; j++)
		cost[0][j] = (int)j;
	for (long i = 1; i <= rows; i++)
		for (long j = 1; j <= columns; j++) {
			int change = cost[i - 1][j - 1] + (from[i - 1] != to[j - 1]);
			cost[i][j] = MIN(change, MIN(cost[i - 1][j], cost[i][j - 1]) + 1);
			if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
				cost[i][j] = MIN(cost[i][j], cost[i - 2][j - 2] + 1);
		}
	return cost[rows][columns];
}

const char *near_word(const char *word, const GPtrArray *candidates)
{
	const char *best = NULL;
	int least = MAX(1, (int)g_utf8_strlen(word, -1) / 3) + 1;
	for (unsigned i = 0; i < candidates->len; i++) {
		const char *candidate = candidates->pdata[i];
		int distance = *word && g_str_has_prefix(candidate, word) ? 1 : near_distance(word, candidate);
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}
