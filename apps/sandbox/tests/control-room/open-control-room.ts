import { startAwsSimulator } from '@patchcord/aws-simulator';
import { defaultConnectWorld } from '@patchcord/connect-simulator';
import type { Browser } from 'playwright';
import { onTestFinished } from 'vitest';
import { createAudioPlaces } from '../../src/audio-places.js';
import { deployFunctions } from '../../src/functions/sandbox-functions.js';
import { createTicketDeeds } from '../../src/functions/ticket-deeds.js';
import { listSandboxAgents } from '../../src/sandbox-agents.js';
import { startControlRoom } from '../../src/start-control-room.js';
import { startTwoWorlds } from './start-two-worlds.js';

/** The built page before two running simulators; the workspace beside it is whatever Zendesk's simulator serves. */
export async function openControlRoom(browser: Browser) {
  const worlds = await startTwoWorlds();
  const { workspace, zendesk, connect, app, companion } = worlds.sandbox.config;
  const aws = await startAwsSimulator();
  onTestFinished(() => aws.close());
  const functions = deployFunctions(
    { aws, zendesk, connect: { origin: connect, instanceId: defaultConnectWorld.instance.instanceId } },
    {
      sharedSecret: 'shared',
      signingSecret: 'signing',
      lookUpClient: await worlds.zendesk.driver.createOAuthClient({ identifier: 'look_up' }),
      flow: '',
    },
  );
  const controlRoom = await startControlRoom({
    port: 0,
    parts: { workspace, zendesk, connect, app, companion },
    agents: await listSandboxAgents(worlds.connect, worlds.zendesk),
    audio: createAudioPlaces(worlds.zendesk.driver, companion),
    functions,
    ticketDeeds: createTicketDeeds(worlds.zendesk.driver),
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(async () => {
    await context.close();
    await controlRoom.close();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(controlRoom.url);
  await page.getByText('3 of 4 available').waitFor();
  return { ...worlds, page };
}
