/*
 * Chinese numerals in what people type.
 */
#ifndef DOMAIN_NUMERALS_H
#define DOMAIN_NUMERALS_H

/* TEXT with every run of numerals in digits, to be freed: 二〇二二 is 2022, 二十三 is 23; a run that is no number
 * becomes a '?'. */
char *numerals_digits(const char *text);

#endif
