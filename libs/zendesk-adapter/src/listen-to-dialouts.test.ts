import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { StubZafClient } from '../tests/stub-zaf-client.js';
import type { ZafDialout } from './zaf-client.js';
import { listenToDialouts } from './listen-to-dialouts.js';

function setUp() {
  const client = new StubZafClient();
  const clock = new ManualClock();
  const heard: ZafDialout[] = [];
  const stop = listenToDialouts({ client, clock, onDialout: (dialout) => heard.push(dialout) });
  return { client, clock, heard, stop };
}

const click = { number: '+14155550134', userId: 21, ticketId: 4127 };

describe('listenToDialouts', () => {
  it('tells a click that Zendesk reports, and one that the background passes on', () => {
    const { client, heard } = setUp();
    client.trigger('voice.dialout', click);
    client.trigger('patchcord.dialout', { userId: 21 });
    expect(heard).toEqual([click, { userId: 21 }]);
  });

  it('drops the copy of a click, also when another one came between', () => {
    const { client, clock, heard } = setUp();
    client.trigger('voice.dialout', click);
    clock.advance(400);
    client.trigger('voice.dialout', { ...click, ticketId: 4128 });
    clock.advance(599);
    client.trigger('patchcord.dialout', { ...click, agentId: 11 });
    expect(heard).toEqual([click, { ...click, ticketId: 4128 }]);
  });

  it('tells the same click again after a second', () => {
    const { client, clock, heard } = setUp();
    client.trigger('voice.dialout', click);
    clock.advance(1_000);
    client.trigger('voice.dialout', click);
    expect(heard).toEqual([click, click]);
  });

  it.each([
    [
      { number: ' (415) 555-0134 ', userId: '21', ticketId: null },
      { number: '(415) 555-0134', userId: 21 },
    ],
    [{ number: 4155550134 }, { number: '4155550134' }],
    [{ number: '', ticketId: 4127 }, { ticketId: 4127 }],
    [{ number: {}, userId: -1, ticketId: 'new' }, {}],
    [undefined, {}],
    ['+14155550134', {}],
  ])('reads %j without trusting it', (data, expected) => {
    const { client, heard } = setUp();
    client.trigger('voice.dialout', data);
    expect(heard).toEqual([expected]);
  });

  it('is silent after its clean-up', () => {
    const { client, heard, stop } = setUp();
    stop();
    client.trigger('voice.dialout', click);
    client.trigger('patchcord.dialout', click);
    expect(heard).toEqual([]);
  });
});
