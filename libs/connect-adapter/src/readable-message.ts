import { isRecord } from './is-record.js';
import { textOf } from './text-of.js';

/**
 * What was written, for people. Interactive messages are JSON: their title and options are told; one that is built in
 * another way stays as it is, as does everything else.
 */
export function readableMessage(content: string, contentType: string | undefined): string {
  if (!contentType?.startsWith('application/vnd.amazonaws.connect.message.interactive')) return content;
  const lines = linesOf(parse(content));
  return lines.length === 0 ? content : lines.join('\n');
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Of a template, or of a page of a carousel, which is a template too. */
function linesOf(template: unknown): readonly string[] {
  const data = isRecord(template) ? (template['data'] ?? template) : undefined;
  const content = isRecord(data) ? (data['content'] ?? data) : undefined;
  if (!isRecord(content)) return [];
  return [
    ...texts(content['title'], content['subtitle']),
    ...listOf(content['elements']).flatMap(optionLines),
    ...listOf(content['timeslots']).flatMap((slot) =>
      isRecord(slot) ? texts(slot['date']).map(option) : [],
    ),
  ];
}

function optionLines(element: unknown): readonly string[] {
  if (!isRecord(element)) return texts(element).map(option);
  if (isRecord(element['data'])) return linesOf(element);
  const [title, ...rest] = texts(element['title'], element['subtitle']);
  return title === undefined ? [] : [option([title, ...rest].join(', '))];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(...values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => textOf(value) ?? []);
}

function option(text: string): string {
  return `- ${text}`;
}
