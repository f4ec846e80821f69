import { css } from 'lit';

export const unsentItemStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .item,
  form {
    display: grid;
    gap: var(--patchcord-space);
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(2 * var(--patchcord-space));
  }

  strong {
    font-weight: var(--patchcord-weight-strong);
  }

  .about {
    min-width: 0;
  }

  .facts,
  .line,
  label,
  .problem,
  .confirmation,
  form > .link-button {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .facts {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
    color: var(--patchcord-foreground-subtle);
  }

  .line {
    display: flex;
    gap: 6px;
  }

  .line.neutral,
  label {
    color: var(--patchcord-foreground-subtle);
  }

  .line.warning {
    color: var(--patchcord-foreground-warning);
  }

  .line.danger,
  .problem {
    color: var(--patchcord-foreground-danger);
  }

  .problem {
    min-height: 16px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--patchcord-space));
    padding-top: var(--patchcord-space);
  }

  form,
  .confirmation {
    margin-top: var(--patchcord-space);
    padding: calc(2 * var(--patchcord-space));
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-subtle);
  }

  .ticket-row {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
  }

  .ticket-row .input {
    flex: 1;
  }

  form > .link-button {
    justify-self: start;
  }

  .button.danger {
    border-color: var(--patchcord-border-danger-emphasis);
    color: var(--patchcord-foreground-danger);
  }
`;
