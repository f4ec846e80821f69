import { localized, msg, str } from '@lit/localize';
import { normaliseInstanceUrl } from '@patchcord/contact-attributes';
import { buttonStyles, elementStyles, fieldStyles } from '@patchcord/agent-ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isSecureAddress, readZendeskOrigin } from '../settings/companion-settings.js';
import { describeInstanceProblem } from '../words/describe-instance-problem.js';
import { CompanionActionEvent } from './companion-action-event.js';
import type { SettingsView } from './companion-view.js';
import { panelStyles } from './panel-styles.js';

interface Problems {
  readonly instance?: string;
  readonly signIn?: string;
  readonly zendesk?: string;
}

/**
 * @summary Which Amazon Connect this window belongs to, how one signs in, and which Zendesk apps may ask about it.
 *
 * Nothing is saved before everything can be read; what cannot stays, with what is wrong about it.
 *
 * @fires patchcord-companion-action - Settings are to be saved; an app that was refused is to be allowed.
 */
@localized()
export class SettingsPanel extends LitElement {
  static override styles = [elementStyles, buttonStyles, fieldStyles, panelStyles];

  @query('#instance') private readonly instance!: HTMLInputElement;
  @query('#sign-in') private readonly signIn!: HTMLInputElement;
  @query('#zendesk') private readonly zendesk!: HTMLTextAreaElement;

  @property({ attribute: false }) settings: SettingsView | undefined;

  @state() private problems: Problems = {};
  @state() private isSaved = false;

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const { pageOrigin = '' } = this.settings ?? {};
    const instance = normaliseInstanceUrl(this.instance.value);
    const ssoUrl = this.signIn.value.trim();
    const lines = this.zendesk.value.split(/[\s,;]+/).filter((line) => line !== '');
    const origins = lines.map((line) => readZendeskOrigin(line, pageOrigin));
    const strange = lines.filter((_, index) => origins[index] === undefined);
    this.problems = {
      ...(instance.ok ? {} : { instance: describeInstanceProblem(instance.reason) }),
      ...(ssoUrl === '' || isSecureAddress(ssoUrl)
        ? {}
        : { signIn: msg('A sign-in address starts with https://.') }),
      ...(strange.length === 0
        ? {}
        : { zendesk: `${msg('No address of Zendesk or of an app in it:')} ${strange.join(', ')}` }),
    };
    const first = (['instance', 'signIn', 'zendesk'] as const).find((name) => name in this.problems);
    this.isSaved = first === undefined;
    if (first !== undefined) this[first].focus();
    else if (instance.ok)
      this.dispatchEvent(
        new CompanionActionEvent({
          kind: 'save-settings',
          settings: {
            instanceUrl: instance.instanceUrl,
            ssoUrl,
            zendeskOrigins: origins.filter((origin) => origin !== undefined),
          },
        }),
      );
  };

  #problem(name: keyof Problems): TemplateResult | typeof nothing {
    const problem = this.problems[name];
    return problem === undefined ? nothing : html`<p class="problem" id="${name}-problem">${problem}</p>`;
  }

  #input(
    name: 'instance' | 'signIn',
    id: string,
    label: string,
    value: string,
    example: string,
  ): TemplateResult {
    const hasProblem = name in this.problems;
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        class="input"
        id=${id}
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        placeholder=${example}
        .value=${value}
        ?disabled=${this.settings?.isAdministrated ?? false}
        aria-invalid=${hasProblem ? 'true' : 'false'}
        aria-describedby=${hasProblem ? `${name}-problem` : nothing}
      />
      ${this.#problem(name)}
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { settings } = this;
    if (settings === undefined) return nothing;
    const { values, isAdministrated, administratedOrigins, isLasting } = settings;
    const hasProblem = 'zendesk' in this.problems;
    return html`<form class="panel" novalidate @submit=${this.#save} @input=${() => (this.isSaved = false)}>
      ${
        isAdministrated
          ? html`<p class="hint">
              ${msg('Both addresses are set by the administrator of this page, and cannot be changed here.')}
            </p>`
          : nothing
      }
      ${this.#input(
        'instance',
        'instance',
        msg('Address of Amazon Connect'),
        values.instanceUrl,
        'https://example.my.connect.aws',
      )}
      ${this.#input(
        'signIn',
        'sign-in',
        msg('Sign-in address (single sign-on only)'),
        values.ssoUrl,
        'https://',
      )}
      <div class="field">
        <label for="zendesk">${msg('Zendesk apps that may ask about this window')}</label>
        <textarea
          class="input"
          id="zendesk"
          rows="2"
          spellcheck="false"
          placeholder="https://123456.apps.zdusercontent.com"
          .value=${values.zendeskOrigins.join('\n')}
          aria-invalid=${hasProblem ? 'true' : 'false'}
          aria-describedby="zendesk-hint${hasProblem ? ' zendesk-problem' : ''}"
        ></textarea>
        ${this.#problem('zendesk')}
        <p class="hint" id="zendesk-hint">
          ${msg('One a line. When another asks, so are you; until you allow it, it is told nothing.')}
          ${administratedOrigins.length === 0 ? nothing : html`${msg('Always allowed:')} ${administratedOrigins.join(', ')}`}
        </p>
      </div>
      ${settings.refusedOrigins.map(
        (origin, index) =>
          html`<p class="hint" id="refused-${index}">${msg(str`You did not allow ${origin}.`)}</p>
            <div class="buttons">
              <button
                type="button"
                class="button"
                aria-describedby="refused-${index}"
                @click=${() => this.dispatchEvent(new CompanionActionEvent({ kind: 'approve', origin }))}
              >
                ${msg('Allow after all')}
              </button>
            </div>`,
      )}
      ${
        isLasting
          ? nothing
          : html`<p class="problem">
              ${msg('The browser keeps nothing for this page: settings last until it is closed.')}
            </p>`
      }
      <div class="buttons">
        <button type="submit" class="button primary">${msg('Save')}</button>
        <span role="status">${this.isSaved ? msg('Saved.') : ''}</span>
      </div>
    </form>`;
  }
}
