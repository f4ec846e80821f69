import type { PendingWorkView } from '../control/work-view.js';
import type { WorkReference } from '../engine/work/work-item.js';
import type { SendToControl } from './send-to-control.js';

/** What tasks, e-mails and holograms have in common: `queue` by its name. */
interface WorkOptions {
  readonly queue: string;
  readonly description?: string;
  readonly references?: Readonly<Record<string, WorkReference>>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Username or id; the default agent without it. */
  readonly agent?: string;
  /** Offered when the agent is free; at once, without it. */
  readonly whenFree?: boolean;
  /** From now until it is over, whoever has it: what is offered then vanishes, what is worked on ends. */
  readonly expiresInMs?: number;
  /** Of one that was handed on before this instance knew it. */
  readonly initialContactId?: string;
  readonly initiationMethod?: string;
}

/** A task, e.g. `{name: 'Zendesk-4127', queue: 'Support', references: {Ticket: {type: 'URL', value: 'https://…'}}}`. */
export interface TaskOptions extends WorkOptions {
  readonly name: string;
  /** Offered by then at the earliest, by the simulator's clock, when the agent is free. */
  readonly scheduledInMs?: number;
  readonly relatedContactId?: string;
}

/** An e-mail from a customer; `to` is an address of the instance. */
export interface EmailOptions extends WorkOptions {
  readonly subject: string;
  readonly from: string;
  readonly fromName?: string;
  readonly to?: string;
}

/** A contact of an invented channel, which the Streams library does not know. */
export interface HologramOptions extends WorkOptions {
  readonly name?: string;
}

/** Orders of the driver for what is neither call nor chat. */
export function workDriver(send: SendToControl) {
  return {
    /** Offers a task to the agent, or has it wait. */
    sendTask: (options: TaskOptions) => send<{ contactId: string }>('POST', '/tasks', options),
    /** Offers an e-mail to the agent, or has it wait. */
    sendEmail: (options: EmailOptions) => send<{ contactId: string }>('POST', '/emails', options),
    /** Offers a contact of a channel that is newer than the library. */
    sendHologram: (options: HologramOptions) => send<{ contactId: string }>('POST', '/holograms', options),
    /** Work that nobody has been offered yet, oldest first: not due, or nobody is free. */
    pendingWork: async () => (await send<{ work: PendingWorkView[] }>('GET', '/work')).work,
  };
}
