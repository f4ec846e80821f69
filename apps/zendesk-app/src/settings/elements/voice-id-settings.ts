import { localized, msg } from '@lit/localize';
import { buttonStyles, elementStyles, icon } from '@patchcord/agent-ui';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { UserFieldsCheckEvent } from '../settings-events.js';
import type { UserFieldsView } from '../settings-view.js';
import { voiceIdFields } from '../voice-id-fields.js';
import { describeReadFailure } from '../words/describe-read-failure.js';
import { settingsStyles } from './settings-styles.js';

const voiceIdSettingsStyles = css`
  td code {
    overflow-wrap: normal;
  }

  td:last-child {
    white-space: nowrap;
  }

  .state {
    display: flex;
    gap: 6px;
    align-items: start;
  }

  .state .icon {
    margin-top: 2px;
  }

  .there {
    color: var(--patchcord-foreground-success);
  }

  .missing {
    color: var(--patchcord-foreground-warning);
  }

  .ended {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 calc(2 * var(--patchcord-space));
    padding: calc(3 * var(--patchcord-space));
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-warning);
  }

  .ended > .icon {
    margin-top: 2px;
    color: var(--patchcord-foreground-warning);
  }

  .ended > * + * {
    grid-column: 2;
  }

  ol {
    margin: 0;
    padding-inline-start: calc(5 * var(--patchcord-space));
  }

  li + li {
    margin-top: var(--patchcord-space);
  }

  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: calc(3 * var(--patchcord-space));
  }

  .outcome {
    min-height: 20px;
  }
`;

/**
 * @summary What became of Voice ID, which user fields its status is written to, and whether they exist.
 *
 * It needs `patchcord-copy-field` to be registered.
 *
 * @fires patchcord-user-fields-check - Somebody has to look whether the fields exist: once it is shown, and when the administrator asks.
 */
@localized()
export class VoiceIdSettings extends LitElement {
  static override styles = [elementStyles, buttonStyles, settingsStyles, voiceIdSettingsStyles];

  /** What is known of the fields. */
  @property({ attribute: false }) userFields: UserFieldsView = { kind: 'unknown' };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('userFields') && this.userFields.kind === 'unknown') this.#check();
  }

  #check(): void {
    this.dispatchEvent(new UserFieldsCheckEvent());
  }

  override render(): TemplateResult {
    return html`<div class="stack">${this.#service()} ${this.#fields()}</div>`;
  }

  #service(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="heading">
      <h2 id="heading">${msg('Voice ID')}</h2>
      <div class="ended">
        ${icon('alert-warning')}
        <p><strong>${msg('Amazon ended Amazon Connect Voice ID on May 20, 2026.')}</strong></p>
        <p>
          ${msg(
            'Only some instances in isolated regions still answer. On every other instance, take voiceid_enabled out of the contact flows: with it, agents see a panel without answers, and a notice after each call.',
          )}
        </p>
      </div>
      <p>
        ${msg(
          'Where it answers, and a contact flow sets voiceid_enabled to true, agents see during a call whether the voice is authenticated. They can verify it again, enroll the customer, or opt them out. With voiceid_auth_mode set to verify or re-verify, the voice is verified as soon as the call is answered.',
        )}
      </p>
    </section>`;
  }

  #fields(): TemplateResult {
    const { userFields } = this;
    const isChecking = userFields.kind === 'checking' || userFields.kind === 'unknown';
    return html`<section class="card stack" aria-labelledby="fields">
      <h2 id="fields">${msg('User fields')}</h2>
      <p class="subtle">
        ${msg(
          'When a call ends, what Voice ID knows of the customer is written to these fields of their profile. A contact flow can name others with voiceid_field and voiceid_status_field; those are not checked here.',
        )}
      </p>
      <table aria-labelledby="fields">
        <thead>
          <tr>
            <th scope="col">${msg('Field key')}</th>
            <th scope="col">${msg('What is written to it')}</th>
            <th scope="col">${msg('In this account')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#row(voiceIdFields.id, msg('Who the customer is to Voice ID'))}
          ${this.#row(voiceIdFields.status, msg('ENROLLED, OPTED_OUT, or nothing'))}
        </tbody>
      </table>
      <div class="outcome" role="status">${this.#outcome()}</div>
      ${this.#remedy()}
      <div class="actions">
        <button
          type="button"
          class="button quiet"
          aria-disabled=${isChecking ? 'true' : 'false'}
          @click=${() => {
            if (!isChecking) this.#check();
          }}
        >
          <span class="words" data-also=${isChecking ? msg('Check again') : msg('Checking…')}
            >${isChecking ? msg('Checking…') : msg('Check again')}</span
          >
        </button>
      </div>
    </section>`;
  }

  #row(key: string, what: string): TemplateResult {
    return html`<tr>
      <td>
        <code
          >${key.split('_').map((part, index) => html`${index === 0 ? nothing : html`_<wbr />`}${part}`)}</code
        >
      </td>
      <td>${what}</td>
      <td>${this.#state(key)}</td>
    </tr>`;
  }

  #state(key: string): TemplateResult {
    const { userFields } = this;
    switch (userFields.kind) {
      case 'unknown':
      case 'checking':
        return html`<span class="subtle">${msg('Checking…')}</span>`;
      case 'failed':
        return html`<span class="subtle">${msg('Not known')}</span>`;
      case 'checked':
        return userFields.missing.includes(key)
          ? html`<span class="state missing">${icon('alert-warning')}<span>${msg('Missing')}</span></span>`
          : html`<span class="state there">${icon('check-circle')}<span>${msg('Exists')}</span></span>`;
    }
  }

  #outcome(): TemplateResult | typeof nothing {
    const { userFields } = this;
    if (userFields.kind === 'failed') {
      return html`<p class="state missing">
        ${icon('alert-warning')}<span
          >${msg('It is not known whether the fields exist.')} ${describeReadFailure(userFields.reason)}</span
        >
      </p>`;
    }
    if (userFields.kind !== 'checked') return nothing;
    return userFields.missing.length === 0
      ? html`<p class="state there">
          ${icon('check-circle')}<span>${msg('Both fields exist. Nothing is left to do.')}</span>
        </p>`
      : html`<p class="state missing">
          ${icon('alert-warning')}<span
            >${msg('What belongs into a missing field is not kept. Calls and tickets are not affected.')}</span
          >
        </p>`;
  }

  #remedy(): TemplateResult | typeof nothing {
    const { userFields } = this;
    if (userFields.kind !== 'checked' || userFields.missing.length === 0) return nothing;
    return html`<div class="answer stack">
      <h3>${msg('How to create a missing field')}</h3>
      <ol>
        <li>${msg('In Admin Center, open People, then Configuration, then User fields.')}</li>
        <li>${msg('Add a field of type Text, with a name that agents understand.')}</li>
        <li>${msg('As its field key, enter exactly what stands here. It cannot be changed later.')}</li>
        <li>${msg('Save, and check again. A field that is deactivated counts as missing.')}</li>
      </ol>
      <div class="keys">
        ${userFields.missing.map(
          (key) =>
            html`<patchcord-copy-field
              .label=${msg('Field key')}
              .value=${key}
              .labels=${{ copy: msg('Copy'), copied: msg('Copied'), refused: msg('Press Ctrl+C') }}
            ></patchcord-copy-field>`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-voice-id-settings': VoiceIdSettings;
  }
}
