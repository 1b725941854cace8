#include "office/demo_dice.h"

static uint64_t next(struct dice *dice)
{
	uint64_t z = dice->state += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

int dice_below(struct dice *dice, int n)
{
	return (int)((next(dice) >> 32) * (uint64_t)n >> 32);
}

int dice_between(struct dice *dice, int first, int last)
{
	return first + dice_below(dice, last - first + 1);
}

bool dice_chance(struct dice *dice, int permille)
{
	return dice_below(dice, 1000) < permille;
}

int dice_weighed(struct dice *dice, const int *weights, int count)
{
	int total = 0, place = 0;
	for (int i = 0; i < count; i++)
		total += weights[i];
	int left = dice_below(dice, total);
	while (left >= weights[place])
		left -= weights[place++];
	return place;
}
