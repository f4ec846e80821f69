import { readPageConfig } from './read-page-config.js';
import { openSecondChannel } from './second-channel.js';
import { obeySignals } from './obey-signals.js';
import { showSoftphone } from './softphone-face.js';
import { startStreams } from './start-streams.js';

const config = readPageConfig();
startStreams(config);
if (config.hasSecondChannel) openSecondChannel(config.region);
obeySignals(config.authToken);
const root = document.getElementById('ccp');
if (root !== null) showSoftphone(root, config);
