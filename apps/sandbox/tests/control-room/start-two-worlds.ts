import { startConnectSimulator } from '@patchcord/connect-simulator';
import { startZendeskSimulator } from '@patchcord/zendesk-simulator';
import { onTestFinished } from 'vitest';
import { Sandbox } from '../../control-room/sandbox/sandbox.js';

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' }) as unknown as Document;

/** Neither world has an app here. */
const noApp = {
  read: () => Promise.resolve(undefined),
  choose: () => Promise.reject(new Error('No app is installed.')),
};

/** Nor are there functions. */
const noFunctions = {
  ticketNews: () => Promise.resolve(undefined),
  lookUp: () => Promise.reject(new Error('No function is deployed.')),
  sendTicket: () => Promise.reject(new Error('No function is deployed.')),
};

/** Both simulators for the length of a test, and a sandbox that has looked at them once. */
export async function startTwoWorlds() {
  const [connect, zendesk] = await Promise.all([startConnectSimulator(), startZendeskSimulator()]);
  const sandbox = new Sandbox(
    {
      workspace: zendesk.workspaceUrl,
      zendesk: zendesk.origin,
      connect: connect.origin,
      app: zendesk.appOrigin,
      companion: 'http://localhost:1/',
      agents: [],
    },
    page,
    { audio: noApp, functions: noFunctions },
  );
  onTestFinished(async () => {
    sandbox.stop();
    await Promise.all([connect.close(), zendesk.close()]);
  });
  await sandbox.start();
  /** Sends a request to Zendesk, as the app would. */
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, zendesk.origin), init);
  return { sandbox, connect, zendesk, ask };
}
