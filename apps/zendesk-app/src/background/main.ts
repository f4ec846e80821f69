import { preloadSoftphone, type PreloadingClient } from './preload-softphone.js';

declare const ZAFClient: { init(): PreloadingClient | false };

const client = ZAFClient.init();
if (client) void preloadSoftphone(client);
