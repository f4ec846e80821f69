import type { PortError } from '../port-error.js';
import type { TicketId, UserId } from '../ticketing.js';
import type { Notice, Workspace } from '../workspace.js';

export type FakePop =
  { readonly kind: 'ticket'; readonly id: TicketId } | { readonly kind: 'user'; readonly id: UserId };

/** A workspace that only remembers what it was asked to show. */
export class FakeWorkspace implements Workspace {
  /** What was popped, oldest first. */
  readonly pops: FakePop[] = [];
  /** What the agent was told, oldest first. */
  readonly notices: Notice[] = [];
  readonly #failures: { readonly method: keyof Workspace; readonly error: PortError }[] = [];

  /** Lets the next call of `method` reject with `error`. */
  failNext(method: keyof Workspace, error: PortError): void {
    this.#failures.push({ method, error });
  }

  async popTicket(id: TicketId): Promise<void> {
    this.#throwIfTold('popTicket');
    this.pops.push({ kind: 'ticket', id });
  }

  async popUser(id: UserId): Promise<void> {
    this.#throwIfTold('popUser');
    this.pops.push({ kind: 'user', id });
  }

  async notify(notice: Notice): Promise<void> {
    this.#throwIfTold('notify');
    this.notices.push(notice);
  }

  #throwIfTold(method: keyof Workspace): void {
    const index = this.#failures.findIndex((failure) => failure.method === method);
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1);
    if (failure !== undefined) throw failure.error;
  }
}
