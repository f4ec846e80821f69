export {
  type BrandQueueRow,
  type BrandQueueValidation,
  resolveQueue,
  validateBrandQueueRows,
} from './brand-queue-rows.js';
export {
  determineOutboundQueue,
  type OutboundCall,
  type OutboundQueueDecision,
  type OutboundQueueRule,
  type SkippedRule,
} from './outbound-queue.js';
export {
  type BrandResolution,
  compileQueueBrandMapping,
  type QueueBrandMapping,
  type QueueBrandRow,
} from './queue-brand-mapping.js';
export type { QueueExpression } from './queue-expression.js';
export {
  type ParsedQueuePattern,
  parseQueuePattern,
  type QueuePattern,
  type QueuePatternWarning,
} from './queue-pattern.js';
export {
  formatStoredMappings,
  type FormattedMappings,
  longestStoredMappings,
  type MappingsDocument,
  type ParsedMappings,
  parseStoredMappings,
} from './stored-mappings.js';
export { determineTicketBrand, type TicketBrandDecision, type TicketBrandWarning } from './ticket-brand.js';
export {
  type QueueBrandError,
  type QueueBrandValidation,
  type QueueBrandWarning,
  validateQueueBrandRows,
} from './validate-queue-brand-rows.js';
