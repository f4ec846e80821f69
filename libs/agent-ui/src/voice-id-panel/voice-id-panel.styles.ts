import { css } from 'lit';

/** Two lines and a row of buttons: the room is there from the ringing on, so that answering moves nothing below. */
export const voiceIdPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 70px;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  p {
    margin: 0;
  }

  .result {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--patchcord-space));
    height: 20px;
    border-radius: var(--patchcord-radius-sm);
  }

  .result:focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  .result .icon,
  .subtle {
    color: var(--patchcord-foreground-subtle);
  }

  .authenticated :is(.icon, strong) {
    color: var(--patchcord-foreground-success);
  }

  :is(.notAuthenticated, .failed) :is(.icon, strong) {
    color: var(--patchcord-foreground-danger);
  }

  .inconclusive :is(.icon, strong) {
    color: var(--patchcord-foreground-warning);
  }

  .working .icon {
    color: var(--patchcord-foreground-primary);
  }

  .result strong {
    flex: 1;
    font-weight: var(--patchcord-weight-strong);
  }

  .badge.high {
    background: var(--patchcord-background-danger);
    color: var(--patchcord-foreground-danger);
    font-weight: var(--patchcord-weight-strong);
  }

  .badge.inconclusive {
    background: var(--patchcord-background-warning);
    color: var(--patchcord-foreground-warning);
  }

  .enrolment {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--patchcord-space));
    height: 16px;
  }

  .enrolment,
  .buttons,
  .question {
    margin-inline-start: 24px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--patchcord-space);
    margin-top: 6px;
  }

  /* Far from the others, so that no second click meets it. */
  #optOut {
    margin-inline-start: auto;
  }

  .absent {
    visibility: hidden;
  }

  .question {
    margin-top: 6px;
  }

  .problem {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
    margin: 6px 0 2px;
    color: var(--patchcord-foreground-danger);
    overflow-wrap: anywhere;
  }
`;
