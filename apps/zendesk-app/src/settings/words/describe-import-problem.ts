import { msg, str } from '@lit/localize';
import type { MappingsImportProblem } from '../mappings/transfer-mappings.js';

/** Why a text cannot be imported, and what to do. */
export function describeImportProblem(problem: MappingsImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return msg('Choose a file, or paste its text.');
    case 'no JSON':
      return msg(str`This is not JSON: ${problem.detail}`);
    case 'no object':
    case 'no table':
      return msg('There is no table in it: “queueBrands” or “brandQueues” is needed. Nothing was changed.');
    case 'newer version':
      return msg(
        str`It was exported by another version of Patchcord (${problem.version}). Nothing was changed.`,
      );
    case 'no list':
      return msg(str`“${problem.table}” must be a list of rows. Nothing was changed.`);
    case 'wrong row': {
      const row = problem.row + 1;
      return msg(
        str`Row ${row} of “${problem.table}” needs the texts “queue” and “brand”. Nothing was changed.`,
      );
    }
  }
}
