import { icon } from '@patchcord/agent-ui';
import { html, type TemplateResult } from 'lit';
import type { DraftProblem } from '../mappings/check-draft.js';
import { describeRowProblem } from '../words/describe-row-problem.js';

/** The problems of one field, in words, under it. */
export function rowNotes(id: string, problems: readonly DraftProblem[]): TemplateResult {
  return html`<div id=${id}>
    ${problems.map(
      (problem) =>
        html`<p class="note ${problem.tone}">
          ${icon(problem.tone === 'error' ? 'alert-error' : 'alert-warning')}<span
            >${describeRowProblem(problem)}</span
          >
        </p>`,
    )}
  </div>`;
}
