-- name: schema_version_get() -> version
-- [scan]
SELECT max(version) FROM schema_version;

-- name: schema_version_put(version int, applied_at text)
INSERT INTO schema_version (version, applied_at) VALUES ($1, $2);

-- name: derived_get() -> hash
-- [scan]
SELECT hash FROM derived;

-- name: derived_put(hash text)
INSERT INTO derived (hash) VALUES ($1);

-- name: word_list(list text) -> code, name, retired
-- A handful of rows in the order that the office gave them.
SELECT code, name, retired FROM word WHERE list = $1 ORDER BY retired, place, code;

-- name: word_put(list text, code text, name text, retired int)
-- Adds a word at the end, or changes it where it stands.
INSERT INTO word (list, code, name, place, retired)
VALUES ($1, $2, $3, (SELECT coalesce(max(place), 0) + 1 FROM word WHERE list = $1), $4)
ON CONFLICT (list, code) DO UPDATE SET name = excluded.name, retired = excluded.retired;

-- name: staff_list() -> login, name, roles, unit, retired
-- [scan]
SELECT login, name, roles, unit, retired FROM staff ORDER BY retired, login;

-- name: staff_get(login text) -> login, name, roles, unit, retired
SELECT login, name, roles, unit, retired FROM staff WHERE login = $1;

-- name: staff_put(login text, name text, roles text, unit text, retired int)
INSERT INTO staff (login, name, roles, unit, retired) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (login) DO UPDATE SET name = excluded.name, roles = excluded.roles, unit = excluded.unit, retired = excluded.retired;

-- name: calendar_list() -> day, kind, name, notice
-- [scan]
SELECT day, kind, name, notice FROM calendar_day ORDER BY day;

-- name: calendar_put(day day, kind text, name text, notice text)
INSERT INTO calendar_day (day, kind, name, notice) VALUES ($1, $2, $3, $4)
ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name, notice = excluded.notice;

-- name: law_list() -> name, text
-- [scan]
SELECT name, text FROM law ORDER BY name;

-- name: law_put(name text, body text)
INSERT INTO law (name, text) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET text = excluded.text;

-- name: setting_list() -> name, value
-- [scan]
SELECT name, value FROM setting ORDER BY name;

-- name: setting_put(name text, value text)
INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
