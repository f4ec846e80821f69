// `npm run screenshots`: takes the pictures of the README from the built sandbox, in headless Chromium.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { startSandbox } from '../apps/sandbox/dist/start-sandbox.js';
import { ensureBrowser } from './find-browser.mjs';
import { assignment } from './screenshots/assignment.mjs';
import { audio } from './screenshots/audio.mjs';
import { call } from './screenshots/call.mjs';
import { chat } from './screenshots/chat.mjs';
import { controlRoom } from './screenshots/control-room.mjs';
import { dialling } from './screenshots/dialling.mjs';
import { settings } from './screenshots/settings.mjs';
import { createStudio, folder } from './screenshots/studio.mjs';
import { timeline } from './screenshots/timeline.mjs';
import { transfer } from './screenshots/transfer.mjs';
import { voiceId } from './screenshots/voice-id.mjs';

await mkdir(folder, { recursive: true });
const sandbox = await startSandbox({ port: 0 });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--use-fake-device-for-media-stream'],
});

try {
  const studio = createStudio(browser, sandbox);
  await controlRoom(studio);
  await call(studio, 'light');
  await call(studio, 'dark');
  await assignment(studio, 'light');
  await assignment(studio, 'dark');
  await transfer(studio);
  await timeline(studio);
  await chat(studio);
  await voiceId(studio);
  await dialling(studio);
  await settings(studio);
  await audio(studio);
} finally {
  await browser.close();
  await sandbox.close();
}
