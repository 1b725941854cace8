/* The tests of a layer in one program: `test-LAYER NAME [OPTION...]` runs test-NAME.c, whose main() is called main_NAME
 * here. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEST(name) int main_##name(int argc, char **argv);
TESTS
#undef TEST

static const struct {
	const char *name; /* as in a C program: '_' for '-' */
	int (*run)(int argc, char **argv);
} ALL[] = {
#define TEST(name) {#name, main_##name},
    TESTS};

/* Whether NAME, as the file has it, is the one that C calls KNOWN. */
static int is_test(const char *known, const char *name)
{
	while (*known && (*known == *name || (*known == '_' && *name == '-'))) {
		known++;
		name++;
	}
	return *known == *name;
}

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof(ALL) / sizeof(*ALL); i++)
		if (is_test(ALL[i].name, argv[1]))
			return ALL[i].run(argc - 1, argv + 1);
	fprintf(stderr, "usage: %s NAME [OPTION...]\n", argv[0]);
	return EXIT_FAILURE;
}
