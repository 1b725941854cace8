# terminal.py PROGRAM... -> runs it on a terminal of its own that is told what standard input says, a line at a time; what it writes goes
# to standard output, and its exit status is ours.
import os
import pty
import sys

lines = sys.stdin.read().splitlines()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
written = b""
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    written += piece
    if written.endswith(b"docket> "):
        os.write(terminal, (lines.pop(0) + "\n").encode() if lines else b"\x04")
sys.stdout.buffer.write(written.replace(b"\r\n", b"\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
