import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { StateComment } from '../../src/control/zendesk-state.js';
import type { TicketRecord } from '../../src/desk/ticket.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { avatar } from './avatar.js';
import { callCard } from './call-card.js';
import { formatAgo, formatDateTime } from './format.js';
import { icon } from './icon.js';

/** @returns a ticket's conversation, oldest first */
export function conversation(store: WorkspaceStore, ticket: TicketRecord): TemplateResult {
  const comments = store.snapshot.comments.filter(({ ticket_id }) => ticket_id === ticket.id);
  return html`<ol class="conversation" aria-label="Conversation">
    ${repeat(
      comments,
      ({ id }) => id,
      (comment) => html`<li>${commentCard(store, comment)}</li>`,
    )}
  </ol>`;
}

function commentCard(store: WorkspaceStore, comment: StateComment): TemplateResult {
  const author = store.user(comment.author_id);
  const isCall = comment.type !== 'Comment';
  return html`<article class="comment ${comment.public ? 'public' : 'note'} ${isCall ? 'call' : ''}">
    ${avatar(author)}
    <div class="comment-body">
      <header>
        <strong>${author?.name ?? 'Unknown'}</strong>
        ${comment.public ? null : html`<span class="tag-note">${icon('lock')}Internal</span>`}
        <time datetime=${comment.created_at} title=${formatDateTime(comment.created_at)}
          >${formatAgo(comment.created_at, store.snapshot.now)}</time
        >
      </header>
      ${
        isCall
          ? callCard(store, comment)
          : // The server has sanitised it, as it does for every reader.
            html`<div class="comment-text">${unsafeHTML(comment.html_body)}</div>`
      }
    </div>
  </article>`;
}
