import type { SimulatedAgent } from '../world/connect-world.js';
import { ccpStyle } from './ccp-style.js';
import { escapeHtml, htmlPage } from './html.js';

/** Where the agent signs in; each button signs in one of the agents and goes on to `destination` (a path). */
export function loginPage(agents: readonly SimulatedAgent[], destination: string): string {
  const buttons = agents.map(
    (agent) =>
      `<button class="go" name="agent" value="${escapeHtml(agent.username)}">Sign in as ${escapeHtml(agent.name)}</button>`,
  );
  return htmlPage(
    'Sign in',
    ccpStyle,
    `<main><form method="post" action="/login">
<h1>Amazon Connect simulator</h1>
<p class="quiet">You are signed out. No password is needed here.</p>
<input type="hidden" name="destination" value="${escapeHtml(destination)}">
${buttons.join('\n')}
</form></main>`,
  );
}
