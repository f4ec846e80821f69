import type { TransferTarget } from '@patchcord/connect-simulator';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TargetGroups } from '../contacts/transfer-targets.js';

/** A list of whom a contact goes to. */
export interface TargetList {
  readonly groups: TargetGroups;
  readonly chosen: TransferTarget | undefined;
  readonly choose: (target: TransferTarget) => void;
}

/** A labelled list of whom a contact goes to, by group. */
export function targetList({ groups, chosen, choose }: TargetList): TemplateResult {
  return html`<div>
    <label for="target">To</label>
    <select
      class="field"
      id="target"
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value as TransferTarget);
      }}
    >
      ${Object.entries(groups).map(
        ([label, choices]) =>
          html`<optgroup label=${label}>
            ${choices.map(
              ({ target, name }) =>
                html`<option value=${target} .selected=${live(target === chosen)}>${name}</option>`,
            )}
          </optgroup>`,
      )}
    </select>
  </div>`;
}
