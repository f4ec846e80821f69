/** Whether two plain values, made by the same function, are equal; when in doubt they are not. */
export function isSameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
