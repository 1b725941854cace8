#include "store/header.h"
#include "base/fail.h"
#include "base/say.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_BYTES 100
#define APPLICATION_ID 0x646b7431 /* "dkt1"; data/sql/sqlite/create.sql */

/* Where the numbers of a SQLite header stand (sqlite.org/fileformat2.html); all are big-endian. */
enum place {
	PLACE_PAGE_SIZE = 16,
	PLACE_CHANGES = 24,
	PLACE_PAGES = 28,
	PLACE_APPLICATION = 68,
	PLACE_PAGES_VALID_FOR = 92,
};

static uint32_t number_at(const unsigned char *header, enum place place)
{
	const unsigned char *byte = header + place;
	return (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
}

static int64_t page_size(const unsigned char *header)
{
	int64_t size = (int64_t)header[PLACE_PAGE_SIZE] << 8 | header[PLACE_PAGE_SIZE + 1];
	return size == 1 ? 65536 : size;
}

bool header_logged(const char *where)
{
	struct stat status;
	g_autofree char *log = g_strconcat(where, "-wal", NULL);
	return !stat(log, &status) && status.st_size > 0;
}

static bool read_header(const char *where, unsigned char *header, int64_t *size, GError **error)
{
	struct stat status;
	int file = open(where, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return errno == ENOENT
		           ? fail(error, FAIL_NOT_FOUND, _("there is no register '%s'"), where)
		           : fail(error, FAIL_REFUSED, _("cannot read the register '%s': %s"), where, g_strerror(errno));
	ssize_t bytes = fstat(file, &status) || !S_ISREG(status.st_mode) ? -1 : read(file, header, HEADER_BYTES);
	close(file);
	*size = bytes < 0 ? -1 : (int64_t)status.st_size;
	return true;
}

bool header_check(const char *where, GError **error)
{
	unsigned char header[HEADER_BYTES] = {0};
	int64_t size;
	if (!read_header(where, header, &size, error))
		return false;
	if (size < HEADER_BYTES || memcmp(header, "SQLite format 3", 16) != 0)
		return fail(error, FAIL_DAMAGED, _("'%s' is not a register; it was left as it is"), where);
	if (number_at(header, PLACE_APPLICATION) != APPLICATION_ID)
		return fail(error, FAIL_DAMAGED, _("'%s' is a database of another program; it was left as it is"), where);
	bool counted = number_at(header, PLACE_CHANGES) == number_at(header, PLACE_PAGES_VALID_FOR);
	/* while there is a log, the file alone says nothing about its end: a checkpoint may have been cut off */
	if (counted && !header_logged(where) && size < page_size(header) * number_at(header, PLACE_PAGES))
		return fail(error, FAIL_DAMAGED, _("the register '%s' was cut short; it was left as it is"), where);
	return true;
}
