/** A variable that the stack sets. Throws an Error that names it when it is missing or empty. */
export function readVariable(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name]?.trim() ?? '';
  if (value === '') throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

/** A variable that may be missing or empty. */
export function readOptionalVariable(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name]?.trim() ?? '';
  return value === '' ? undefined : value;
}

/** A variable that holds a positive number. Throws an Error that names it otherwise. */
export function readNumberVariable(environment: NodeJS.ProcessEnv, name: string): number {
  const text = readVariable(environment, name);
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0)
    throw new Error(`The environment variable ${name} must be a number above 0; it is ${text}.`);
  return value;
}
