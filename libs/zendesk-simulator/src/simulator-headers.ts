/** Who sends a request: the workspace page marks its own (`workspace`) and those it passes on for the app (`app`). */
export const clientHeader = 'x-zendesk-simulator-client';

/** As whom a request is sent: an agent's id, e-mail address or login. Without it, as the agent who is signed in. */
export const agentHeader = 'x-zendesk-simulator-agent';
