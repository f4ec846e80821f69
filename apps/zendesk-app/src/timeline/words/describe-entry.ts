import { msg, str } from '@lit/localize';
import type { IconName } from '@patchcord/agent-ui';
import type { TimelineEntry } from '@patchcord/contact-ports';
import type { TimeFormat } from '../time-format.js';

/** What an entry is, by icon and word. */
export function describeKind(kind: TimelineEntry['kind']): {
  readonly icon: IconName;
  readonly word: string;
} {
  switch (kind) {
    case 'event':
      return { icon: 'clock', word: msg('Event') };
    case 'decision':
      return { icon: 'check-circle', word: msg('Decision') };
    case 'request':
      return { icon: 'upload', word: msg('Request') };
    case 'problem':
      return { icon: 'alert-warning', word: msg('Problem') };
  }
}

/** How a request went, in a few words: its status and how long it took. */
export function describeRequest({ data = {} }: TimelineEntry, format: TimeFormat): string {
  const { status, duration } = data;
  const took = typeof duration === 'number' ? format.duration(duration) : undefined;
  if (status === 0)
    return took === undefined ? msg('Connection lost') : msg(str`Connection lost after ${took}`);
  if (status === undefined) return took === undefined ? msg('No answer') : msg(str`No answer within ${took}`);
  return took === undefined
    ? msg(str`Answered ${String(status)}`)
    : msg(str`Answered ${String(status)} in ${took}`);
}

/** The facts of an entry as names and values to read; those of requests in the agent's language. */
export function describeFacts(
  { kind, data = {} }: TimelineEntry,
  format: TimeFormat,
): readonly (readonly [string, string])[] {
  const names: Readonly<Record<string, string>> =
    kind === 'request'
      ? {
          method: msg('Method'),
          path: msg('Path'),
          status: msg('Status'),
          outcome: msg('Outcome'),
          duration: msg('Duration'),
        }
      : {};
  return Object.entries(data).map(([fact, value]) => [
    names[fact] ?? fact,
    kind === 'request' && fact === 'duration' && typeof value === 'number'
      ? format.duration(value)
      : toText(value),
  ]);
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
