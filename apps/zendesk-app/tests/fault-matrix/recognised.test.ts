import { describeLife } from './describe-life.js';
import { recognised } from './lives/recognised.js';

await describeLife(recognised);
