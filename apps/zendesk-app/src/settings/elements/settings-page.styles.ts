import { css } from 'lit';

export const settingsPageStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--patchcord-background-recessed);
  }

  .head {
    border-bottom: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  .inner {
    max-width: 1160px;
    margin: 0 auto;
    padding: 0 calc(6 * var(--patchcord-space));
  }

  h1 {
    margin: 0;
    padding: calc(5 * var(--patchcord-space)) 0 calc(3 * var(--patchcord-space));
    font-size: 22px;
    font-weight: var(--patchcord-weight-strong);
    line-height: 28px;
  }

  main.inner {
    padding-top: calc(5 * var(--patchcord-space));
    padding-bottom: calc(5 * var(--patchcord-space));
  }

  [role='tablist'] {
    display: flex;
    gap: calc(6 * var(--patchcord-space));
    overflow-x: auto;
    scrollbar-width: none;
  }

  [role='tab'] {
    flex: none;
    padding: calc(2 * var(--patchcord-space)) var(--patchcord-space) 6px;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: var(--patchcord-radius) var(--patchcord-radius) 0 0;
    background: none;
    color: var(--patchcord-foreground);
    cursor: pointer;
  }

  [role='tab']:hover {
    color: var(--patchcord-foreground-primary);
  }

  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--patchcord-border-primary-emphasis);
    color: var(--patchcord-foreground-primary);
  }

  [role='tab']:focus-visible {
    box-shadow: inset 0 0 0 2px var(--patchcord-border-primary-emphasis);
  }

  .dot {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-inline-start: 6px;
    border-radius: 50%;
    background: var(--patchcord-foreground-warning);
  }

  [role='tabpanel']:focus-visible {
    outline: 2px solid transparent;
  }

  .whole {
    max-width: 640px;
    padding: 0;
  }

  dialog {
    width: min(480px, calc(100vw - 32px));
  }
`;
