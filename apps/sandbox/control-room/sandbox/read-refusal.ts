/** Why the sandbox's own server did not do what it was asked for, in words. */
export async function readRefusal(answer: Response): Promise<Error> {
  const { error } = (await answer.json()) as { readonly error?: unknown };
  return new Error(typeof error === 'string' ? error : `The sandbox answered ${String(answer.status)}.`);
}
