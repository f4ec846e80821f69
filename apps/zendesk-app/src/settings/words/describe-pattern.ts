import { msg, str } from '@lit/localize';
import type { QueuePattern } from '@patchcord/queue-mapping';

/** Which queues a pattern means; empty for a plain name, which speaks for itself. */
export function describePattern(pattern: QueuePattern): string {
  switch (pattern.kind) {
    case 'name':
      return '';
    case 'starts with':
      return msg(str`Queues that start with “${pattern.text}”`);
    case 'ends with':
      return msg(str`Queues that end with “${pattern.text}”`);
    case 'contains':
      return msg(str`Queues that contain “${pattern.text}”`);
    case 'expression':
      return pattern.ignoreCase
        ? msg('Queues that match this expression, in any letter case')
        : msg('Queues that match this expression');
  }
}
