/** @returns what a field of a form holds, without space around it; empty without the field */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
