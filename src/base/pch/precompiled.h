/* What every module includes, read once for all the files of a library where -Db_pch=true asks for it: clang takes
 * longer for it than for the file itself. A file still includes what it uses, which the builds without it show. */
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
