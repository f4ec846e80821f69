import { describeLife } from './describe-life.js';
import { outboundFromTicket } from './lives/outbound-from-ticket.js';

await describeLife(outboundFromTicket);
