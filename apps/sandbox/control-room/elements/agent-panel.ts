import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import { stackStyles } from '../styles/stack-styles.js';

/** @summary Everybody who works in Connect, and whether they are signed in. */
export class AgentPanel extends LitElement {
  static override styles = [
    baseStyles,
    stackStyles,
    css`
      li + li {
        border-top: 1px solid var(--border-subtle);
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  override render(): TemplateResult {
    const { agents, contacts, setup, isSignInRemembered } = this.#sandbox.snapshot;
    const desks = this.sandbox?.config.agents ?? [];
    return html`
      <ul aria-label="Agents">
        ${agents.map(
          (agent) =>
            html`<li>
              <patchcord-agent-card
                .sandbox=${this.sandbox}
                .agent=${agent}
                .setup=${setup}
                .desk=${desks.find(({ username }) => username === agent.username)}
                .contacts=${contacts.filter((contact) => contact.agent === agent.username).length}
              ></patchcord-agent-card>
            </li>`,
        )}
      </ul>
      ${
        isSignInRemembered
          ? html`<patchcord-action-button
              label="Sign everybody out of Connect"
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
        label="Let the sessions run out"
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
