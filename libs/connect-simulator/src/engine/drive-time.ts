import { dueStep } from './due-step.js';
import type { EngineCore } from './engine-core.js';

/** Lets time act on contacts: after each change the next step of every contact is scheduled anew. Returns what stops it. */
export function driveTime(core: EngineCore): () => void {
  const planned = new Map<string, { readonly at: number; readonly cancel: () => void }>();

  core.afterChange = (contacts) => {
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
    for (const plan of planned.values()) plan.cancel();
    planned.clear();
    core.afterChange = () => undefined;
  };
}
