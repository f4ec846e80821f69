import { describeLife } from './describe-life.js';
import { manualCreate } from './lives/manual-create.js';

await describeLife(manualCreate);
