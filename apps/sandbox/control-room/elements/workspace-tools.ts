import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { icon } from '../styles/icon.js';
import { stackStyles } from '../styles/stack-styles.js';
import { ReloadWorkspaceEvent } from './reload-workspace-event.js';

/**
 * @summary What an agent does to the browser: a second tab, a reload, another colour scheme.
 * @fires patchcord-reload-workspace - The workspace is to be loaded again.
 */
export class WorkspaceTools extends LitElement {
  static override styles = [
    baseStyles,
    stackStyles,
    css`
      .button {
        width: 100%;
        justify-content: flex-start;
      }

      .hint {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  override render(): TemplateResult {
    return html`
      <patchcord-action-button
        label="Reload the workspace"
        icon="reload"
        watch="In mid-call: the contact comes back on the same ticket, and nothing is written twice."
        .perform=${() => {
          this.dispatchEvent(new ReloadWorkspaceEvent());
          return Promise.resolve();
        }}
      ></patchcord-action-button>
      <div>
        <a
          class="button"
          href=${this.sandbox?.config.workspace ?? ''}
          target="_blank"
          rel="noopener"
          aria-describedby="second-tab"
          >${icon('external')} Open a second tab</a
        >
        <p class="hint" id="second-tab">One call still makes one ticket, with two workspaces open.</p>
      </div>
      <patchcord-action-button
        label="Dark workspace"
        watch="The softphone follows Zendesk’s colours."
        .perform=${() => this.sandbox?.setWorkspaceScheme('dark')}
      ></patchcord-action-button>
      <patchcord-action-button
        label="Light workspace"
        watch="And back again."
        .perform=${() => this.sandbox?.setWorkspaceScheme('light')}
      ></patchcord-action-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-workspace-tools': WorkspaceTools;
  }
}
