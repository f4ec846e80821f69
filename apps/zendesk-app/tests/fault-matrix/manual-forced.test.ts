import { describeLife } from './describe-life.js';
import { manualForced } from './lives/manual-forced.js';

await describeLife(manualForced);
