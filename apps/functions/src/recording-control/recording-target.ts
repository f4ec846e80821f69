import type { Contact, SuspendContactRecordingRequest } from '@aws-sdk/client-connect';

/**
 * Which recording an order means (connect.md N16): that of the agent's own contact, also after a transfer or with several
 * agents. The first contact is what Connect says, whatever the order says.
 */
export function recordingTarget(
  instanceId: string,
  contactId: string,
  contact: Contact,
): SuspendContactRecordingRequest {
  return {
    InstanceId: instanceId,
    ContactId: contactId,
    InitialContactId: contact.InitialContactId ?? contactId,
  };
}
