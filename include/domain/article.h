/*
 * The articles that refusals and pages cite. Those on petitions go by the law of the day of the act: the Regulations on
 * Petitions of 2022 are in force since 2022-05-01, before that those of 2005 (State Council Decree 431) were. Those on
 * disclosure go by the day on which the application was received: the Regulations of 2019 (Decree 711) govern what came
 * in since 2019-05-15, before that the Measures for Universities (Decree 29 of the Ministry of Education) and the
 * Regulations of 2007 (Decree 492) did.
 */
#ifndef DOMAIN_ARTICLE_H
#define DOMAIN_ARTICLE_H

#include "domain/casefile.h"

/* What stood at ARTICLE, untranslated, on DAY; translated. An article of another law is as it is said. NULL for NULL,
 * and where the law of that day had none. */
const char *article_on(const char *article, int day);

/* The day by which what happens to FILE on DAY is judged: that of its receipt for an application of which it is known,
 * else DAY. FILE may be NULL. */
int article_day(const struct casefile *file, int day);

/* Whether the Regulations of 2019 govern the application. */
bool article_is_new(const struct casefile *file);

/* Refuses with the sentence FORMAT, and behind it ARTICLE, translated, in brackets; NULL: none. */
bool article_refuse(GError **error, const char *article, const char *format, ...) G_GNUC_PRINTF(3, 4);

#endif
