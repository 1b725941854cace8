-- name: schema_version_get() -> version
-- The newest migration that was applied. [scan]
SELECT max(version) FROM schema_version;

-- name: schema_version_put(version int)
-- A migration was applied just now.
INSERT INTO schema_version (version, applied_at) VALUES ($1, CAST(CURRENT_TIMESTAMP AS TEXT));

-- name: derived_get() -> hash
-- What the derived tables were made by; no row: they are not whole. [scan]
SELECT hash FROM derived;

-- name: derived_clear()
-- Whatever stood there does not hold any more. [scan]
DELETE FROM derived;

-- name: derived_put(hash text)
-- They are whole now.
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
-- Everybody, those who left last. [scan]
SELECT login, name, roles, unit, retired FROM staff ORDER BY retired, login;

-- name: word_name(list text, code text) -> name
-- The name of one word.
SELECT name FROM word WHERE list = $1 AND code = $2;

-- name: staff_put(login text, name text, roles text, unit text, retired int)
-- Somebody new, or changed.
INSERT INTO staff (login, name, roles, unit, retired) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (login) DO UPDATE SET name = excluded.name, roles = excluded.roles, unit = excluded.unit, retired = excluded.retired;

-- name: calendar_list() -> day, kind, name, notice
-- All exceptions. [scan]
SELECT day, kind, name, notice FROM calendar_day ORDER BY day;

-- name: calendar_put(day day, kind text, name text, notice text)
-- An exception, over what was said of the day before.
INSERT INTO calendar_day (day, kind, name, notice) VALUES ($1, $2, $3, $4)
ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name, notice = excluded.notice;

-- name: law_list() -> name, text
-- All rule files. [scan]
SELECT name, text FROM law ORDER BY name;

-- name: law_put(name text, body text)
-- A rule file, over the one of the same name.
INSERT INTO law (name, text) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET text = excluded.text;

-- name: setting_list() -> name, value
-- All settings. [scan]
SELECT name, value FROM setting ORDER BY name;

-- name: setting_put(name text, value text)
-- A setting, over its value before.
INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
