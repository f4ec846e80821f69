import { readPageConfig } from './read-page-config.js';
import { openSecondChannel } from './second-channel.js';
import { obeySignals } from './obey-signals.js';
import { showSoftphone } from './softphone-face.js';
import { startStreams } from './start-streams.js';

const config = readPageConfig();
startStreams(config);
if (config.hasSecondChannel) openSecondChannel(config.region);
const root = document.getElementById('ccp');
if (root !== null) {
  const softphone = showSoftphone(root, config);
  obeySignals(config.authToken, softphone.readNews);
}
