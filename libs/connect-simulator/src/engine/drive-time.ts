import { dueStep } from './due-step.js';
import type { EngineCore } from './engine-core.js';
import { nextPendingAt } from './work/pending-work.js';

/**
 * Lets time act on contacts and on work that waits: after each change the next step of every contact is scheduled anew.
 * Returns what stops it.
 */
export function driveTime(core: EngineCore): () => void {
  const planned = new Map<string, { readonly at: number; readonly cancel: () => void }>();
  let alarm: { readonly at: number; readonly cancel: () => void } | undefined;

  const setAlarm = () => {
    const at = nextPendingAt(core);
    if (at === alarm?.at) return;
    alarm?.cancel();
    if (at === undefined) {
      alarm = undefined;
      return;
    }
    const ring = () => {
      alarm = undefined;
      // Each change delivers what is due by then.
      core.change('all', () => undefined);
    };
    alarm = { at, cancel: core.clock.schedule(ring, at - core.clock.now()) };
  };

  core.afterChange = (contacts) => {
    setAlarm();
    const known = new Set(contacts.map((contact) => contact.contactId));
    for (const [contactId, plan] of planned) {
      if (!known.has(contactId)) {
        plan.cancel();
        planned.delete(contactId);
      }
    }
    for (const contact of contacts) {
      const { contactId, agentId } = contact;
      const due = dueStep(contact, core.timing);
      const plan = planned.get(contactId);
      if (plan?.at === due?.at) continue;
      plan?.cancel();
      planned.delete(contactId);
      if (due === undefined) continue;
      const act = () => {
        planned.delete(contactId);
        core.change(agentId, () => {
          const current = core.contact(contactId);
          const step = dueStep(current, core.timing);
          if (step !== undefined && step.at <= core.clock.now()) step.take(core, current);
        });
      };
      planned.set(contactId, { at: due.at, cancel: core.clock.schedule(act, due.at - core.clock.now()) });
    }
  };

  return () => {
    alarm?.cancel();
    for (const plan of planned.values()) plan.cancel();
    planned.clear();
    core.afterChange = () => undefined;
  };
}
