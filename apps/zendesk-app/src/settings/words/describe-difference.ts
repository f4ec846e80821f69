import { msg, str } from '@lit/localize';
import type { MappingsDifference } from '../mappings/diff-mappings.js';

/** One difference in words. Rows are counted from 1. */
export function describeDifference(difference: MappingsDifference): string {
  const { name } = difference;
  switch (difference.kind) {
    case 'added':
      return msg(str`“${name}” added, mapped to “${difference.value}”`);
    case 'removed':
      return msg(str`“${name}” removed, was mapped to “${difference.value}”`);
    case 'changed':
      return msg(str`“${name}” changed from “${difference.from}” to “${difference.to}”`);
    case 'moved': {
      const [from, to] = [difference.fromRow + 1, difference.toRow + 1];
      return msg(str`“${name}” moved from row ${from} to row ${to}`);
    }
  }
}
