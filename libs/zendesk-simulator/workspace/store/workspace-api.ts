import type { ColorScheme, DeskEvent } from '../../src/desk/desk-event.js';
import { agentHeaders, tabAgent } from './tab-agent.js';
import { clientHeader } from '../../src/simulator-headers.js';
import type { WorkspaceSnapshot } from '../../src/workspace-server/workspace-snapshot.js';

/** @returns everything the workspace shows, or `null` while the server does not answer, or knows no such agent */
export async function fetchSnapshot(): Promise<WorkspaceSnapshot | null> {
  try {
    const response = await fetch('/__workspace/snapshot', { headers: agentHeaders() });
    return response.ok ? ((await response.json()) as WorkspaceSnapshot) : null;
  } catch {
    return null;
  }
}

/** Hears of changes on the server; also calls `onReady` after every (re)connection. */
export function listenToDesk(onEvent: (event: DeskEvent) => void, onReady: () => void): void {
  const agent = tabAgent();
  const query = agent === null ? '' : `?agent=${encodeURIComponent(agent)}`;
  const source = new EventSource(`/__workspace/events${query}`);
  source.addEventListener('ready', onReady);
  source.addEventListener('message', (event: MessageEvent<string>) => {
    onEvent(JSON.parse(event.data) as DeskEvent);
  });
}

/** Tells the server what happened in this tab, for its records. */
export async function report(what: 'pops' | 'notices', body: unknown): Promise<void> {
  try {
    await fetch(`/__workspace/${what}`, {
      method: 'POST',
      headers: agentHeaders(),
      body: JSON.stringify(body),
    });
  } catch {
    // The records are the server's; without it there are none.
  }
}

/** Keeps the agent's choice of appearance; other tabs hear of it from the server. */
export async function saveScheme(scheme: ColorScheme): Promise<void> {
  try {
    await fetch('/__workspace/scheme', { method: 'POST', body: JSON.stringify({ scheme }) });
  } catch {
    // This tab has it already.
  }
}

/** How saving ended: the problem in words, or the ticket's id. */
export type SaveOutcome =
  { readonly problem: string } | { readonly problem: null; readonly ticketId: number };

/**
 * Updates a ticket, or creates one, through the REST API, as this tab's agent.
 * @param ticketId `null` for a new ticket
 */
export async function saveTicket(
  ticketId: number | null,
  ticket: Readonly<Record<string, unknown>>,
): Promise<SaveOutcome> {
  try {
    const response = await fetch(ticketId === null ? '/api/v2/tickets' : `/api/v2/tickets/${ticketId}`, {
      method: ticketId === null ? 'POST' : 'PUT',
      headers: { 'content-type': 'application/json', [clientHeader]: 'workspace', ...agentHeaders() },
      body: JSON.stringify({ ticket }),
    });
    if (!response.ok) return { problem: problemOf(await response.text()) };
    const saved = (await response.json()) as { readonly ticket: { readonly id: number } };
    return { problem: null, ticketId: saved.ticket.id };
  } catch {
    return { problem: 'Zendesk does not answer. Nothing was saved.' };
  }
}

function problemOf(text: string): string {
  const details = /"description":"([^"]+)"(?!.*"description")/.exec(text)?.[1];
  return details ?? 'Zendesk refused the change.';
}
