import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { connectDisturbances } from '../faults/connect-disturbances.js';
import { zendeskDisturbances } from '../faults/zendesk-disturbances.js';
import { SandboxController } from '../sandbox/sandbox-controller.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';

/** @summary Breaks Zendesk and Connect, each in one way at a time, and repairs them. */
export class DisturbancePanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host,
      div {
        display: grid;
        gap: 12px;
      }

      h3 {
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
      }
    `,
  ];

  readonly #sandbox = new SandboxController(this, () => this.sandbox);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  override render(): TemplateResult {
    const { zendeskDisturbance, connectDisturbance } = this.#sandbox.snapshot;
    return html`
      <patchcord-action-button
        label="Repair everything"
        icon="check"
        watch="Both worlds work again; what waited is delivered."
        .perform=${() => this.sandbox?.repairEverything()}
      ></patchcord-action-button>
      <div role="group" aria-labelledby="zendesk">
        <h3 id="zendesk">Zendesk …</h3>
        ${zendeskDisturbances.map(
          ({ id, label, watch }) =>
            html`<patchcord-action-button
              .label=${label}
              .watch=${watch}
              .active=${zendeskDisturbance?.id === id}
              .perform=${() => this.sandbox?.breakZendesk(id)}
            ></patchcord-action-button>`,
        )}
      </div>
      <div role="group" aria-labelledby="connect">
        <h3 id="connect">Amazon Connect …</h3>
        ${connectDisturbances.map(
          ({ id, label, watch }) =>
            html`<patchcord-action-button
              .label=${label}
              .watch=${watch}
              .active=${connectDisturbance?.id === id}
              .perform=${() => this.sandbox?.breakConnect(id)}
            ></patchcord-action-button>`,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-disturbance-panel': DisturbancePanel;
  }
}
