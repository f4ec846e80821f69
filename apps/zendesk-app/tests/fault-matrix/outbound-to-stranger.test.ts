import { describeLife } from './describe-life.js';
import { outboundToStranger } from './lives/outbound-to-stranger.js';

await describeLife(outboundToStranger);
