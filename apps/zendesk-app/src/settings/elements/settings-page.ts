import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { TimelineView } from '../../timeline/timeline-view.js';
import { hasUnsavedChanges } from '../mappings/mappings-machine.js';
import { MappingsRequestEvent, SettingsRetryEvent } from '../settings-events.js';
import type { SettingsAudience, SettingsView, UserFieldsView } from '../settings-view.js';
import { describePageStatus, type PageStatus } from '../words/describe-page-status.js';
import type { MappingsEditor } from './mappings-editor.js';
import { isMappingTab, settingsTabs, type SettingsTab } from './settings-tab.js';
import { settingsPageStyles } from './settings-page.styles.js';
import { settingsStyles } from './settings-styles.js';

/**
 * @summary The nav bar page: the contacts of the agent; for administrators also the settings, in tabs, and the guard
 * that keeps unsaved changes.
 *
 * @fires patchcord-mappings-request - The administrator wants something of the mappings.
 * @fires patchcord-settings-retry - The page should be opened again.
 * @fires patchcord-user-fields-check - Somebody has to look whether the user fields of Voice ID exist.
 * @fires patchcord-timeline-forget - The agent wants everything erased that the browser keeps.
 * @fires patchcord-open-ticket - The agent wants to see the ticket of a contact.
 */
