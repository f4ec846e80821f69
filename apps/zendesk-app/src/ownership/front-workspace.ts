import {
  type Clock,
  type Milliseconds,
  type Notice,
  PortError,
  type PortErrorReason,
  systemClock,
  type Workspace,
} from '@patchcord/contact-ports';
import type { ContactWorkspace } from '@patchcord/contact-lifecycle';
import type { KnownTabs } from './know-tabs.js';
import { readNumber, readObject, readText } from './read-data.js';
import { rememberShown } from './remember-shown.js';
import type { TabChannel } from './tab-channel.js';

type Order =
  | {
      readonly kind: 'popTicket' | 'popUser';
      readonly id: number;
      /** The same for the same pop, whichever tab orders it; undefined for one that may be repeated. */
      readonly occasion: string | undefined;
    }
  | { readonly kind: 'notify'; readonly notice: Notice };

export interface FrontWorkspaceOptions {
  readonly channel: TabChannel;
  readonly tabs: Pick<KnownTabs, 'getFront' | 'forget'>;
  /** The Zendesk of this tab. */
  readonly local: Workspace;
  /** Whether this tab is the one that handles contacts, asked before anything is shown. */
  readonly confirm: () => Promise<boolean>;
  readonly clock?: Clock;
}

interface Awaited {
  readonly taken: () => void;
  readonly done: (problem: PortError | undefined) => void;
}

/** A tab that does not take an order within this time is not there. */
const takesWithin: Milliseconds = 1_000;
/** An order that took longer to arrive may be carried out elsewhere by now. */
const goodFor: Milliseconds = 700;
const doneWithin: Milliseconds = 15_000;

/**
 * The Zendesk that the agent looks at: pops and notices go to the tab at the front, whichever tab handles contacts,
 * and appear in that one only. A tab that does not answer is left out, and the next one asked; in the end it is this.
 * All tabs remember what was shown: one that goes on for another may not know, and orders it once more.
 */
export function createFrontWorkspace(
  options: FrontWorkspaceOptions,
): ContactWorkspace & Pick<Workspace, 'notify'> {
  const { channel, clock = systemClock, confirm, local, tabs } = options;
  const awaited = new Map<string, Awaited>();
  const shown = rememberShown(channel);
  let count = 0;

  const perform = async (order: Order): Promise<void> => {
    if (order.kind !== 'notify' && order.occasion !== undefined) {
      const key = `${order.occasion} ${order.kind} ${String(order.id)}`;
      if (!shown.begin(key)) return;
    }
    switch (order.kind) {
      case 'popTicket':
        return local.popTicket(order.id);
      case 'popUser':
        return local.popUser(order.id);
      case 'notify':
        return local.notify(order.notice);
    }
  };
  const give = async (order: Order): Promise<void> => {
    if (!(await confirm())) throw new PortError('aborted', 'Another tab handles contacts by now');
    const to = tabs.getFront();
    if (to === channel.tabId) return perform(order);
    return new Promise((resolve, reject) => {
      const id = `${channel.tabId} ${String((count += 1))}`;
      let cancel: () => void = () => undefined;
      const waitUntilTaken = (): void => {
        const since = clock.now();
        cancel = clock.schedule(() => {
          // This tab slept meanwhile, and may not have read yet that the order was taken.
          if (clock.now() - since > 2 * takesWithin) waitUntilTaken();
          else giveToNext();
        }, takesWithin);
      };
      const giveToNext = (): void => {
        awaited.delete(id);
        tabs.forget(to);
        give(order).then(resolve, reject);
      };
      const giveUp = (): void => {
        awaited.delete(id);
        reject(new PortError('unavailable', 'No answer from the browser tab at the front'));
      };
      awaited.set(id, {
        taken: () => {
          cancel();
          cancel = clock.schedule(giveUp, doneWithin);
        },
        done: (problem) => {
          cancel();
          awaited.delete(id);
          if (problem) reject(problem);
          else resolve();
        },
      });
      channel.post('order', { id, to, order, until: clock.now() + goodFor });
      waitUntilTaken();
    });
  };

  channel.on('order', ({ id, to, order: data, until }) => {
    const order = parseOrder(data);
    if (to !== channel.tabId || !order || clock.now() > (readNumber(until) ?? 0)) return;
    channel.post('orderTaken', { id });
    perform(order).then(
      () => {
        channel.post('orderDone', { id });
      },
      (error: unknown) => {
        const { message, reason } = PortError.from(error);
        channel.post('orderDone', { id, problem: { message, reason } });
      },
    );
  });
  channel.on('orderTaken', ({ id }) => {
    awaited.get(String(id))?.taken();
  });
  channel.on('orderDone', ({ id, problem }) => {
    awaited.get(String(id))?.done(parseProblem(problem));
  });

  return {
    popTicket: (id, occasion) => give({ kind: 'popTicket', id, occasion }),
    popUser: (id, occasion) => give({ kind: 'popUser', id, occasion }),
    notify: async (notice) => {
      // What this tab has to say is not worth a word of its own once another one goes on.
      if (await confirm()) await give({ kind: 'notify', notice });
    },
  };
}

function parseOrder(value: unknown): Order | undefined {
  const { kind, id: anyId, notice, occasion } = readObject(value);
  const id = readNumber(anyId);
  if ((kind === 'popTicket' || kind === 'popUser') && id !== undefined) {
    return { kind, id, occasion: readText(occasion) };
  }
  const { kind: tone, text: anyText } = readObject(notice);
  const text = readText(anyText);
  if (kind !== 'notify' || text === undefined) return undefined;
  return { kind, notice: { kind: tone === 'information' || tone === 'problem' ? tone : 'warning', text } };
}

const reasons: readonly PortErrorReason[] = [
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'unavailable',
  'rejected',
  'aborted',
];

function parseProblem(value: unknown): PortError | undefined {
  if (value === undefined) return undefined;
  const { reason: anyReason, message } = readObject(value);
  const reason = reasons.find((each) => each === anyReason) ?? 'unavailable';
  return new PortError(reason, readText(message) ?? 'Zendesk refused');
}
