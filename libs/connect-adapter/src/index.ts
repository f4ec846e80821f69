export type { ConnectStreams } from './connect-types.js';
export { connectLinks, type ConnectLinks } from './connect-links.js';
export type { OpenWindow } from './sign-in-window.js';
export { startConnect, type StartConnectOptions, type StartedConnect } from './start-connect.js';
