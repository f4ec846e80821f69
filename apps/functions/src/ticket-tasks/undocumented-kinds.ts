import type { RoutingTable } from './routing-table.js';

/** Words of Zendesk's reference (developer.zendesk.com, *Webhook event types*, *Ticket events*). */
const documented: ReadonlySet<string> = new Set([
  'agent_assignment_changed',
  'attachment_linked_to_comment',
  'attachment_redacted_from_comment',
  'brand_changed',
  'comment_added',
  'comment_made_private',
  'comment_redacted',
  'created',
  'custom_field_changed',
  'custom_status_changed',
  'description_changed',
  'email_ccs_changed',
  'external_id_changed',
  'followers_changed',
  'form_changed',
  'group_assignment_changed',
  'marked_as_spam',
  'merged',
  'organization_changed',
  'permanently_deleted',
  'priority_changed',
  'problem_link_changed',
  'requester_changed',
  'schedule_changed',
  'sla_policy_changed',
  'soft_deleted',
  'status_changed',
  'subject_changed',
  'submitter_changed',
  'tags_changed',
  'task_due_at_changed',
  'type_changed',
  'undeleted',
]);

/**
 * Kinds of events that routes name and Zendesk's reference does not: most likely misspelt, and such a route would never
 * fit. No mistake for certain, since Zendesk may have new ones.
 */
export function undocumentedKinds({ routes }: RoutingTable): readonly string[] {
  const named = new Set(routes.flatMap(({ when }) => when.events ?? []));
  return [...named].filter((kind) => !documented.has(kind));
}
