import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { recordingAvailableAt } from '../engine/recording.js';
import { ccpPage } from '../pages/ccp-page.js';
import { contactRecordPage } from '../pages/contact-record-page.js';
import { loginPage } from '../pages/login-page.js';
import { recordingWav } from '../pages/recording-wav.js';
import { agentNamed } from '../world/agent-named.js';
import { agentOfHost } from '../world/agent-of-host.js';
import type { SimulatedAgent } from '../world/connect-world.js';
import { authCookieName } from './auth-cookie.js';
import { builtPageFile, streamsScript } from './page-files.js';
import type { SignIn } from './sign-ins.js';
import type { SimulatorContext } from './simulator-context.js';

const tokenLifeMs = 12 * 60 * 60 * 1000;
const script = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };

/** Pages a browser opens: the CCP, signing in and out, recordings, contact records (spec/connect.md 3.7, 3.8). */
export function pageRoutes(context: SimulatorContext) {
  const app = new Hono();
  const { engine, signIns } = context;

  // A page is the agent its address names; otherwise whoever is signed in, or remembered.
  const wantedAgent = (c: Context): SimulatedAgent | undefined => {
    const name = c.req.query('agent');
    return name === undefined
      ? agentOfHost(engine.world, c.req.header('host'))
      : agentNamed(engine.world, name);
  };
  const identify = (c: Context): SignIn | undefined => {
    const wanted = wantedAgent(c)?.id;
    const token = getCookie(c, authCookieName);
    const known = signIns.find(token);
    if (known !== undefined && (wanted === undefined || known.agentId === wanted)) return known;
    // Whoever signed out in this browser is not somebody else the next moment.
    if (wanted === undefined && token === signIns.signedOutMark()) return undefined;
    return signIns.remembered(wanted);
  };
  const enter = (c: Context): SignIn | undefined => {
    const signIn = identify(c);
    if (signIn !== undefined) setSessionCookie(c, signIn);
    return signIn;
  };
  /** Who may sign in here: on an agent's own address nobody else. */
  const agentsAt = (c: Context) => {
    const own = agentOfHost(engine.world, c.req.header('host'));
    return own === undefined ? engine.world.agents : [own];
  };
  const toLogin = (c: Context) => {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/login?destination=${encodeURIComponent(pathname + search)}`);
  };

  app.use('*', async (c, next) => {
    await next();
    c.header('content-security-policy', frameAncestors(context.approvedOrigins));
  });
  app.get('/', (c) => c.redirect('/ccp-v2'));
  app.on('GET', ['/ccp-v2', '/ccp-v2/', '/connect/ccp-v2', '/connect/ccp-v2/'], (c) => {
    const name = c.req.query('agent');
    if (name !== undefined && wantedAgent(c) === undefined)
      return c.text(`There is no agent "${name}".`, 404);
    const signIn = enter(c);
    if (signIn === undefined) return toLogin(c);
    return c.html(
      ccpPage({
        authToken: signIn.token,
        refreshToken: `refresh-${signIn.token}`,
        authTokenExpiration: new Date(Date.now() + tokenLifeMs).toISOString(),
        authCookieName,
        region: engine.world.instance.region,
        agentQuery: name === undefined ? '' : `?agent=${encodeURIComponent(signIn.agentId)}`,
        agentName: engine.session(signIn.agentId).agent.name,
        hasSecondChannel: context.faults.take('secondChannel') === undefined,
        hasMicrophone: context.faults.take('microphone') === undefined,
      }),
      200,
      { 'cache-control': 'no-store' },
    );
  });
  app.get('/login', (c) => {
    const destination = destinationOf(c.req.query('destination'));
    const name = c.req.query('agent');
    if (name === undefined) return c.html(loginPage(agentsAt(c), destination));
    const agent = agentNamed(engine.world, name);
    if (agent === undefined) return c.html(loginPage(agentsAt(c), destination), 404);
    setSessionCookie(c, signIns.signIn(agent.id));
    return c.redirect(destination);
  });
  app.post('/login', async (c) => {
    const form = await c.req.parseBody();
    const name = form['agent'];
    const agent = typeof name === 'string' ? agentNamed(engine.world, name) : undefined;
    if (agent === undefined) return c.html(loginPage(agentsAt(c), '/ccp-v2'), 400);
    setSessionCookie(c, signIns.signIn(agent.id));
    return c.redirect(destinationOf(form['destination']), 303);
  });
  app.on('GET', ['/logout', '/connect/logout'], (c) => {
    const signIn = identify(c);
    if (signIn !== undefined) context.signOut(signIn.agentId);
    setSessionCookie(c, { token: signIns.signedOutMark() });
    return c.redirect('/login');
  });
  app.on('GET', ['/auth/authorize', '/connect/auth/authorize'], (c) => {
    const signIn = enter(c);
    if (signIn === undefined) return c.json({ message: 'Not signed in.' }, 401);
    return c.json({ accessToken: signIn.token, expiration: Date.now() + tokenLifeMs });
  });
  app.on('GET', ['/get-recording', '/connect/get-recording'], (c) => {
    if (enter(c) === undefined) return toLogin(c);
    const contact = engine.contacts().find(({ contactId }) => contactId === c.req.query('callLegId'));
    const availableAt =
      contact === undefined ? undefined : recordingAvailableAt(contact.recording, engine.timing);
    if (contact === undefined || availableAt === undefined || availableAt > engine.clock.now()) {
      return c.text('There is no recording of this contact.', 404);
    }
    return c.body(recordingWav(contact.recording.recordedMs), 200, {
      'content-type': 'audio/wav',
      'accept-ranges': 'none',
    });
  });
  app.on('GET', ['/contact-trace-records/details/:id', '/connect/contact-trace-records/details/:id'], (c) => {
    if (enter(c) === undefined) return toLogin(c);
    const contact = engine.contacts().find(({ contactId }) => contactId === c.req.param('id'));
    if (contact === undefined) return c.text('There is no record of this contact.', 404);
    return c.html(contactRecordPage(contact));
  });
  app.get('/sim/streams.js', async (c) => c.body(await streamsScript(), 200, script));
  app.get('/sim/page/:file', async (c) => {
    const file = await builtPageFile(c.req.param('file'));
    if (file !== undefined) return c.body(file, 200, script);
    return c.text('The page is not built: run "npm run build" in libs/connect-simulator.', 404);
  });
  return app;
}

function setSessionCookie(c: Context, signIn: Pick<SignIn, 'token'>): void {
  setCookie(c, authCookieName, signIn.token, { path: '/', httpOnly: true, secure: true, sameSite: 'None' });
}

function destinationOf(value: unknown): string {
  return typeof value === 'string' && /^\/(?!\/)/.test(value) ? value : '/ccp-v2';
}

function frameAncestors(approvedOrigins: readonly string[] | 'any'): string {
  return `frame-ancestors ${approvedOrigins === 'any' ? '*' : ["'self'", ...approvedOrigins].join(' ')}`;
}
