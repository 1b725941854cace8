/*
 * The articles that refusals and pages cite, by the law of the day of the act: the Regulations on Petitions of 2022 are
 * in force since 2022-05-01, before that those of 2005 (State Council Decree 431) were.
 */
#ifndef DOMAIN_ARTICLE_H
#define DOMAIN_ARTICLE_H

/* What stood at ARTICLE, untranslated, on DAY; translated. An article of another law is as it is said. NULL for NULL,
 * and where the law of that day had none. */
const char *article_on(const char *article, int day);

#endif
