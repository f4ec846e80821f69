import { describeLife } from './describe-life.js';
import { outboundFromPad } from './lives/outbound-from-pad.js';

await describeLife(outboundFromPad);
