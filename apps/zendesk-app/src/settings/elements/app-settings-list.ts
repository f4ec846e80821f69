import { localized, msg, str } from '@lit/localize';
import { elementStyles, icon } from '@patchcord/agent-ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { InstalledSettings } from '../settings-view.js';
import { reportAppSettings, type AppSettingReport } from '../tester/report-app-settings.js';
import { describeValue } from '../words/describe-value.js';
import { settingsStyles } from './settings-styles.js';

const appSettingsStyles = css`
  table {
    table-layout: fixed;
  }

  td {
    overflow-wrap: anywhere;
  }

  .value {
    font-weight: var(--patchcord-weight-strong);
  }

  .help {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }
`;

/** @summary The app's settings, to read: what applies, and where each comes from. */
@localized()
export class AppSettingsList extends LitElement {
  static override styles = [elementStyles, settingsStyles, appSettingsStyles];

  @property({ attribute: false }) installed: InstalledSettings | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.installed === undefined) return nothing;
    return html`<section class="card stack" aria-labelledby="heading">
      <h2 id="heading">${msg('App settings')}</h2>
      <p class="subtle">
        ${msg(
          'What applies in this account. To change it, open Admin Center, then Apps and integrations, Zendesk Support apps, Patchcord. Contact attributes override some of it for one contact.',
        )}
      </p>
      <table aria-labelledby="heading">
        <thead>
          <tr>
            <th scope="col" class="half">${msg('Setting')}</th>
            <th scope="col">${msg('Value')}</th>
            <th scope="col" class="quarter">${msg('Where it comes from')}</th>
          </tr>
        </thead>
        <tbody>
          ${reportAppSettings(this.installed).map((report) => this.#row(report))}
        </tbody>
      </table>
    </section>`;
  }

  #row({ label, helpText, value, source, received, expected, attributes }: AppSettingReport): TemplateResult {
    const names = attributes.join(', ');
    const sources = {
      installation: msg('The app’s installation'),
      default: msg('Default'),
      'not set': msg('Not set'),
      'not shown': msg('Zendesk keeps it, and does not say whether it is set'),
      ignored: msg('Default: what was typed is ignored'),
    };
    return html`<tr>
      <td>
        <p>${label}</p>
        <p class="subtle help">${helpText}</p>
      </td>
      <td>
        <p class=${value === undefined ? 'subtle' : 'value'}>
          ${source === 'not shown' ? msg('Not shown') : describeValue(Array.isArray(value) ? value.join(', ') : value)}
        </p>
        ${
          source !== 'ignored'
            ? nothing
            : html`<p class="note warning">
                ${icon('alert-warning')}<span
                  >${
                    received === ''
                      ? msg('It is required, and empty.')
                      : msg(str`“${received ?? ''}” was typed; expected: ${expected ?? ''}.`)
                  }</span
                >
              </p>`
        }
      </td>
      <td>
        <p>${sources[source]}</p>
        ${names === '' ? nothing : html`<p class="subtle help">${msg(str`Overridden by attribute ${names}`)}</p>`}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-app-settings-list': AppSettingsList;
  }
}
