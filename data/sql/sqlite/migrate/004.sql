-- 004: what the office counts by hand for its report.

-- name:  a counter of the installation
-- value: NULL: the entry before was taken back
-- seq:   the event that entered it; the last one holds, the others say what was known before
CREATE TABLE hand_count (
	from_on TEXT NOT NULL CHECK (length(from_on) = 10),
	to_on TEXT NOT NULL CHECK (length(to_on) = 10),
	name TEXT NOT NULL,
	seq INTEGER NOT NULL,
	value INTEGER CHECK (value >= 0),
	entered_at TEXT NOT NULL CHECK (length(entered_at) = 19),
	entered_by TEXT NOT NULL,
	PRIMARY KEY (from_on, to_on, name, seq)
) STRICT, WITHOUT ROWID;
