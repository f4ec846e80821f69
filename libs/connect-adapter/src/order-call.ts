import { PortError, type TelephonySnapshot } from '@patchcord/contact-ports';
import { callStreams, type CallStreamsOptions } from './call-streams.js';
import type { ConnectStreams, StreamsAgent } from './connect-types.js';
import { isLiveCall } from './is-live-call.js';
import { mayDial } from './may-dial.js';

export interface OrderCallOptions extends CallStreamsOptions {
  readonly connect: Pick<ConnectStreams, 'Endpoint'>;
  readonly agent: StreamsAgent;
  readonly contacts: TelephonySnapshot['contacts'];
}

/** Streams' own time limit comes after ours, which knows whether the session is over. */
const grace = 1_000;

/**
 * Orders an outbound call (connect.md, section 5.3). Resolves when the service took the order; what happens to the
 * call is seen in the contacts. Rejects with a port error: what is known to be impossible is not asked for.
 * @param queueARN of the queue, whose caller id the customer sees
 */
export async function orderCall(
  number: string,
  queueARN: string,
  { agent, connect, contacts = [], ...options }: OrderCallOptions,
): Promise<void> {
  if (!mayDial(agent)) throw new PortError('forbidden', 'The agent has no permission to call out.');
  if (contacts.some(isLiveCall)) throw new PortError('rejected', 'Another call is live.');
  await callStreams(
    'connect',
    (callbacks) => {
      agent.connect(connect.Endpoint.byPhoneNumber(number), {
        queueARN,
        timeout: options.timeout + grace,
        ...callbacks,
      });
    },
    options,
  );
}
