import { gardenTokens } from '@patchcord/agent-ui';
import '../composition/streams-global.js';
import { startSoftphone } from '../composition/start-softphone.js';
import { registerElements } from './register-elements.js';

if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
registerElements(customElements);

const softphone = document.querySelector('patchcord-softphone');
if (softphone) {
  void startSoftphone(softphone, {
    sdk: window.ZAFClient,
    connect: window.connect,
    location: window.location,
  });
}
