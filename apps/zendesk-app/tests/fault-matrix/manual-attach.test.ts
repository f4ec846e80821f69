import { describeLife } from './describe-life.js';
import { manualAttach } from './lives/manual-attach.js';

await describeLife(manualAttach);
