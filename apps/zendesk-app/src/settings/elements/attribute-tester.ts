import { localized, msg, str } from '@lit/localize';
import { elementStyles, fieldStyles, icon } from '@patchcord/agent-ui';
import type { Mappings } from '@patchcord/contact-ports';
import { compileQueueBrandMapping } from '@patchcord/queue-mapping';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KnownBrand } from '../mappings/check-draft.js';
import type { InstalledSettings } from '../settings-view.js';
import { foreseeContact } from '../tester/foresee-contact.js';
import { parseAttributes } from '../tester/parse-attributes.js';
import { reportSettings, type SettingReport, type SettingsReport } from '../tester/report-settings.js';
import { describeValue } from '../words/describe-value.js';
import { attributeTesterStyles } from './attribute-tester.styles.js';
import { settingsStyles } from './settings-styles.js';

const example = 'ticket_assignment=auto\nrecent_ticket_timeout=30\ncustomer_name=Jane Doe';

/** @summary Paste a contact's attributes: each setting with its source and warnings, and what Patchcord would do. */
@localized()
export class AttributeTester extends LitElement {
  static override styles = [elementStyles, fieldStyles, settingsStyles, attributeTesterStyles];

  @property({ attribute: false }) installed: InstalledSettings | undefined;
  @property({ attribute: false }) brands: readonly KnownBrand[] = [];
  /** As they are saved. */
  @property({ attribute: false }) mappings: Mappings = { queueBrands: [], brandQueues: [] };

  @state() private text = '';
  @state() private customerNumber = '+14155550134';
  @state() private queueName = '';
  @state() private showsAll = false;

  override render(): TemplateResult | typeof nothing {
    if (this.installed === undefined) return nothing;
    const { appSettings } = this.installed;
    const { attributes, unread } = parseAttributes(this.text);
    const report = reportSettings(attributes, appSettings);
    return html`<div class="columns">
        ${this.#form(unread)}
        <section class="card stack" aria-labelledby="foreseen" aria-live="polite">
          <h2 id="foreseen">${msg('What Patchcord would do')}</h2>
          <p class="subtle">
            ${msg('With an inbound call that has these attributes, and the mappings as saved.')}
          </p>
          <dl>
            ${foreseeContact({
              settings: report.settings,
              appSettings,
              customerNumber: this.customerNumber,
              queueName: this.queueName,
              mapping: compileQueueBrandMapping(this.mappings.queueBrands),
              brands: this.brands,
            }).map(
              ({ topic, sentence }) =>
                html`<dt>${topic}</dt>
                  <dd>${sentence}</dd>`,
            )}
          </dl>
          ${this.#warnings(report)}
        </section>
      </div>
      ${this.#table(report)}`;
  }

  #form(unread: readonly string[]): TemplateResult {
    const lines = unread.map((line) => (line.length > 40 ? `${line.slice(0, 40)}…` : line)).join(' · ');
    return html`<section class="card stack" aria-labelledby="heading">
      <h2 id="heading">${msg('Attribute tester')}</h2>
      <div class="field">
        <label for="attributes">${msg('Contact attributes')}</label>
        <textarea
          id="attributes"
          class="input"
          rows="8"
          spellcheck="false"
          placeholder=${example}
          aria-describedby="attributes-hint"
          .value=${this.text}
          @input=${(event: InputEvent) => {
            this.text = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
        <div id="attributes-hint">
          <p class="hint">${msg('One name=value a line, or JSON.')}</p>
          ${
            unread.length === 0
              ? nothing
              : html`<p class="note warning">
                  ${icon('alert-warning')}<span>${msg(str`Not read: ${lines}`)}</span>
                </p>`
          }
        </div>
      </div>
      <div class="pair">
        ${this.#input('customerNumber', msg('The customer’s number'), msg('Withheld'))}
        ${this.#input('queueName', msg('Queue'), msg('None'))}
      </div>
    </section>`;
  }

  #input(name: 'customerNumber' | 'queueName', label: string, placeholder: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        class="input"
        autocomplete="off"
        placeholder=${placeholder}
        .value=${this[name]}
        @input=${(event: InputEvent) => {
          this[name] = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }

  #warnings({ warnings, others }: SettingsReport): TemplateResult {
    const names = others.join(', ');
    return html`${warnings.map(
      ({ name, received, expected }) =>
        html`<p class="note warning">
          ${icon('alert-warning')}<span
            >${msg(str`${name}: “${received}” is ignored; expected: ${expected}.`)}</span
          >
        </p>`,
    )}
    ${names === '' ? nothing : html`<p class="note plain">${msg(str`Not a setting of Patchcord: ${names}`)}</p>`}`;
  }

  #table({ rows }: SettingsReport): TemplateResult {
    const shown = rows.filter(
      ({ provenance }) =>
        this.showsAll || provenance.source !== 'default' || provenance.warning !== undefined,
    );
    return html`<section class="card stack resolved" aria-labelledby="settings">
      <div class="actions">
        <h2 id="settings">${msg('Every setting of this contact')}</h2>
        <label class="with-icon"
          ><input
            type="checkbox"
            .checked=${this.showsAll}
            @change=${(event: Event) => {
              this.showsAll = (event.target as HTMLInputElement).checked;
            }}
          />${msg('Show defaults too')}</label
        >
      </div>
      ${
        shown.length === 0
          ? html`<p class="subtle">${msg('All settings are at their defaults.')}</p>`
          : html`<table aria-labelledby="settings">
              <thead>
                <tr>
                  <th scope="col" class="half">${msg('Attribute')}</th>
                  <th scope="col">${msg('Value')}</th>
                  <th scope="col" class="quarter">${msg('Where it comes from')}</th>
                </tr>
              </thead>
              <tbody>
                ${shown.map((row) => this.#row(row))}
              </tbody>
            </table>`
      }
    </section>`;
  }

  #row({ attribute, description, value, provenance, isRetired }: SettingReport): TemplateResult {
    const { source, raw, warning } = provenance;
    const sources = {
      attribute: msg('Attribute'),
      'app setting': msg('App setting'),
      default: msg('Default'),
    };
    const received = warning?.received ?? (source === 'attribute' ? String(raw) : undefined);
    return html`<tr>
      <td>
        <p><code>${attribute}</code></p>
        <p class="subtle help">${description}</p>
      </td>
      <td>
        <p class=${value === undefined ? 'subtle' : 'value'}>
          ${isRetired ? msg('Retired: accepted, and does nothing') : describeValue(value)}
        </p>
        ${
          warning === undefined
            ? nothing
            : html`<p class="note warning">
                ${icon('alert-warning')}<span>${msg(str`Expected: ${warning.expected}`)}</span>
              </p>`
        }
      </td>
      <td>
        <p>${sources[source]}</p>
        ${received === undefined ? nothing : html`<p class="subtle help">${msg(str`Received: “${received}”`)}</p>`}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-attribute-tester': AttributeTester;
  }
}
