import { escapeHtml } from './escape-html.js';

/**
 * A private comment by which a search finds the ticket of a conversation. For people, too: it says what the number is.
 */
export function toConversationNote(conversationId: string) {
  return {
    html_body:
      `<h4>${toHeading(conversationId)}</h4>` +
      '<p>The contact was transferred, or somebody was added to it. Their app finds this ticket by this note.</p>',
    public: false,
  };
}

/** Whether a comment's HTML, which Zendesk may have tidied up, is the note of this conversation. */
export function isConversationNote(html: string, conversationId: string): boolean {
  return html.includes(`>${toHeading(conversationId)}</h4>`);
}

function toHeading(conversationId: string): string {
  return `Amazon Connect contact ${escapeHtml(conversationId)}`;
}
