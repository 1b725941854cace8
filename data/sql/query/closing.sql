-- name: closing_list() -> from_on, to_on, label, seq, closed_on, closed_by, reason
-- All years that were ever closed, the newest first. [scan]
SELECT from_on, to_on, label, seq, closed_on, closed_by, reason FROM closed_year ORDER BY to_on DESC, from_on DESC;

-- name: closing_put(from_on day, to_on day, label text, seq int, closed_on day, closed_by text, reason text)
-- A year is closed, or opened again.
INSERT INTO closed_year (from_on, to_on, label, seq, closed_on, closed_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (from_on, to_on) DO UPDATE SET label = excluded.label, seq = excluded.seq, closed_on = excluded.closed_on,
	closed_by = excluded.closed_by, reason = excluded.reason;
