import type { TabInView } from '@patchcord/contact-ports';
import { assertEvent, assign, enqueueActions, sendTo, setup } from 'xstate';
import { toEarlierInput } from '../contact/contact-facts.js';
import { contactMachine } from '../contact/contact-machine.js';
import type { DialEvent } from '../dial/dial-events.js';
import { diallerMachine } from '../dial/dialler-machine.js';
import { absenceUntil, toMinute } from './absence.js';
import type { AgentSessionContext, AgentSessionInput } from './agent-session-context.js';
import { agentCommands, diallersEvents, type AgentSessionEvent } from './agent-session-events.js';
import { breakageOf, type Breakage } from './breakage.js';
import { contactInView } from './contact-in-view.js';
import { isLiveCall, isOffered, isOfferedAgain } from './contact-life.js';
import { isDialled } from './pending-dial.js';
import { isBroken, type SessionContact } from './session-contact.js';

const elsewhere: TabInView = { kind: 'other' };

/**
 * The agent's session: one contact actor for each contact Connect lists, kept until Connect has let it go *and* its
 * writes are done. Any number can be live at once; they share nothing (contact-rules.md, section 1). Connect's lists
 * are compared, so that a contact removed and another added in one snapshot are both seen.
 */
export const agentSessionMachine = setup({
  types: {
    input: {} as AgentSessionInput,
    context: {} as AgentSessionContext,
    events: {} as AgentSessionEvent,
  },
  actors: { contact: contactMachine, dialler: diallerMachine },
  actions: {
    'take in the softphone': assign(({ event }) => {
      assertEvent(event, 'telephony.changed');
      return { status: event.snapshot.status, agent: event.snapshot.agent };
    }),
    'let go of contacts that Connect let go of': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'telephony.changed');
      const { contacts, observedAt = 0 } = event.snapshot;
      if (!contacts) return;
      // It was over, as far as anybody knows, when it was seen last: no call is recorded as lasting the whole night.
      const goneAt = observedAt - absenceUntil(event.at, context.aliveAt);
      for (const { actor, listed } of context.contacts) {
        if (!listed || isBroken(actor)) continue;
        const next = contacts.find((contact) => contact.contactId === listed.contactId);
        if (!next || isOfferedAgain(listed, next))
          enqueue.sendTo(actor, { type: 'contact.cleared', observedAt: goneAt });
      }
      enqueue.assign({
        contacts: context.contacts.map((entry) => {
          const next = contacts.find((contact) => contact.contactId === entry.listed?.contactId);
          const stays = entry.listed && next && !isOfferedAgain(entry.listed, next);
          return stays ? entry : { ...entry, listed: undefined };
        }),
      });
    }),
    'pass on what changed': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'telephony.changed');
      const { contacts = [] } = event.snapshot;
      const isAnswered = contacts.some(({ contactId, state }) => {
        const before = context.contacts.find(({ listed }) => listed?.contactId === contactId)?.listed;
        return state === 'connected' && before !== undefined && isOffered(before.state);
      });
      // Whom the agent talks to now is what they look at.
      if (isAnswered) enqueue.assign({ selectedContactId: undefined });
      for (const { actor, listed } of context.contacts) {
        const next = contacts.find((contact) => contact.contactId === listed?.contactId);
        if (next && next !== listed && !isBroken(actor))
          enqueue.sendTo(actor, { type: 'contact.changed', contact: next });
      }
      enqueue.assign({
        contacts: context.contacts.map((entry) => {
          const next = contacts.find((contact) => contact.contactId === entry.listed?.contactId);
          return next ? { ...entry, listed: next } : entry;
        }),
      });
    }),
    'see to new contacts': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'telephony.changed');
      const { contacts = [] } = event.snapshot;
      const known = new Set(context.contacts.map(({ listed }) => listed?.contactId));
      const added = contacts.filter((contact) => !known.has(contact.contactId));
      const dialled = added.find((contact) => isDialled(contact, context.pendingDial, context.appSettings));
      enqueue.assign({
        seen: context.seen + added.length,
        pendingDial: dialled ? undefined : context.pendingDial,
        contacts: ({ spawn }) => [
          ...context.contacts,
          ...added.map((contact, index) => ({
            contactId: contact.contactId,
            listed: contact,
            actor: spawn('contact', {
              id: `contact-${String(context.seen + index + 1)}`,
              input: {
                contact,
                // Nobody else can have worked on a call that was dialled here.
                adopted: contact !== dialled && !isOffered(contact.state),
                origin: contact === dialled ? context.pendingDial?.origin : undefined,
                appSettings: context.appSettings,
                isForgetful: context.isForgetful,
              },
            }),
          })),
        ],
      });
      if (dialled) enqueue.sendTo('dialler', { type: 'call.appeared' });
    }),
    'keep when somebody was there': assign(({ context, event }) => {
      assertEvent(event, ['telephony.changed', 'time.passed']);
      const { aliveAt } = context;
      const observedAt = 'snapshot' in event ? event.snapshot.observedAt : context.observedAt;
      // What became of the contacts in a long absence is seen only when Connect tells it.
      const isUnseen = absenceUntil(event.at, aliveAt) > 0 && observedAt === context.observedAt;
      if (event.at === undefined || isUnseen) return { observedAt };
      return { observedAt, aliveAt: context.contacts.length === 0 ? undefined : toMinute(event.at) };
    }),
    'take in whether this page is forgetful': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'storage.changed');
      enqueue.assign({ isForgetful: event.isForgetful });
      for (const { actor } of context.contacts) if (!isBroken(actor)) enqueue.sendTo(actor, event);
    }),
    'tell the dialler about the softphone': sendTo('dialler', ({ event }): DialEvent => {
      assertEvent(event, 'telephony.changed');
      const { agent, contacts = [], status } = event.snapshot;
      return {
        type: 'softphone.changed',
        agent: status === 'ready' ? agent : undefined,
        hasLiveCall: contacts.some(isLiveCall),
      };
    }),
    'hand it to the dialler': sendTo('dialler', ({ event }) => {
      assertEvent(event, diallersEvents);
      return event;
    }),
    'keep the pending dial': assign(({ event }) => {
      assertEvent(event, 'dial.ordered');
      return { pendingDial: { number: event.number, origin: event.origin } };
    }),
    'drop the pending dial': assign({ pendingDial: undefined }),
    'forget the contact that is done': enqueueActions(({ context, event, enqueue }) => {
      const isDone = ({ actor }: SessionContact) => 'actorId' in event && actor.id === event.actorId;
      for (const { actor } of context.contacts.filter(isDone)) enqueue.stopChild(actor);
      enqueue.assign({ contacts: context.contacts.filter((contact) => !isDone(contact)) });
    }),
    'forget broken contacts that Connect let go of': enqueueActions(({ context, enqueue }) => {
      const isForgotten = ({ actor, listed }: SessionContact) => listed === undefined && isBroken(actor);
      for (const { actor } of context.contacts.filter(isForgotten)) enqueue.stopChild(actor);
      enqueue.assign({ contacts: context.contacts.filter((contact) => !isForgotten(contact)) });
    }),
    'note what broke': (_, { id }: Breakage): void => {
      throw new Error(`Action "note what broke" (${id}) was not provided; call provideSessionPorts().`);
    },
    'hand it to the contact': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, agentCommands);
      const { contactId, ...command } = event;
      for (const contact of context.contacts) {
        if (contact.contactId !== contactId || isBroken(contact.actor)) continue;
        enqueue.sendTo(contact.actor, command);
      }
    }),
    'select the contact': enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'contact.selected');
      const { contactId } = event;
      enqueue.assign({ selectedContactId: contactId });
      for (const { contactId: other, actor } of context.contacts) {
        if (other === contactId || isBroken(actor)) continue;
        enqueue.sendTo(actor, { type: 'tab.changed', tab: elsewhere });
      }
    }),
    'keep the tab in view': assign(({ event }) => {
      assertEvent(event, 'tab.changed');
      return { tab: event.tab };
    }),
    'tell the contact in view about the tab': enqueueActions(({ context, enqueue }) => {
      const inView = contactInView(context.contacts, context.selectedContactId);
      for (const contact of context.contacts) {
        if (isBroken(contact.actor)) continue;
        // A panel that is not in view follows nothing: it begins anew when it is.
        const tab = contact === inView ? context.tab : elsewhere;
        enqueue.sendTo(contact.actor, { type: 'tab.changed', tab });
      }
    }),
  },
}).createMachine({
  id: 'agentSession',
  context: ({ input: { appSettings, isForgetful = false, earlier }, spawn }) => ({
    appSettings,
    isForgetful,
    status: 'connecting',
    agent: undefined,
    contacts: (earlier?.contacts ?? []).map((facts, index) => ({
      contactId: facts.contact.contactId,
      listed: facts.cleared ? undefined : facts.contact,
      actor: spawn('contact', {
        id: `contact-${String(index + 1)}`,
        input: toEarlierInput(facts, { appSettings, isForgetful }),
      }),
    })),
    selectedContactId: undefined,
    tab: { kind: 'other' },
    seen: earlier?.contacts.length ?? 0,
    aliveAt: earlier?.aliveAt,
    observedAt: undefined,
    pendingDial: undefined,
  }),
  invoke: {
    id: 'dialler',
    src: 'dialler',
    input: ({ context }) => ({ defaultCountry: context.appSettings.defaultCountry }),
  },
  on: {
    'telephony.changed': {
      actions: [
        'take in the softphone',
        'let go of contacts that Connect let go of',
        'forget broken contacts that Connect let go of',
        'pass on what changed',
        'see to new contacts',
        'keep when somebody was there',
        'tell the dialler about the softphone',
      ],
    },
    'time.passed': { actions: 'keep when somebody was there' },
    'storage.changed': { actions: 'take in whether this page is forgetful' },
    'configuration.changed': { actions: 'hand it to the dialler' },
    'dial.requested': { actions: 'hand it to the dialler' },
    'dial.opened': { actions: 'hand it to the dialler' },
    'dial.closed': { actions: 'hand it to the dialler' },
    'dial.numberTyped': { actions: 'hand it to the dialler' },
    'dial.queueSelected': { actions: 'hand it to the dialler' },
    'dial.called': { actions: 'hand it to the dialler' },
    'dial.ordered': { actions: 'keep the pending dial' },
    'dial.dropped': { actions: 'drop the pending dial' },
    'tab.changed': { actions: ['keep the tab in view', 'tell the contact in view about the tab'] },
    'contact.selected': { actions: 'select the contact' },
    'agent.*': { actions: 'hand it to the contact' },
    'xstate.done.actor.*': { actions: 'forget the contact that is done' },
    // Unhandled, it would end the session, and every other contact with it.
    'xstate.error.actor.*': {
      actions: [
        { type: 'note what broke', params: breakageOf },
        'forget broken contacts that Connect let go of',
      ],
    },
  },
});
