-- A number that differs when another connection has committed.
PRAGMA data_version;
