-- 003: the years whose report is closed.

-- seq:    the last event that the closed report knows
-- reason: why it was opened again; NULL while it is closed
CREATE TABLE closed_year (
	from_on TEXT NOT NULL CHECK (length(from_on) = 10),
	to_on TEXT NOT NULL CHECK (length(to_on) = 10),
	label TEXT NOT NULL,
	seq INTEGER NOT NULL,
	closed_on TEXT NOT NULL CHECK (length(closed_on) = 10),
	closed_by TEXT NOT NULL,
	reason TEXT,
	PRIMARY KEY (from_on, to_on)
) STRICT, WITHOUT ROWID;
