import type { ConnectSimulator } from '@patchcord/connect-simulator';

/** Dials as a CCP page does it, with the audio of the agent up; returns the contact's id. */
export async function dial(connect: ConnectSimulator, phoneNumber: string, queue: string): Promise<string> {
  await connect.driver.rememberSignIn();
  const page = await (await fetch(`${connect.origin}/ccp-v2`)).text();
  const token = /"authToken":"([^"]+)"/.exec(page)?.[1] ?? '';
  const call = async (operation: string, input: object) => {
    const response = await fetch(`${connect.origin}/api`, {
      method: 'POST',
      headers: { 'x-amz-target': `AmazonConnectCTIService.${operation}`, 'x-amz-bearer': token },
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${operation} answered ${String(response.status)}.`);
    return (await response.json()) as { queues?: { name: string; queueARN: string }[] };
  };
  const { queues } = await call('GetRoutingProfileQueues', {});
  const queueARN = queues?.find(({ name }) => name === queue)?.queueARN;
  await call('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber }, queueARN });
  const contact = (await connect.driver.contacts()).at(-1);
  const leg = contact?.connections.find(({ type }) => type === 'agent');
  if (contact === undefined || leg === undefined) throw new Error('Nothing was dialled.');
  const audio = `${connect.origin}/sim/media/${contact.contactId}/${leg.connectionId}/up`;
  await fetch(audio, { method: 'POST' });
  return contact.contactId;
}
