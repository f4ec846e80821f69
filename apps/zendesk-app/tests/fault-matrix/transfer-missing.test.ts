import { describeLife } from './describe-life.js';
import { transferMissing } from './lives/transfer-missing.js';

await describeLife(transferMissing);
