/*
 * The records of all commands, one a verb, each in its own file.
 */
#ifndef CMD_VERBS_H
#define CMD_VERBS_H

#include "cmd/command.h"

extern const struct command COMMAND_INIT;
extern const struct command COMMAND_COUNTER;
extern const struct command COMMAND_DEMO;
extern const struct command COMMAND_UNIT;
extern const struct command COMMAND_CATEGORY;
extern const struct command COMMAND_BOX;
extern const struct command COMMAND_STAFF;
extern const struct command COMMAND_SETTING;
extern const struct command COMMAND_RECEPTION;
extern const struct command RECEPTION_PLAN; /* and those parts of it that keep the rota */
extern const struct command RECEPTION_SWAP;
extern const struct command RECEPTION_CANCEL;
extern const struct command RECEPTION_VACATION;
extern const struct command COMMAND_CALENDAR;
extern const struct command COMMAND_LAW;
extern const struct command COMMAND_ADD;
extern const struct command COMMAND_IMPORT;
extern const struct command COMMAND_ATTACH;
extern const struct command COMMAND_ATTACHMENT;
extern const struct command COMMAND_EVENT; /* serves every verb of the event table */
extern const struct command COMMAND_LETTER;
extern const struct command COMMAND_REVEAL;
extern const struct command COMMAND_UNDO;
extern const struct command COMMAND_REDO;
extern const struct command COMMAND_REVIEW;
extern const struct command COMMAND_LADDER;
extern const struct command COMMAND_WORKLOAD;
extern const struct command COMMAND_LIST;
extern const struct command COMMAND_VIEW;
extern const struct command COMMAND_PERSON;
extern const struct command COMMAND_SHOW;
extern const struct command COMMAND_DUE;
extern const struct command COMMAND_ALERTS;
extern const struct command COMMAND_EXPORT;
extern const struct command COMMAND_REPORT;
extern const struct command COMMAND_PROVE;
extern const struct command COMMAND_PROOFREAD;
extern const struct command COMMAND_CLOSE_YEAR;
extern const struct command COMMAND_REOPEN_YEAR;
extern const struct command COMMAND_AUDIT;
extern const struct command COMMAND_REBUILD;
extern const struct command COMMAND_BACKUP;
extern const struct command COMMAND_RESTORE;
extern const struct command COMMAND_HELP;
extern const struct command COMMAND_VERSION;

#endif
