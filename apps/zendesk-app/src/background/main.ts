import { createZafClient, forwardDialouts } from '@patchcord/zendesk-adapter';
import { preloadSoftphone } from './preload-softphone.js';

createZafClient({ sdk: window.ZAFClient })
  .then(({ client }) => {
    forwardDialouts({ client });
    return preloadSoftphone(client);
  })
  .catch(reportError);
