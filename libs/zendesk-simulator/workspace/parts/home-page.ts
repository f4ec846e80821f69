import { html, type TemplateResult } from 'lit';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { ticketTable } from './ticket-table.js';

/** @returns the agent's day: numbers, and the tickets that wait for them */
export function homePage(store: WorkspaceStore): TemplateResult {
  const { agent, tickets } = store.snapshot;
  const mine = tickets.filter(({ assignee_id }) => assignee_id === agent.id);
  const count = (...statuses: readonly string[]) =>
    mine.filter(({ status }) => statuses.includes(status)).length;
  const waiting = mine.filter(({ status }) => status === 'open' || status === 'new');
  const unassigned = tickets.filter(({ assignee_id, status }) => assignee_id === null && status === 'new');
  const figures = [
    ['Open', count('open', 'new')],
    ['Pending', count('pending', 'hold')],
    ['Solved', count('solved')],
    ['Unassigned', unassigned.length],
  ] as const;
  return html`<div class="page">
    <h1>Good to see you, ${agent.name.split(' ')[0]}</h1>
    <dl class="figures">
      ${figures.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <section aria-labelledby="waiting">
      <h2 id="waiting">Tickets that need you</h2>
      ${ticketTable(store, waiting, 'Tickets that need you')}
    </section>
    <section aria-labelledby="unassigned">
      <h2 id="unassigned">New and unassigned</h2>
      ${ticketTable(store, unassigned, 'New and unassigned')}
    </section>
  </div>`;
}
