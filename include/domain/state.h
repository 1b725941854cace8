/*
 * Where a case stands. One list for all kinds; which kind uses which is in the table of events.
 */
#ifndef DOMAIN_STATE_H
#define DOMAIN_STATE_H

#include <stdbool.h>
#include <stdint.h>

enum state {
	STATE_NONE,        /* before the first event */
	STATE_BOOKED,      /* 已预约: a visit on a reception day to come */
	STATE_CONFIRMED,   /* 已确认: its slot was confirmed to the visitor */
	STATE_ARRIVED,     /* 已到 */
	STATE_RECORDED,    /* 已接待: received by the leader, minutes written */
	STATE_UNCONFIRMED, /* 待确认: an application whose day of receipt is not settled */
	STATE_REGISTERED,  /* 已登记 */
	STATE_CORRECTION,  /* 待补正 */
	STATE_REASONS,     /* 待说明理由 */
	STATE_FEE,         /* 待缴费 */
	STATE_ACCEPTED,    /* 已受理 */
	STATE_AT_LEADER,   /* 呈批 */
	STATE_ASSIGNED,    /* 已转办 */
	STATE_HANDLING,    /* 承办中 */
	STATE_SEARCHING,   /* 检索中 */
	STATE_CONSULTING,  /* 征求意见中 */
	STATE_SECRECY,     /* 待保密审查 */
	STATE_CLEARED,     /* 已保密审查 */
	STATE_DRAFTED,     /* 拟复 */
	STATE_REVIEW,      /* 审核: countersigned by the unit's head */
	STATE_APPROVED,    /* 已签发 */
	STATE_REPLIED,     /* 已答复 */
	STATE_SUSPENDED,   /* 中止: a remedy that the authority suspended */
	STATE_CONCLUDED,   /* 已裁决 */
	STATE_EXECUTING,   /* 重作中 */
	STATE_CLOSED,      /* 办结 */
	STATE_ARCHIVED,    /* 归档 */
	STATE_MERGED,      /* 并案 */
	STATE_REFUSED,     /* 不予受理 */
	STATE_FILED,       /* 登记备查 */
	STATE_TRANSFERRED, /* 移送纪检 */
	STATE_CONVERTED,   /* 转为公开申请 */
	STATE_OBJECTED,    /* 提出异议 */
	STATE_RETURNED,    /* 已退回 */
	STATE_WITHDRAWN,   /* 撤回 */
	STATE_CANCELLED,   /* 已取消 */
	STATE_NO_SHOW,     /* 未到 */
	STATE_LAPSED,      /* 视为放弃 */
	STATE_VOID,        /* 作废: a number taken by mistake, explained */
	STATE_COUNT,
};

#define STATE_BIT(state) (UINT64_C(1) << (state))

/* States in which somebody still has something to do. */
extern const uint64_t STATE_OPEN;

const char *state_name(enum state state);  /* "at-leader" */
const char *state_title(enum state state); /* translated */
bool state_parse(const char *name, enum state *ret);
bool state_is_open(enum state state);

#endif
