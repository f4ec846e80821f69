import { compileExpression } from './queue-expression.js';
import type { QueuePattern } from './queue-pattern.js';

/** Compiles a pattern into a test for a queue name; trims the name. Time is linear in the name's length. */
export function compileQueuePattern(pattern: QueuePattern): (queueName: string) => boolean {
  const matches = toTest(pattern);
  return (queueName) => matches(queueName.trim());
}

function toTest(pattern: QueuePattern): (trimmed: string) => boolean {
  switch (pattern.kind) {
    case 'name':
      return (trimmed) => trimmed === pattern.name;
    case 'starts with':
      return (trimmed) => trimmed.startsWith(pattern.text);
    case 'ends with':
      return (trimmed) => trimmed.endsWith(pattern.text);
    case 'contains':
      return (trimmed) => trimmed.includes(pattern.text);
    case 'expression': {
      const compiled = compileExpression(pattern);
      return compiled.ok ? compiled.matches : () => false;
    }
  }
}
