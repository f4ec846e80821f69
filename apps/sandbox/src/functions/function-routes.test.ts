import { describe, expect, it } from 'vitest';
import type { FlowQuestion } from '../wire/flow-question.js';
import { functionRoutes } from './function-routes.js';

const news = { waiting: 1, deadLetters: 0, decisions: [] };

function openRoutes() {
  const asked: FlowQuestion[] = [];
  const pages = functionRoutes(
    {
      lookUp: (question) => {
        asked.push(question);
        return question.parameters['look_up'] === 'mood'
          ? Promise.reject(new Error('The look-up failed: no mood'))
          : Promise.resolve({ status: 'not_found' });
      },
      ticketNews: () => news,
      redeploy: () => Promise.resolve(),
    },
    { file: () => Promise.resolve(4127), tag: () => Promise.resolve(4122) },
  );
  const ask = async (path: string, body?: object) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await pages.request(`/functions/${path}`, init);
    return [answer.status, await answer.json()];
  };
  return { asked, ask };
}

describe('the functions, for the control room', () => {
  it('tell how tickets fare, and send one on its way', async () => {
    const { ask } = openRoutes();
    expect(await ask('tickets')).toEqual([200, news]);
    expect(await ask('tickets', { deed: 'file' })).toEqual([200, { ticket: 4127 }]);
    expect(await ask('tickets', { deed: 'eat' })).toEqual([400, { error: '"deed" is one of file, tag.' }]);
  });

  it('are asked what a flow asks', async () => {
    const { ask, asked } = openRoutes();
    const question = { parameters: { look_up: 'caller' }, callerNumber: '+14155550134' };
    expect(await ask('look-up', question)).toEqual([200, { status: 'not_found' }]);
    expect(asked).toEqual([question]);
  });

  it.each([{}, { parameters: { value: 1 } }, { parameters: {}, callerNumber: 1 }])(
    'do not understand %j',
    async (body) => {
      const { ask, asked } = openRoutes();
      expect((await ask('look-up', body))[0]).toBe(400);
      expect(asked).toEqual([]);
    },
  );

  it('say why they failed', async () => {
    expect(await openRoutes().ask('look-up', { parameters: { look_up: 'mood' } })).toEqual([
      500,
      { error: 'The look-up failed: no mood' },
    ]);
  });
});
