import { Hono } from 'hono';
import { toLoopbackOrigin } from './loopback-origin.js';
import type { SandboxAgent } from './sandbox-agents.js';

/**
 * `/desk/<username>`: signs the browser in to Connect as that agent, and leads to their workspace. A cookie holds for
 * all ports of a host, so that Connect's own can be handed on here, as long as the page is opened under Connect's host.
 */
export function deskRoutes(agents: readonly SandboxAgent[], connectOrigin: string): Hono {
  const login = new URL('/login', toLoopbackOrigin(connectOrigin));
  const pages = new Hono();
  pages.get('/desk/:username', async (context) => {
    const agent = agents.find(({ username }) => username === context.req.param('username'));
    if (agent === undefined) return context.text('Nobody of this name works in both worlds.', 404);
    login.search = new URLSearchParams({ agent: agent.username }).toString();
    const { headers } = await fetch(login, { redirect: 'manual' });
    for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
    return context.redirect(agent.workspaceUrl);
  });
  return pages;
}
