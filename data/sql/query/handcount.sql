-- name: hand_count_list(from_on day, to_on day, seq int, until text) -> name, value, seq, entered_at, entered_by
-- What was counted by hand for a period, as it was known up to the event $3 and the moment $4; -1 was taken back.
SELECT h.name, coalesce(h.value, -1), h.seq, h.entered_at, h.entered_by FROM hand_count AS h
WHERE h.from_on = $1 AND h.to_on = $2 AND h.seq = (
	SELECT max(o.seq) FROM hand_count AS o
	WHERE o.from_on = h.from_on AND o.to_on = h.to_on AND o.name = h.name AND o.seq <= $3 AND o.entered_at <= $4
);

-- name: hand_count_all() -> from_on, to_on, name, value, seq, entered_at, entered_by
-- Every entry there ever was. [scan]
SELECT from_on, to_on, name, coalesce(value, -1), seq, entered_at, entered_by FROM hand_count ORDER BY seq, name;

-- name: hand_count_put(from_on day, to_on day, name text, value int, seq int, entered_at text, entered_by text)
-- An entry; -1 takes an earlier one back.
INSERT INTO hand_count (from_on, to_on, name, value, seq, entered_at, entered_by) VALUES ($1, $2, $3, nullif($4, -1), $5, $6, $7)
ON CONFLICT (from_on, to_on, name, seq) DO UPDATE SET value = excluded.value, entered_at = excluded.entered_at,
	entered_by = excluded.entered_by;
