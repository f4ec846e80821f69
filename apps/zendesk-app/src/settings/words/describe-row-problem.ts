import { msg, str } from '@lit/localize';
import type { QueuePatternWarning } from '@patchcord/queue-mapping';
import type { DraftProblem } from '../mappings/check-draft.js';

/** What is wrong with a row, and what that means, in the administrator's language. Rows are counted from 1. */
export function describeRowProblem(problem: DraftProblem): string {
  switch (problem.code) {
    case 'queue empty':
      return msg('Type a queue, or delete the row.');
    case 'queue too long':
      return msg('A queue has at most 128 characters.');
    case 'queue twice': {
      const row = problem.firstRow + 1;
      return msg(str`This queue stands in row ${row} already.`);
    }
    case 'brand missing':
      return msg('Choose a brand.');
    case 'brand twice': {
      const row = problem.firstRow + 1;
      return msg(str`This brand stands in row ${row} already.`);
    }
    case 'read as literal name':
      return describePatternWarning(problem.pattern);
    case 'shadowed': {
      const row = problem.byRow + 1;
      return msg(str`Never used: row ${row} stands above and matches every queue that this one matches.`);
    }
    case 'patterns do not apply':
      return msg('Patterns do not apply here: this is read as the literal name of one queue.');
    case 'unknown brand':
      return msg(
        str`Zendesk has no brand called “${problem.brand}”. The row is kept, and has no effect until there is one.`,
      );
    case 'inactive brand':
      return msg(
        str`“${problem.brand}” is not active. The row is kept, and has no effect until the brand is active again.`,
      );
  }
}

function describePatternWarning({ code, detail = '' }: QueuePatternWarning): string {
  switch (code) {
    case 'star alone':
      return msg(
        'A star alone is no pattern: this is read as the literal name of a queue. Put the star before or after a part of the name.',
      );
    case 'misplaced star':
      return msg(
        'A star works only at the beginning or at the end: this is read as the literal name of a queue.',
      );
    case 'invalid expression':
      return detail === ''
        ? msg('Not a valid expression: this is read as the literal name of a queue.')
        : msg(str`Not a valid expression (${detail}): this is read as the literal name of a queue.`);
    case 'too long for a pattern':
      return msg('Too long for a pattern: this is read as the literal name of a queue.');
  }
}
