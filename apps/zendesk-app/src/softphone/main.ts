import { gardenTokens } from '@patchcord/agent-ui';
import { startSoftphone } from '../composition/start-softphone.js';
import { registerElements } from './register-elements.js';

if (gardenTokens.styleSheet) document.adoptedStyleSheets.push(gardenTokens.styleSheet);
registerElements(customElements);

const softphone = document.querySelector('patchcord-softphone');
if (softphone) startSoftphone(softphone);
