import { type ConnectStreams, startConnect } from '../src/index.js';

/** `connect` is the global that the Streams script sets. */
export function showSoftphone(connect: ConnectStreams, container: HTMLElement, output: HTMLElement) {
  const { telephony, stop } = startConnect({
    connect,
    container,
    instance: {
      instanceUrl: 'https://example.my.connect.aws',
      ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
    },
    audio: 'here',
  });
  telephony.subscribe(({ status, contacts = [] }) => {
    const calls = contacts.map(({ customerNumber, state }) => `${customerNumber ?? 'unknown'} ${state}`);
    output.textContent = [status, ...calls].join(', ');
  });
  return stop;
}
