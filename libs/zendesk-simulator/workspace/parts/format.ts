const dateTime = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const longDate = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** @returns a time in this browser's time zone: `Nov 22, 09:30` */
export function formatDateTime(stamp: string): string {
  return dateTime.format(new Date(stamp));
}

/** @returns a day in this browser's time zone: `November 22, 2026` */
export function formatDay(stamp: string): string {
  return longDate.format(new Date(stamp));
}

/** @returns how long ago: `3 hours ago`, `yesterday`; older than a week, the date */
export function formatAgo(stamp: string, now: string): string {
  const minutes = Math.round((Date.parse(stamp) - Date.parse(now)) / 60_000);
  if (minutes > -1) return 'just now';
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -60 * 24) return relative.format(Math.round(minutes / 60), 'hour');
  if (minutes > -60 * 24 * 7) return relative.format(Math.round(minutes / 60 / 24), 'day');
  return formatDateTime(stamp).split(',')[0] ?? '';
}

/** @returns the first letters of the first and the last word */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${words[0]?.charAt(0) ?? '?'}${last?.charAt(0) ?? ''}`.toUpperCase();
}

/** @returns seconds as minutes and seconds: `5:42` */
export function formatLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @returns the word with a capital letter */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
