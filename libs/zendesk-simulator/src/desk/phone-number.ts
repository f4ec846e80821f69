/** @returns the digits of a phone number, however it is written */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

/** @returns whether two ways of writing are the same number */
export function isSameNumber(one: string, other: string): boolean {
  const digits = digitsOf(one);
  return digits !== '' && digits === digitsOf(other);
}
