#!/bin/sh
# The golden pages in headless Chromium, where there is one (package chromium, which no other test needs): browse.py says what is looked at.
set -u
here=$(cd "$(dirname "$0")" && pwd)
chromium=$(command -v chromium) || {
	echo "1..0 # SKIP no browser: apt-get install chromium"
	exit 0
}
exec python3 -B "$here/browse.py" "$chromium" "$here/expected/report.html" "$here/expected/stranger.html"
