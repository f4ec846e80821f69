import { describeLife } from './describe-life.js';
import { manualCreateUnrecognised } from './lives/manual-create-unrecognised.js';

await describeLife(manualCreateUnrecognised);
