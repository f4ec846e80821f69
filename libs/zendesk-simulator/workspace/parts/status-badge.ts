import { html, type TemplateResult } from 'lit';
import type { TicketStatus } from '../../src/desk/ticket.js';
import { capitalise } from './format.js';

/** @returns the status in its colour, and in words */
export function statusBadge(status: TicketStatus): TemplateResult {
  return html`<span class="status ${status}">${status === 'hold' ? 'On-hold' : capitalise(status)}</span>`;
}
