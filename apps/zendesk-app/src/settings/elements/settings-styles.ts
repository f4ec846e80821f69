import { css } from 'lit';

/** What the parts of the settings page share: cards, dialogs, notices in place, the words beside a field. */
export const settingsStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  h2,
  h3 {
    margin: 0;
    font-size: var(--patchcord-font-size-md);
    font-weight: var(--patchcord-weight-strong);
    line-height: var(--patchcord-line-height-md);
  }

  h2 {
    font-size: var(--patchcord-font-size-lg);
    line-height: var(--patchcord-line-height-lg);
  }

  h2:focus-visible {
    outline: 2px solid transparent;
    border-radius: var(--patchcord-radius-sm);
    box-shadow: var(--patchcord-focus-ring);
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  code {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .card {
    padding: calc(4 * var(--patchcord-space)) calc(5 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border);
    border-radius: var(--patchcord-radius-lg);
    background: var(--patchcord-background-raised);
  }

  .stack {
    display: grid;
    gap: calc(3 * var(--patchcord-space));
    align-content: start;
  }

  .subtle {
    color: var(--patchcord-foreground-subtle);
  }

  .note {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 6px;
    margin: var(--patchcord-space) 0 0;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .note.error {
    color: var(--patchcord-foreground-danger);
  }

  .note.warning {
    color: var(--patchcord-foreground-warning);
  }

  .note.plain {
    color: var(--patchcord-foreground-subtle);
    grid-template-columns: minmax(0, 1fr);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space));
    align-items: center;
  }

  dialog {
    padding: calc(5 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border);
    border-radius: var(--patchcord-radius-lg);
    background: var(--patchcord-background-raised);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(10 13 14 / 60%);
  }

  dialog .actions {
    justify-content: flex-end;
  }

  .with-icon {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }

  .answer {
    padding: calc(3 * var(--patchcord-space));
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-recessed);
  }

  .answer > :first-child {
    font-weight: var(--patchcord-weight-strong);
  }

  .answer > * + * {
    margin-top: var(--patchcord-space);
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th {
    padding: calc(2 * var(--patchcord-space));
    border-bottom: 1px solid var(--patchcord-border);
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    font-weight: var(--patchcord-weight-strong);
    line-height: var(--patchcord-line-height-sm);
    text-align: start;
  }

  td {
    padding: calc(2 * var(--patchcord-space));
    border-bottom: 1px solid var(--patchcord-border-subtle);
    vertical-align: top;
  }

  tbody tr:last-child td {
    border-bottom: 0;
  }

  th.quarter {
    width: 26%;
  }

  th.third {
    width: 36%;
  }

  th.half {
    width: 46%;
  }

  td.brand {
    padding-top: 14px;
    overflow-wrap: anywhere;
  }

  a.button {
    text-decoration: none;
  }
`;
