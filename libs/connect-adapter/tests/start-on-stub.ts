import { ManualClock } from '@patchcord/contact-ports/testing';
import { startConnect } from '../src/index.js';
import { createStreamsStub } from './streams-stub.js';

/** The adapter on the stub: no document, a clock that stands still, and a browser that opens every window. */
export function startOnStub({ reachable = true } = {}) {
  const streams = createStreamsStub();
  const clock = new ManualClock();
  const problems: unknown[] = [];
  const windows: { closed: boolean; readonly url: string }[] = [];
  const view = new EventTarget();
  const frame = { src: 'https://example.my.connect.aws/ccp-v2/', loads: 0, removed: false };
  const frameElement = {
    getAttribute: () => frame.src,
    setAttribute: () => void (frame.loads += 1),
    remove: () => void (frame.removed = true),
  };
  const container = {
    ownerDocument: { defaultView: view },
    querySelector: (selector: string) =>
      selector === 'iframe[name="Amazon Connect CCP"]' ? frameElement : null,
  } as unknown as HTMLElement;
  const connect = startConnect({
    connect: streams.connect,
    container,
    instance: {
      instanceUrl: 'https://example.my.connect.aws',
      ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
    },
    audio: 'here',
    timeZone: 'UTC',
    clock,
    onProblem: (problem) => problems.push(problem),
    fetch: () =>
      reachable ? Promise.resolve(new Response()) : Promise.reject(new TypeError('Failed to fetch')),
    openWindow: (url) => {
      const stub = { url, closed: false, focus: () => undefined, close: () => void (stub.closed = true) };
      windows.push(stub);
      return stub as unknown as Window;
    },
  });
  return { ...connect, streams, clock, problems, windows, view, frame };
}
