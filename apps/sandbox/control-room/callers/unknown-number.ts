/** @returns a number (E.164, of those kept for fiction) that is none of `known` */
export function pickUnknownNumber(known: ReadonlySet<string>): string {
  for (let line = 100; line < 200; line += 1) {
    const number = `+1202555${String(line).padStart(4, '0')}`;
    if (!known.has(number)) return number;
  }
  return '+12025550199';
}
