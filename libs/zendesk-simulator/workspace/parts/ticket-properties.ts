import { html, type TemplateResult } from 'lit';
import type { FieldRecord } from '../../src/desk/field.js';
import type { TicketRecord } from '../../src/desk/ticket.js';
import { applyDraft } from '../store/ticket-draft.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

type Choice = readonly [value: string, label: string];

/** @returns the form at the left of a ticket; changes wait in a draft until the agent submits */
export function ticketProperties(store: WorkspaceStore, saved: TicketRecord): TemplateResult {
  const ticket = applyDraft(saved, store.drafts.get(saved.id));
  const staff = store.snapshot.users.filter(({ role, active }) => active && role !== 'end-user');
  const edit = (change: Parameters<WorkspaceStore['edit']>[1]) => {
    store.edit(saved.id, change);
  };
  return html`<aside class="properties" aria-label="Ticket properties">
    <zd-requester-field .store=${store} .ticketId=${saved.id}></zd-requester-field>
    ${select(
      saved.id,
      'Assignee',
      String(ticket.assignee_id ?? ''),
      [['', '–'], ...staff.map(toChoice)],
      (value) => {
        edit({ assignee_id: value === '' ? null : Number(value) });
      },
    )}
    ${select(
      saved.id,
      'Group',
      String(ticket.group_id ?? ''),
      [['', '–'], ...store.snapshot.groups.map(toChoice)],
      (value) => {
        edit({ group_id: value === '' ? null : Number(value) });
      },
    )}
    ${select(
      saved.id,
      'Brand',
      String(ticket.brand_id),
      store.snapshot.brands.filter(({ active, id }) => active || id === ticket.brand_id).map(toChoice),
      (value) => {
        edit({ brand_id: Number(value) });
      },
    )}
    ${text(saved.id, 'Tags', ticket.tags.join(' '), (value) => {
      edit({ tags: value.split(/\s+/).filter(Boolean) });
    })}
    <div class="field-pair">
      ${select(
        saved.id,
        'Type',
        ticket.type ?? '',
        choices(['question', 'incident', 'problem', 'task']),
        (value) => {
          edit({ type: value === '' ? null : value });
        },
      )}
      ${select(
        saved.id,
        'Priority',
        ticket.priority ?? '',
        choices(['low', 'normal', 'high', 'urgent']),
        (value) => {
          edit({ priority: value === '' ? null : value });
        },
      )}
    </div>
    ${store.snapshot.ticketFields
      .filter(({ system, active }) => !system && active)
      .map((field) => customField(store, ticket, field))}
  </aside>`;
}

function customField(store: WorkspaceStore, ticket: TicketRecord, field: FieldRecord): TemplateResult {
  const value = ticket.custom_fields.find(({ id }) => id === field.id)?.value;
  const write = (next: unknown) => {
    const fields = ticket.custom_fields.map((one) =>
      one.id === field.id ? { id: one.id, value: next } : one,
    );
    store.edit(ticket.id, { custom_fields: fields });
  };
  if (field.type === 'tagger') {
    const options = (field.custom_field_options ?? []).map((option): Choice => [option.value, option.name]);
    return select(ticket.id, field.title, String(value ?? ''), [['', '–'], ...options], (next) => {
      write(next === '' ? null : next);
    });
  }
  const shown = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  const change = (next: string) => {
    write(field.type === 'multiselect' ? next.split(/\s+/).filter(Boolean) : next === '' ? null : next);
  };
  return text(ticket.id, field.title, shown, change, field.type === 'textarea' ? 3 : 1);
}

function toChoice({ id, name }: { readonly id: number; readonly name: string }): Choice {
  return [String(id), name];
}

function choices(words: readonly string[]): Choice[] {
  return [['', '–'], ...words.map((word): Choice => [word, word.charAt(0).toUpperCase() + word.slice(1)])];
}

function select(
  ticketId: number,
  label: string,
  value: string,
  options: readonly Choice[],
  onChange: (value: string) => void,
): TemplateResult {
  const id = `${ticketId}-${label.replace(/\W+/g, '-').toLowerCase()}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${value}
      @change=${(event: Event) => {
        onChange((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(([one, name]) => html`<option value=${one} ?selected=${one === value}>${name}</option>`)}
    </select>
  </div>`;
}

function text(
  ticketId: number,
  label: string,
  value: string,
  onChange: (value: string) => void,
  lines = 1,
): TemplateResult {
  const read = (event: Event) => {
    onChange((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const id = `${ticketId}-${label.replace(/\W+/g, '-').toLowerCase()}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      lines > 1
        ? html`<textarea id=${id} rows=${lines} .value=${value} @change=${read}></textarea>`
        : html`<input id=${id} type="text" autocomplete="off" .value=${value} @change=${read} />`
    }
  </div>`;
}