@localized()
export class SettingsPage extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, settingsPageStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('patchcord-mappings-editor') private readonly editor!: MappingsEditor | null;

  @property({ attribute: false }) view: SettingsView = { kind: 'loading' };

  @property({ attribute: false }) audience: SettingsAudience;

  @property({ attribute: false }) userFields: UserFieldsView = { kind: 'unknown' };

  @property({ attribute: false }) timeline: TimelineView = { kind: 'loading' };

  @state() private tab: SettingsTab = 'contacts';
  @state() private contactId: string | undefined;
  /** Where to go once the unsaved changes are saved or given up. */
  @state() private destination: SettingsTab | undefined;

  get #hasUnsavedChanges(): boolean {
    return this.view.kind === 'ready' && this.view.mappings !== undefined
      ? hasUnsavedChanges(this.view.mappings.context)
      : false;
  }

  /** Goes to the contacts, and to the story of one; unsaved changes are guarded as ever. */
  showContact(contactId: string | undefined): void {
    this.contactId = contactId ?? this.contactId;
    this.#choose('contacts');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the guard waited for: saved, or given up.
    if (!changed.has('view') || this.destination === undefined) return;
    if (!this.#hasUnsavedChanges) this.tab = this.destination;
    const isOnItsWay = this.view.kind === 'ready' && this.view.mappings?.matches('saving') === true;
    if (!isOnItsWay) this.destination = undefined;
  }

  protected override updated(): void {
    const wanted = this.destination !== undefined;
    if (wanted && this.dialog?.open === false) this.dialog.showModal();
    if (!wanted && this.dialog?.open === true) this.dialog.close();
  }

  #choose(tab: SettingsTab): void {
    const isEditing = this.view.kind === 'ready' && this.view.mappings?.matches('editing') === true;
    if (isEditing && this.#hasUnsavedChanges && isMappingTab(this.tab) && !isMappingTab(tab))
      this.destination = tab;
    else this.tab = tab;
  }

  #press(event: KeyboardEvent): void {
    const { length } = settingsTabs;
    const at = settingsTabs.indexOf(this.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + length, Home: 0, End: length - 1 }[event.key];
    const tab = to === undefined ? undefined : settingsTabs[to % length];
    if (tab === undefined) return;
    event.preventDefault();
    this.#choose(tab);
    if (this.tab === tab) this.shadowRoot?.getElementById(`tab-${tab}`)?.focus();
  }

  override render(): TemplateResult {
    const { audience, view } = this;
    const isAdministrator = audience === 'administrator';
    return html`
      <header class="head ${isAdministrator ? 'tabbed' : ''}">
        <div class="inner">
          <h1>${audience === 'agent' ? msg('Contacts') : 'Patchcord'}</h1>
          ${isAdministrator ? this.#tabs() : nothing}
        </div>
      </header>
      <main class="inner">
        ${
          isAdministrator
            ? html`<div
                role="tabpanel"
                id="panel"
                aria-labelledby="tab-${this.tab}"
                tabindex=${isMappingTab(this.tab) || this.tab === 'contacts' ? nothing : '0'}
              >
                ${this.tab === 'contacts' ? this.#contacts() : this.#panel(view)}
              </div>`
            : audience === 'agent'
              ? this.#contacts()
              : this.#status(
                  view.kind === 'failed' ? { kind: 'unopened', reason: view.reason } : { kind: 'opening' },
                )
        }
      </main>
      ${this.#guard()}
    `;
  }

  #contacts(): TemplateResult {
    return html`<patchcord-contacts-panel
      .timeline=${this.timeline}
      .contactId=${this.contactId}
      @patchcord-story-select=${({ contactId }: HTMLElementEventMap['patchcord-story-select']) => {
        this.contactId = contactId;
      }}
    ></patchcord-contacts-panel>`;
  }

  #tabs(): TemplateResult {
    const labels: Record<SettingsTab, string> = {
      contacts: msg('Contacts'),
      queueBrands: msg('Queues to brands'),
      brandQueues: msg('Brands to queues'),
      appSettings: msg('App settings'),
      voiceId: msg('Voice ID'),
      attributeTester: msg('Attribute tester'),
    };
    const isChanged = this.#hasUnsavedChanges;
    return html`<div
      role="tablist"
      aria-label=${msg('Contacts and settings')}
      @keydown=${(event: KeyboardEvent) => {
        this.#press(event);
      }}
    >
      ${settingsTabs.map((tab) => {
        const isSelected = tab === this.tab;
        return html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-controls="panel"
          aria-selected=${isSelected ? 'true' : 'false'}
          tabindex=${isSelected ? 0 : -1}
          @click=${() => {
            this.#choose(tab);
          }}
        >
          ${labels[tab]}${
            isChanged && isMappingTab(tab) && isSelected
              ? html`<span class="dot" title=${msg('Unsaved changes')}></span>`
              : nothing
          }
        </button>`;
      })}
    </div>`;
  }

  #panel(view: SettingsView): TemplateResult {
    if (this.tab === 'voiceId')
      return html`<patchcord-voice-id-settings .userFields=${this.userFields}></patchcord-voice-id-settings>`;
    if (view.kind !== 'ready') return this.#status(view);
    const { brands, installed, findTicket, mappings } = view;
    if (this.tab === 'appSettings')
      return html`<patchcord-app-settings-list .installed=${installed}></patchcord-app-settings-list>`;
    if (this.tab === 'attributeTester')
      return html`<patchcord-attribute-tester
        .installed=${installed}
        .brands=${brands}
        .mappings=${mappings?.context.base ?? { queueBrands: [], brandQueues: [] }}
      ></patchcord-attribute-tester>`;
    if (mappings === undefined) return this.#status({ kind: 'too few brands' });
    return html`<patchcord-mappings-editor
      .table=${this.tab}
      .mappings=${mappings}
      .findTicket=${findTicket}
    ></patchcord-mappings-editor>`;
  }

  #status(status: PageStatus): TemplateResult {
    return html`<patchcord-status-panel
      class="card whole"
      .content=${describePageStatus(status)}
      @patchcord-status-action=${() => this.dispatchEvent(new SettingsRetryEvent())}
    ></patchcord-status-panel>`;
  }

  #guard(): TemplateResult {
    const stay = () => {
      this.destination = undefined;
    };
    const discard = () => {
      this.dispatchEvent(new MappingsRequestEvent({ type: 'discard' }));
    };
    return html`<dialog aria-labelledby="guard" @close=${stay}>
      <div class="stack">
        <h2 id="guard">${msg('Unsaved changes')}</h2>
        <p>${msg('Your changes to the mappings are not saved yet.')}</p>
        <div class="actions">
          <button type="button" class="button quiet" @click=${stay}>${msg('Stay here')}</button>
          <button type="button" class="button quiet" @click=${discard}>${msg('Discard changes')}</button>
          <button
            type="button"
            class="button primary"
            @click=${() => {
              // What keeps it from being saved is to be seen, not covered.
              if (this.editor?.save() !== true) stay();
            }}
          >
            ${msg('Save')}
          </button>
        </div>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-settings-page': SettingsPage;
  }
}
