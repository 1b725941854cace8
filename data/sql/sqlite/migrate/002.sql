-- 002: the reception days of the leaders, and the vacations in which there are none.

-- from_at, to_at: 14:30
-- slots:          when each begins, parted by commas
-- state:          a day that was moved or cancelled stays readable
CREATE TABLE reception_day (
	day TEXT NOT NULL CHECK (length(day) = 10),
	from_at TEXT NOT NULL CHECK (length(from_at) = 5),
	to_at TEXT NOT NULL CHECK (length(to_at) = 5),
	slots TEXT NOT NULL,
	leader TEXT NOT NULL,
	place TEXT NOT NULL,
	substitute TEXT,
	recorder TEXT,
	topic TEXT,
	state TEXT NOT NULL CHECK (state IN ('planned', 'moved', 'cancelled')),
	reason TEXT,
	moved_to TEXT CHECK (length(moved_to) = 10),
	PRIMARY KEY (day, from_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE vacation (
	from_on TEXT PRIMARY KEY CHECK (length(from_on) = 10),
	to_on TEXT NOT NULL CHECK (length(to_on) = 10),
	name TEXT NOT NULL,
	retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;
