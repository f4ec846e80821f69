import { parseJson, readList, readObject, readText } from './read-json.js';
import { toXhr } from './to-xhr.js';

export interface ZendeskError {
  /** Zendesk's word for it, such as `RecordNotFound`. */
  readonly code: string | undefined;
  /** A readable sentence made of all the answer says. */
  readonly text: string | undefined;
  /** Codes by field, such as `{ external_id: ['DuplicateValue'] }`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const longestText = 500;

/** What a failed answer says, in any of the shapes Zendesk uses (zendesk.md 2.2, U27). */
export function parseError(failure: unknown): ZendeskError {
  const xhr = toXhr(failure);
  const body = xhr.responseJSON ?? parseJson(xhr.responseText ?? '');
  const { description, details, error, errors, message } = readObject(body);
  const object = readObject(error);
  const list = readList(errors).map(readObject);
  const texts = [
    readText(error),
    readText(object['title']),
    readText(object['message']),
    readText(description),
    readText(message),
    ...list.flatMap((entry) => [readText(entry['title']), readText(entry['detail'])]),
    ...readDetails(details).map(({ text }) => text),
    ...(body === undefined || typeof body === 'string' ? [toPlainText(xhr.responseText ?? '')] : []),
  ];
  return {
    code:
      readText(error) ?? readText(object['title']) ?? list.map(({ code }) => readText(code)).find(Boolean),
    text: join(texts),
    fields: Object.fromEntries(
      Object.entries(readObject(details)).map(([field, entries]) => [
        field,
        readList(entries).flatMap((entry) => readText(readObject(entry)['error']) ?? []),
      ]),
    ),
  };
}

function readDetails(details: unknown): { readonly text: string | undefined }[] {
  return Object.values(readObject(details)).flatMap((entries) =>
    readList(entries).map((entry) => ({
      text: readText(entry) ?? readText(readObject(entry)['description']),
    })),
  );
}

function join(texts: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(texts.filter((text) => text !== undefined))];
  return said.length === 0 ? undefined : said.join(': ').slice(0, longestText);
}

function toPlainText(text: string): string | undefined {
  return readText(
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
