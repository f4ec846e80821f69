import type { ContactEngine } from '../engine/contact-engine.js';
import { destinationName } from '../engine/destination.js';
import type { PendingWork, WorkChannel } from '../engine/work/pending-work.js';
import type { WorkItem, WorkReference } from '../engine/work/work-item.js';

/** What a task or an e-mail is about, as the control API shows it; times are ISO. */
export interface WorkView {
  /** Of an e-mail its subject. */
  readonly name: string;
  readonly description: string | null;
  readonly references: Readonly<Record<string, WorkReference>>;
  readonly scheduledFor: string | null;
  readonly expiresAt: string | null;
  readonly relatedContactId: string | null;
  /** Of an e-mail only, as are the two that follow. */
  readonly from: string | null;
  readonly fromName: string | null;
  readonly to: string | null;
}

/** Work that nobody has been offered yet. */
export interface PendingWorkView extends WorkView {
  readonly contactId: string;
  readonly channel: WorkChannel;
  /** Name of the queue or the agent it waits for. */
  readonly waitsFor: string;
}

export function workView({ mail, ...work }: WorkItem): WorkView {
  return {
    name: work.name,
    description: work.description ?? null,
    references: work.references,
    scheduledFor: iso(work.scheduledAt),
    expiresAt: iso(work.expiresAt),
    relatedContactId: work.relatedContactId ?? null,
    from: mail?.from ?? null,
    fromName: mail?.fromName ?? null,
    to: mail?.to ?? null,
  };
}

export function pendingWorkView(engine: ContactEngine, pending: PendingWork): PendingWorkView {
  return {
    contactId: pending.contactId,
    channel: pending.order.channel,
    waitsFor: destinationName(engine.world, pending.destination),
    ...workView(pending.order.work),
  };
}

function iso(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}
