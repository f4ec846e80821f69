import { describeLife } from './describe-life.js';
import { anonymous } from './lives/anonymous.js';

await describeLife(anonymous);
