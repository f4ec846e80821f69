import { type Contact, DescribeContactCommand } from '@aws-sdk/client-connect';
import type { ConnectAccess } from '../shared/connect-access.js';
import { RecordingRefusal } from './recording-refusal.js';

/** A contact that is going on, and the Amazon Connect user who handles it. */
export interface LiveContact {
  readonly contact: Contact;
  readonly userId: string;
}

/**
 * Reads a contact that must be going on with an agent. Throws 404 when Connect knows none, 409 when it is over or no
 * agent has it.
 */
export async function readLiveContact(
  { client, instanceId, sendOptions }: ConnectAccess,
  contactId: string,
): Promise<LiveContact> {
  const { Contact: contact } = await client.send(
    new DescribeContactCommand({ InstanceId: instanceId, ContactId: contactId }),
    sendOptions(),
  );
  if (contact === undefined) throw new RecordingRefusal(404, `There is no contact ${contactId}.`);
  if (contact.DisconnectTimestamp !== undefined)
    throw new RecordingRefusal(409, `Contact ${contactId} is over: it is not recorded any more.`);
  const userId = contact.AgentInfo?.Id;
  if (userId === undefined) throw new RecordingRefusal(409, `No agent has contact ${contactId}.`);
  return { contact, userId };
}
