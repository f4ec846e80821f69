import { createAudioService } from './audio/audio-service.js';
import { createFunctionsService } from './functions/functions-service.js';
import { registerElements } from './register-elements.js';
import { readSandboxConfig } from './sandbox/read-sandbox-config.js';
import { Sandbox } from './sandbox/sandbox.js';

const response = await fetch('sandbox.json');
const config = readSandboxConfig(await response.json());
if (config === undefined) {
  const failure = document.createElement('p');
  failure.className = 'failure';
  failure.textContent =
    'sandbox.json does not say where the workspace and the simulators are. Start the sandbox again.';
  document.body.append(failure);
} else {
  registerElements(customElements);
  const page = document.createElement('patchcord-sandbox-page');
  page.sandbox = new Sandbox(config, document, {
    audio: createAudioService('audio'),
    functions: createFunctionsService('functions'),
  });
  document.body.append(page);
  await page.sandbox.start();
}
