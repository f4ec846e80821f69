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

/** How saving ended: the problem in words, or nothing. */
export interface SaveOutcome {
  readonly problem: string | null;
}

/** Updates a ticket through the REST API, as this tab's agent. */
export async function saveTicket(
  ticketId: number,
  ticket: Readonly<Record<string, unknown>>,
): Promise<SaveOutcome> {
  try {
    const response = await fetch(`/api/v2/tickets/${ticketId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', [clientHeader]: 'workspace', ...agentHeaders() },
      body: JSON.stringify({ ticket }),
    });
    return { problem: response.ok ? null : problemOf(await response.text()) };
  } catch {
    return { problem: 'Zendesk does not answer. Nothing was saved.' };
  }
}

function problemOf(text: string): string {
  const details = /"description":"([^"]+)"(?!.*"description")/.exec(text)?.[1];
  return details ?? 'Zendesk refused the change.';
}
