import { type Clock, type Notice, systemClock, type Workspace } from '@patchcord/contact-ports';
import { callZaf } from './call-zaf.js';
import { escapeHtml } from './escape-html.js';
import type { ZafClient } from './zaf-client.js';

export interface CreateWorkspaceOptions {
  readonly client: ZafClient;
  readonly clock?: Clock;
}

const zendeskKinds: Readonly<Record<Notice['kind'], 'notice' | 'alert' | 'error'>> = {
  information: 'notice',
  warning: 'alert',
  problem: 'error',
};

/**
 * This browser tab's Zendesk as a {@link Workspace}. Pops go through the framework and not through REST: that costs
 * no request, and touches no other tab of the agent (U18).
 */
export function createWorkspace({ client, clock = systemClock }: CreateWorkspaceOptions): Workspace {
  const invoke = async (name: string, ...values: unknown[]): Promise<void> => {
    await callZaf(() => client.invoke(name, ...values), clock);
  };
  return {
    popTicket: (id) => invoke('routeTo', 'ticket', id),
    popUser: (id) => invoke('routeTo', 'user', id),
    // U9: the text may be rendered as HTML.
    notify: ({ kind, text }) => invoke('notify', escapeHtml(text), zendeskKinds[kind]),
  };
}
