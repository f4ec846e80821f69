import { afterEach, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ConnectSimulatorOptions } from '../src/index.js';

describe('startConnectSimulator', () => {
  const running: ConnectSimulator[] = [];
  const start = async (options: ConnectSimulatorOptions = {}) => {
    const simulator = await startConnectSimulator(options);
    running.push(simulator);
    return simulator;
  };
  const get = (simulator: ConnectSimulator, path: string, cookie?: string) =>
    fetch(new URL(path, simulator.origin), {
      redirect: 'manual',
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((simulator) => simulator.close()));
  });

  it('rejects with EADDRINUSE when the port is taken', async () => {
    const { port } = new URL((await start()).origin);
    await expect(startConnectSimulator({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers on 127.0.0.1 under whatever name it has', async () => {
    const simulator = await start({ host: 'connect.localhost' });
    const { port, hostname } = new URL(simulator.origin);
    expect(hostname).toBe('connect.localhost');
    expect((await fetch(`http://127.0.0.1:${port}/control/contacts`)).status).toBe(200);
    expect(await simulator.driver.contacts()).toEqual([]);
  });

  it.each(['/ccp-v2', '/ccp-v2/', '/connect/ccp-v2'])(
    'sends %s to the login page without a cookie',
    async (path) => {
      const response = await get(await start(), path);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe(`/login?destination=${encodeURIComponent(path)}`);
    },
  );

  it('signs in with a cookie that a frame on another site may carry, and back out', async () => {
    const simulator = await start();
    const signedIn = await fetch(`${simulator.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ agent: 'alex.morgan', destination: '/ccp-v2?visual-refresh=true' }),
    });
    expect(signedIn.headers.get('location')).toBe('/ccp-v2?visual-refresh=true');
    const [cookie = '', ...attributes] = signedIn.headers.get('set-cookie')?.split('; ') ?? [];
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=None', 'Path=/']));
    expect((await get(simulator, '/ccp-v2', cookie)).status).toBe(200);
    expect(await (await get(simulator, '/auth/authorize', cookie)).json()).toMatchObject({
      accessToken: cookie.split('=')[1],
    });
    await get(simulator, '/logout', cookie);
    expect((await get(simulator, '/ccp-v2', cookie)).status).toBe(302);
    expect((await get(simulator, '/auth/authorize', cookie)).status).toBe(401);
  });

  it('never goes on to another site after the login', async () => {
    const simulator = await start();
    const response = await fetch(`${simulator.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ agent: 'alex.morgan', destination: '//evil.example' }),
    });
    expect(response.headers.get('location')).toBe('/ccp-v2');
  });

  it('lets a page in without a cookie when the sign-in is remembered, until it is forgotten', async () => {
    const simulator = await start({ signedIn: true });
    expect((await get(simulator, '/ccp-v2')).status).toBe(200);
    await simulator.driver.signOut();
    expect((await get(simulator, '/ccp-v2')).status).toBe(302);
    await simulator.driver.rememberSignIn();
    expect((await get(simulator, '/ccp-v2')).status).toBe(200);
  });

  it('names the origins that may frame it', async () => {
    const simulator = await start({ signedIn: true, approvedOrigins: ['https://acme.zendesk.com'] });
    expect((await get(simulator, '/ccp-v2')).headers.get('content-security-policy')).toBe(
      "frame-ancestors 'self' https://acme.zendesk.com",
    );
  });

  it('has a recording and a record of a call that was connected, for those who are signed in', async () => {
    const simulator = await start({ signedIn: true, timing: { recordingAvailableAfterMs: 0 } });
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await simulator.driver.accept(contactId);
    await simulator.driver.customerHangup(contactId);
    const recording = `/get-recording?format=wav&callLegId=${contactId}`;
    expect((await get(simulator, recording)).headers.get('content-type')).toBe('audio/wav');
    expect((await get(simulator, '/get-recording?format=wav&callLegId=nobody')).status).toBe(404);
    expect(
      await (await get(simulator, `/contact-trace-records/details/${contactId}?tz=UTC`)).text(),
    ).toContain(contactId);
    await simulator.driver.signOut();
    expect((await get(simulator, recording)).status).toBe(302);
  });

  it('shows names with markup as they are', async () => {
    const name = 'Sales <b>&amp; Care</b>';
    const simulator = await start({
      signedIn: true,
      world: {
        queues: [{ id: 'q-1', name, systemNumber: '+18005550111', outboundCallerId: '+18005550112' }],
      },
    });
    const { contactId } = await simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: name,
      attributes: { note: '<img src=x onerror=alert(1)>' },
    });
    expect(await simulator.driver.contact(contactId)).toMatchObject({
      queue: name,
      attributes: { note: '<img src=x onerror=alert(1)>' },
    });
    const page = await (await get(simulator, `/contact-trace-records/details/${contactId}`)).text();
    expect(page).toContain('<dd>Sales &lt;b&gt;&amp;amp; Care&lt;/b&gt;</dd>');
  });

  it('can be another world', async () => {
    const simulator = await start({
      world: {
        queues: [{ id: 'q-1', name: 'Only', systemNumber: '+18005550111', outboundCallerId: '+18005550112' }],
      },
    });
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Only' });
    expect((await simulator.driver.contact(contactId)).systemNumber).toBe('+18005550111');
  });
});
