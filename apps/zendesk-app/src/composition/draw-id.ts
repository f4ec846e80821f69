/** An id that nobody else draws. `randomUUID` is not there in every page that is framed. */
export function drawId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(16).padStart(8, '0')).join('');
}
