import type { Sandbox } from '../src/start-sandbox.js';

type Api = Sandbox['zendesk']['driver'];
type State = Awaited<ReturnType<Api['state']>>;

/** What one test added to the demo desk, and what the agent saw of it. */
export interface WhatHappened {
  readonly users: State['users'];
  readonly tickets: State['tickets'];
  readonly comments: State['comments'];
  readonly calls: State['calls'];
  /** `kind id`, in order. */
  readonly pops: readonly string[];
  readonly notices: readonly string[];
  /** `METHOD path` without query and ids, in order: what counts against the request budget. */
  readonly requests: readonly string[];
}

/** Compares the desk with what it was when this was called. */
export async function watchDesk(sandbox: Sandbox): Promise<() => Promise<WhatHappened>> {
  const before = await sandbox.zendesk.driver.state();
  const isNew = (old: readonly { readonly id: number }[]) => {
    const known = new Set(old.map(({ id }) => id));
    return ({ id }: { readonly id: number }) => !known.has(id);
  };
  return async () => {
    const now = await sandbox.zendesk.driver.state();
    const requests = await sandbox.zendesk.driver.requests();
    return {
      users: now.users.filter(isNew(before.users)),
      tickets: now.tickets.filter(isNew(before.tickets)),
      comments: now.comments.filter(isNew(before.comments)),
      calls: now.calls.filter(isNew(before.calls)),
      pops: now.pops.map(({ kind, id }) => `${kind} ${String(id)}`),
      notices: now.notices.map(({ text }) => text),
      requests: requests.map(
        ({ method, path }) => `${method} ${path.replace(/\?.*$/, '').replace(/\/\d+/g, '/#')}`,
      ),
    };
  };
}
