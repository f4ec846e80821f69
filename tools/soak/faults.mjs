// What goes wrong during a soak, and how often: every so many contacts. Each heals by itself.

/**
 * @typedef {import('../../apps/sandbox/dist/start-sandbox.js').Sandbox} Sandbox
 * @type {readonly { name: string, every: number, strike: (sandbox: Sandbox) => Promise<unknown> }[]}
 */
export const soakFaults = [
  {
    name: 'search 503',
    every: 7,
    strike: ({ zendesk }) =>
      zendesk.driver.faults({ match: { method: 'GET', path: '/api/v2/search' }, status: 503, times: 1 }),
  },
  {
    name: 'new ticket 503',
    every: 9,
    strike: ({ zendesk }) =>
      zendesk.driver.faults({
        match: { method: 'POST', path: '/api/v2/channels/voice/tickets' },
        status: 503,
        times: 1,
      }),
  },
  {
    name: 'call record: answer lost',
    every: 11,
    strike: ({ zendesk }) =>
      zendesk.driver.faults({ match: { method: 'POST', path: '/api/v2/calls' }, drop: 'after', times: 1 }),
  },
  {
    name: 'any write dropped',
    every: 13,
    strike: ({ zendesk }) =>
      zendesk.driver.faults({ match: { method: 'POST', path: '/api/v2/' }, drop: 'before', times: 1 }),
  },
  {
    name: '429',
    every: 19,
    strike: ({ zendesk }) =>
      zendesk.driver.faults({ match: { path: '/api/v2/' }, status: 429, retryAfter: 1, times: 1 }),
  },
  { name: 'Connect: socket dropped', every: 17, strike: ({ connect }) => connect.driver.dropWebSockets() },
  {
    name: 'Connect: poll 503',
    every: 23,
    strike: ({ connect }) =>
      connect.driver.addFault({ operation: 'GetAgentSnapshot', status: 503, times: 1 }),
  },
];
