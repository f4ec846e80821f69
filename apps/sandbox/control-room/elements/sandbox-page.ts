import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isRemembered, remember } from '../sandbox/remembered-flag.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { baseStyles } from '../styles/base-styles.js';
import type { ControlRoomFoldEvent } from './control-room.js';

const folded = 'control-room-folded';

/** @summary The control room, and beside it the workspace. The frame is never moved: a frame that is moved loads again. */
export class SandboxPage extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        height: 100vh;
        height: 100dvh;
      }

      patchcord-control-room {
        width: 360px;
        height: 100%;
        border-inline-end: 1px solid var(--border);
        overflow: hidden;
      }

      patchcord-control-room[folded] {
        width: 40px;
      }

      main {
        min-width: 0;
      }

      iframe {
        display: block;
        width: 100%;
        height: 100%;
        border: 0;
        background: #fff;
      }
    `,
  ];

  @query('iframe') private readonly frame!: HTMLIFrameElement;

  @state() private isFolded = isRemembered(folded);

  @property({ attribute: false }) sandbox: Sandbox | undefined;

  readonly #fold = ({ folded: isFolded }: ControlRoomFoldEvent): void => {
    remember(folded, isFolded);
    this.isFolded = isFolded;
  };

  readonly #reload = (): void => {
    this.frame.src = this.sandbox?.config.workspace ?? '';
  };

  override render(): TemplateResult | typeof nothing {
    const { sandbox } = this;
    if (sandbox === undefined) return nothing;
    return html`
      <patchcord-control-room
        role="complementary"
        aria-label="Control room"
        .sandbox=${sandbox}
        .folded=${this.isFolded}
        @patchcord-control-room-fold=${this.#fold}
        @patchcord-reload-workspace=${this.#reload}
      ></patchcord-control-room>
      <main>
        <iframe
          title="Workspace"
          src=${sandbox.config.workspace}
          allow="microphone; autoplay; clipboard-write"
        ></iframe>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-sandbox-page': SandboxPage;
  }
}
