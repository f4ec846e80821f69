import { describeLife } from './describe-life.js';
import { callback } from './lives/callback.js';

await describeLife(callback);
