import type { TaskData, TaskReferenceData } from '@patchcord/agent-ui';
import type { ContactReference, TaskDetails } from '@patchcord/contact-ports';

/**
 * What a card shows of a task, or of an e-mail, beyond its name; undefined where there is no more.
 * @param zendeskOrigin of this account: addresses of its tickets open where the agent is
 */
export function presentTask(task: TaskDetails | undefined, zendeskOrigin: string): TaskData | undefined {
  if (task === undefined) return undefined;
  const description = task.description?.trim() ?? '';
  const references = task.references
    .filter(({ value }) => value.trim() !== '')
    .map((reference) => presentReference(reference, zendeskOrigin));
  if (description === '' && references.length === 0) return undefined;
  return { ...(description !== '' && { description }), references };
}

function presentReference({ kind, name, value }: ContactReference, zendeskOrigin: string): TaskReferenceData {
  const isAddress = kind === 'url';
  const ticketId = isAddress ? ticketIn(value, zendeskOrigin) : undefined;
  return {
    name: name.trim() === '' ? value : name,
    value,
    isAddress,
    ...(ticketId !== undefined && { ticketId }),
  };
}

function ticketIn(address: string, zendeskOrigin: string): number | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  const [, digits] = /^\/agent\/tickets\/(\d{1,15})\/?$/.exec(pathname) ?? [];
  return origin === zendeskOrigin && digits !== undefined ? Number(digits) : undefined;
}
