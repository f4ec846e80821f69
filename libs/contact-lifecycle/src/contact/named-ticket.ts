import type { ContactSnapshot, TicketId } from '@patchcord/contact-ports';

const pattern = /^Zendesk-([1-9]\d{0,14})$/;

/** The ticket that a task names as its own: `Zendesk-<n>` (contact-rules.md, section 3, row 2). */
export function namedTicketOf({
  channel,
  task,
}: Pick<ContactSnapshot, 'channel' | 'task'>): TicketId | undefined {
  const number = channel === 'task' ? pattern.exec(task?.name.trim() ?? '')?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}
