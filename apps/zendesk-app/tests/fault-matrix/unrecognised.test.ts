import { describeLife } from './describe-life.js';
import { unrecognised } from './lives/unrecognised.js';

await describeLife(unrecognised);
