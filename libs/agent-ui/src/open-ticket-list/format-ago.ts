const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Says how long ago an instant was, in the largest unit that fits, such as `3 days ago`. An instant in the future (clocks that disagree)
 * reads as now.
 * @param then epoch milliseconds
 * @param now epoch milliseconds
 * @param locale a BCP 47 tag
 */
export function formatAgo(then: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const elapsed = Math.max(0, now - then);
  const fitting = units.find(([, length]) => elapsed >= length);
  if (fitting === undefined) return format.format(0, 'second');
  const [unit, length] = fitting;
  return format.format(-Math.floor(elapsed / length), unit);
}
