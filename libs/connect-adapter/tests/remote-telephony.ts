import {
  type ContactSnapshot,
  PortError,
  type Telephony,
  type TelephonySnapshot,
} from '@patchcord/contact-ports';
import type { Page } from 'playwright';

declare global {
  interface Window {
    /** Of the host page. */
    telephony: Telephony;
  }
}

export interface RemoteTelephony extends Telephony {
  /** Every snapshot so far, oldest first; a reload of the page does not forget them. */
  readonly history: readonly TelephonySnapshot[];
  /** What the adapter reported. */
  readonly problems: readonly string[];
}

/** The telephony of a host page, seen from the test. Open the page after this. */
export async function remoteTelephony(page: Page): Promise<RemoteTelephony> {
  const history: TelephonySnapshot[] = [];
  const problems: string[] = [];
  const listeners = new Set<{ readonly listener: (snapshot: TelephonySnapshot) => void }>();
  const lists = new Map<string, readonly ContactSnapshot[]>();
  let loads = 0;
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) loads += 1;
  });
  await page.exposeFunction('hearSnapshot', (copy: TelephonySnapshot, listNumber: number) => {
    const key = `${String(loads)}/${String(listNumber)}`;
    const contacts = lists.get(key) ?? copy.contacts;
    if (contacts) lists.set(key, contacts);
    const snapshot = { ...copy, contacts };
    history.push(snapshot);
    for (const { listener } of [...listeners]) listener(snapshot);
  });
  await page.exposeFunction('hearProblem', (problem: string) => void problems.push(problem));

  /** Runs a command in the page, and rejects as it did there. */
  const command = async (name: 'setAgentState' | 'dial', first: string, second = ''): Promise<void> => {
    const failure = await page.evaluate(
      async ([method, one, other]) => {
        const { telephony } = window;
        try {
          await (method === 'dial' ? telephony.dial(one, other) : telephony.setAgentState(one));
          return undefined;
        } catch (error) {
          const { reason, mayHaveBeenApplied } = error as PortError;
          return { reason, mayHaveBeenApplied };
        }
      },
      [name, first, second] as const,
    );
    if (failure) throw new PortError(failure.reason, 'The page could not do it.', failure);
  };

  return {
    history,
    problems,
    getSnapshot: () => {
      const latest = history.at(-1);
      if (!latest) throw new Error('The host page has not been opened.');
      return latest;
    },
    subscribe: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    setAgentState: (name) => command('setAgentState', name),
    dial: (number, queueId) => command('dial', number, queueId),
    signIn: () =>
      void page.evaluate(() => {
        window.telephony.signIn();
      }),
    reconnect: () =>
      void page.evaluate(() => {
        window.telephony.reconnect();
      }),
  };
}
