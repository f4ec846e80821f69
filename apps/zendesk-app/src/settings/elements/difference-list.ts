import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import type { MappingsDifference } from '../mappings/diff-mappings.js';
import { describeDifference } from '../words/describe-difference.js';

const marks = { added: '+', removed: '−', changed: '≠', moved: '↕' } as const;

export const differenceListStyles = css`
  .differences {
    display: grid;
    gap: var(--patchcord-space);
    max-height: 280px;
    margin: var(--patchcord-space) 0 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  .differences:focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  .differences li {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    overflow-wrap: anywhere;
  }

  .mark {
    color: var(--patchcord-foreground-subtle);
    font-weight: var(--patchcord-weight-strong);
  }

  .mark.added {
    color: var(--patchcord-foreground-success);
  }

  .mark.removed {
    color: var(--patchcord-foreground-danger);
  }
`;

/** Differences of both tables, each table under its name. A long list scrolls, also by keyboard. */
export function differenceList(differences: readonly MappingsDifference[]): TemplateResult {
  if (differences.length === 0) return html`<p class="subtle">${msg('No differences.')}</p>`;
  const tables = [
    { table: 'queueBrands', name: msg('Queues to brands') },
    { table: 'brandQueues', name: msg('Brands to queues') },
  ] as const;
  return html`${tables.map(({ table, name }) => {
    const ofTable = differences.filter((difference) => difference.table === table);
    if (ofTable.length === 0) return null;
    return html`<div>
      <p class="subtle">${name}</p>
      <ul class="differences" tabindex="0" aria-label=${name}>
        ${ofTable.map(
          (difference) =>
            html`<li>
              <span class="mark ${difference.kind}" aria-hidden="true">${marks[difference.kind]}</span
              ><span>${describeDifference(difference)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  })}`;
}
