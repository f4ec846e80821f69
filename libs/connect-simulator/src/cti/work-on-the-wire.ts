import type { SimulatedContact } from '../engine/simulated-contact.js';
import type { WorkItem, WorkReference } from '../engine/work/work-item.js';
import { arnOf } from '../world/arn.js';
import type { ConnectWorld } from '../world/connect-world.js';

/** What a task, an e-mail or a hologram has on the wire beside what all contacts have (spec/connect.md 4.5). */
export function wireWork(world: ConnectWorld, contact: SimulatedContact, work: WorkItem) {
  const { scheduledAt, mail } = work;
  return {
    relatedContactId: work.relatedContactId ?? null,
    name: work.name,
    description: work.description ?? null,
    references: Object.fromEntries(
      Object.entries(work.references).map(([name, reference]) => [
        name,
        wireReference(world, name, reference),
      ]),
    ),
    channelContext: {
      scheduledTime: scheduledAt === undefined ? null : Math.floor(scheduledAt / 1000),
      taskTemplateId: null,
      taskTemplateVersion: null,
    },
    ...(mail === undefined
      ? { customerEndpoint: null, connectSystemEndpoint: null }
      : {
          contactAssociationId: contact.initialContactId ?? contact.contactId,
          customerEndpoint: mailEndpoint(mail.from, mail.fromName),
          connectSystemEndpoint: mailEndpoint(mail.to, undefined),
          emailRecipients: {
            toList: [{ address: mail.to, displayName: null }],
            ccList: [],
            fromRecipient: { address: mail.from, displayName: mail.fromName ?? null },
          },
        }),
  };
}

/** An attachment is not on the wire, only where it is kept. */
function wireReference(world: ConnectWorld, name: string, { type, value }: WorkReference) {
  if (type !== 'ATTACHMENT') return { type, value };
  return { type, value, arn: arnOf(world.instance, `file/${encodeURIComponent(name)}`), status: 'APPROVED' };
}

/** A model: what type the service gives an e-mail address is not proven. */
function mailEndpoint(emailAddress: string, displayName: string | undefined) {
  return { type: 'email_address', emailAddress, displayName: displayName ?? null };
}
