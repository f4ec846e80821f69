import { describeLife } from './describe-life.js';
import { closedInMidCall } from './lives/closed-in-mid-call.js';

await describeLife(closedInMidCall);
