import { describe, expect, it } from 'vitest';
import { audioRoutes } from './audio-routes.js';
import type { AudioPlace } from './wire/audio-place.js';

function open(place: AudioPlace | undefined) {
  let current = place;
  const pages = audioRoutes({
    read: () => Promise.resolve(current),
    choose: (next) => {
      if (current === undefined) return Promise.reject(new Error('No app is installed.'));
      current = next;
      return Promise.resolve();
    },
  });
  const post = (body: object) => pages.request('/audio', { method: 'POST', body: JSON.stringify(body) });
  const read = async () => (await pages.request('/audio')).json();
  return { post, read };
}

describe('where calls are heard', () => {
  it('is told, and changed', async () => {
    const { post, read } = open('softphone');
    expect(await read()).toEqual({ place: 'softphone' });
    expect((await post({ place: 'companion' })).status).toBe(200);
    expect(await read()).toEqual({ place: 'companion' });
  });

  it('refuses a place that is none', async () => {
    const answer = await open('softphone').post({ place: 'kitchen' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: '"place" is one of softphone, companion, elsewhere.' },
    ]);
  });

  it('says that no app is installed', async () => {
    const { post, read } = open(undefined);
    expect(await read()).toEqual({ place: null });
    expect(await (await post({ place: 'companion' })).json()).toEqual({ error: 'No app is installed.' });
  });
});
