#!/bin/sh
# How long screens take, in a pseudo-terminal, from the start or the key: until it is answered (the first bytes come), and until all is
# drawn (nothing more comes for 30 ms; what is filled in later, the exact number of what was found, is not waited for):
#
#     REGISTER=FILE sh tests/bench/screens.sh build/src/docket [RUNS]
#
# The best and the median of the answers and the median of the whole, in milliseconds. Without REGISTER a demonstration of 20,000 cases is made.
set -eu
docket=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
export HOME="$scratch" DOCKET_REGISTER="${REGISTER:-$scratch/register.db}" LC_ALL=C.UTF-8 TERM=xterm-256color
[ -n "${REGISTER-}" ] || "$docket" demo cases=20000 --no-open >/dev/null 2>&1
python3 - "$docket" "${2:-7}" <<'END'
import fcntl, os, pty, select, statistics, struct, sys, termios, time

docket, runs = sys.argv[1], int(sys.argv[2])
STEPS = [("first screen", None), ("letters", b"2"), ("filter opened", b"/"), ("a character", "食".encode()),
         ("two characters", "堂".encode()), ("filter cleared", b"\x07"), ("filter opened", b"/"), ("an initial", b"s"),
         ("two initials", b"t"), ("filter cleared", b"\x07"), ("visits", b"3"), ("applications", b"4"), ("reception", b"5"),
         ("today", b"1"), ("to decide", b"\x1b[15~"), ("which of them", b"\x1bOS"), ("back", b"\x07"), ("today", b"1"),
         ("workload", b"\x1b[17~")]

def drawn(master, began):
    first = last = None
    while select.select([master], [], [], 0.03 if last else 20)[0] and os.read(master, 65536):
        last = time.perf_counter()
        first = first or last
    while select.select([master], [], [], 0.3)[0] and os.read(master, 65536):
        pass
    return ((first - began) * 1000, (last - began) * 1000) if last else (float("nan"), float("nan"))

def run(times):
    began = time.perf_counter()
    pid, master = pty.fork()
    if not pid:
        os.execv(docket, [docket])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    for name, key in STEPS:
        if key:
            began = time.perf_counter()
            os.write(master, key)
        times.setdefault(name, []).append(drawn(master, began))
    os.write(master, b"\x11")
    time.sleep(0.1)
    os.close(master)
    os.waitpid(pid, 0)

times = {}
for _ in range(runs):
    run(times)
for name, all_of_it in times.items():
    answers, whole = zip(*all_of_it)
    print("%-14s answer best %5.0f  median %5.0f   whole median %5.0f"
          % (name, min(answers), statistics.median(answers), statistics.median(whole)))
END
