import { describe, expect, it } from 'vitest';
import { createFunctionsService } from './functions-service.js';

function serviceWith(status: number, body: unknown) {
  const asked: unknown[] = [];
  const service = createFunctionsService('functions', (input, init) => {
    asked.push([input, init?.method, init?.body]);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { service, asked };
}

describe('the functions of the sandbox', () => {
  it('are asked what a flow asks', async () => {
    const { asked, service } = serviceWith(200, { status: 'not_found' });
    expect(await service.lookUp({ parameters: { look_up: 'caller' } })).toEqual({ status: 'not_found' });
    expect(asked).toEqual([['functions/look-up', 'POST', '{"parameters":{"look_up":"caller"}}']]);
  });

  it('tell how tickets fare, and are sent some', async () => {
    const news = { waiting: 0, deadLetters: 0, decisions: [] };
    const { asked, service } = serviceWith(200, news);
    expect(await service.ticketNews()).toEqual(news);
    await service.sendTicket('file');
    expect(asked).toEqual([
      ['functions/tickets', undefined, undefined],
      ['functions/tickets', 'POST', '{"deed":"file"}'],
    ]);
  });

  it('fail with what the sandbox says', async () => {
    await expect(
      serviceWith(500, { error: 'The look-up failed.' }).service.sendTicket('tag'),
    ).rejects.toThrow('The look-up failed.');
    await expect(serviceWith(404, {}).service.ticketNews()).rejects.toThrow('The sandbox answered 404.');
  });
});
