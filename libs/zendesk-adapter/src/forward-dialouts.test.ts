import { describe, expect, it, vi } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import { forwardDialouts, type ForwardingClient } from './forward-dialouts.js';

const click = { number: '+14155550134', ticketId: 4127 };

function setUp(answer: StubZafClient['answerCall']) {
  const stub = new StubZafClient();
  stub.answerCall = answer;
  const sent: unknown[] = [];
  const client: ForwardingClient = {
    on: (event, handler) => {
      stub.on(event, handler);
    },
    off: (event, handler) => {
      stub.off(event, handler);
    },
    get: (path) => stub.get(path),
    instance: (guid) => ({ trigger: (event, data) => sent.push([guid, event, data]) }),
  };
  return { stub, sent, stop: forwardDialouts({ client }) };
}

describe('forwardDialouts', () => {
  it('passes a click on to the softphone in the top bar', async () => {
    const { stub, sent } = setUp(async () => ({
      instances: {
        'guid-background': { location: 'background' },
        'guid-softphone': { location: 'top_bar' },
      },
      errors: {},
    }));
    stub.trigger('voice.dialout', click);
    await vi.waitFor(() => {
      expect(sent).toEqual([['guid-softphone', 'patchcord.dialout', click]]);
    });
  });

  it('survives a Zendesk that refuses, and passes on the next click', async () => {
    let refusals = 1;
    const { stub, sent } = setUp(() =>
      refusals-- > 0
        ? Promise.reject(new Error('No such Api'))
        : Promise.resolve({ instances: { 'guid-softphone': { location: 'top_bar' } }, errors: {} }),
    );
    stub.trigger('voice.dialout', { number: 'first' });
    stub.trigger('voice.dialout', click);
    await vi.waitFor(() => {
      expect(sent).toEqual([['guid-softphone', 'patchcord.dialout', click]]);
    });
  });

  it('passes nothing on after its clean-up', () => {
    const { stub, stop } = setUp(async () => ({ errors: {} }));
    stop();
    stub.trigger('voice.dialout', click);
    expect(stub.calls).toEqual([]);
  });
});
