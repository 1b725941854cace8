-- What makes an empty file a register: file(1) and docket know it by its application id ("dkt1").
PRAGMA application_id = 0x646b7431;
PRAGMA journal_mode = WAL;
