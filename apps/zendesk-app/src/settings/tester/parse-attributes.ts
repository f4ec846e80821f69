/** A contact's attributes as pasted, and the lines or members that are none. */
export interface ParsedAttributes {
  readonly attributes: Readonly<Record<string, string>>;
  /** Lines without a name, or members that have no text, as they stand there. */
  readonly unread: readonly string[];
}

/**
 * Reads `name=value` lines, or JSON: an object of attributes, or one that has them as `Attributes`, as Amazon Connect's
 * own records do. Never throws.
 */
export function parseAttributes(text: string): ParsedAttributes {
  const trimmed = text.trim();
  return trimmed.startsWith('{') ? parseJson(trimmed) : parseLines(trimmed);
}

function parseJson(text: string): ParsedAttributes {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { attributes: {}, unread: [text] };
  }
  const members = Object.entries(attributesIn(value));
  const isText = (member: unknown): member is string | number | boolean =>
    typeof member === 'string' || typeof member === 'number' || typeof member === 'boolean';
  return {
    attributes: Object.fromEntries(
      members.flatMap(([name, member]) => (isText(member) ? [[name, String(member)]] : [])),
    ),
    unread: members.flatMap(([name, member]) =>
      isText(member) ? [] : [`${name}: ${JSON.stringify(member)}`],
    ),
  };
}

function attributesIn(value: unknown): object {
  if (typeof value !== 'object' || value === null) return {};
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const isNested = typeof member === 'object' && member !== null && !Array.isArray(member);
    if (/^attributes$/i.test(name) && isNested) return member;
  }
  return value;
}

function parseLines(text: string): ParsedAttributes {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const attributes: [string, string][] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const [, name, value = ''] = /^([^=:\s]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) attributes.push([name, value]);
    else if (line !== '') unread.push(line);
  }
  return { attributes: Object.fromEntries(attributes), unread };
}
