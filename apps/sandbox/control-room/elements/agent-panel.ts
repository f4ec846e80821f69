import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';

/** @summary The agent's state in Connect, and the agent's sign-in. */
export class AgentPanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      .hint {
        margin-top: 4px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @state() private failure = '';

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #choose = async (event: Event): Promise<void> => {
    this.failure = '';
    try {
      await this.sandbox?.setAgentState((event.target as HTMLSelectElement).value);
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    }
  };

  override render(): TemplateResult {
    const { agent, setup, isSignInRemembered } = this.#sandbox.snapshot;
    const chosen = agent?.nextState ?? agent?.chosenState;
    return html`
      <div>
        <label for="state">State</label>
        <select class="field" id="state" aria-describedby="watch" @change=${this.#choose}>
          ${setup.states.map(
            ({ name }) => html`<option value=${name} .selected=${live(name === chosen)}>${name}</option>`,
          )}
        </select>
        <p class="hint" id="watch">
          ${
            agent === undefined
              ? nothing
              : html`Now: ${agent.state}, for
                  <patchcord-elapsed-time
                    style="display: inline"
                    .since=${agent.since}
                  ></patchcord-elapsed-time
                  >.`
          }
          Watch for the same state in the softphone’s strip. Calls come only to an agent who is available.
        </p>
        <p class="danger-text" role="alert">${this.failure}</p>
      </div>
      ${
        isSignInRemembered
          ? html`<patchcord-action-button
              label="Sign out of Connect"
              watch="The softphone offers to sign in again; a call in progress goes on."
              .perform=${() => this.sandbox?.signOut()}
            ></patchcord-action-button>`
          : html`<patchcord-action-button
              label="Remember the sign-in again"
              watch="The sign-in was forgotten. With this, pages get in without asking, as with single sign-on."
              .perform=${() => this.sandbox?.rememberSignIn()}
            ></patchcord-action-button>`
      }
      <patchcord-action-button
        label="Let the session run out"
        watch="The softphone comes back by itself as long as the sign-in is remembered."
        .perform=${() => this.sandbox?.expireSession()}
      ></patchcord-action-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-agent-panel': AgentPanel;
  }
}
