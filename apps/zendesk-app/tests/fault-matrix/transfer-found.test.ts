import { describeLife } from './describe-life.js';
import { transferFound } from './lives/transfer-found.js';

await describeLife(transferFound);
