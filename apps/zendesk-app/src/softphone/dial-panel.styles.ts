import { css } from 'lit';

export const dialPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
    border-bottom: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  form {
    display: flex;
    flex-direction: column;
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space))
      calc(3 * var(--patchcord-space));
  }

  h2,
  p {
    margin: 0;
  }

  h2 {
    font-size: inherit;
    font-weight: var(--patchcord-weight-strong);
  }

  .origin {
    color: var(--patchcord-foreground-subtle);
  }

  label,
  .hint,
  .outcome,
  .link-button {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  label {
    color: var(--patchcord-foreground-subtle);
  }

  form > label,
  .label-row {
    margin: calc(2 * var(--patchcord-space)) 0 var(--patchcord-space);
  }

  .label-row {
    display: flex;
    justify-content: space-between;
    min-height: 16px;
  }

  input {
    width: 100%;
    min-width: 0;
    height: var(--patchcord-control-height);
    padding: 0 calc(2 * var(--patchcord-space));
    border: 1px solid var(--patchcord-border-emphasis);
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background);
  }

  input[aria-invalid='true'] {
    border-color: var(--patchcord-border-danger-emphasis);
  }

  input:read-only {
    border-color: var(--patchcord-border);
    background: var(--patchcord-background-disabled);
    color: var(--patchcord-foreground-subtle);
    cursor: default;
    opacity: 1;
  }

  /* Lines keep their place while they are empty: the buttons below stay under the pointer. */
  .hint {
    min-height: 16px;
    margin-top: var(--patchcord-space);
    color: var(--patchcord-foreground-subtle);
    overflow-wrap: anywhere;
  }

  .caller-id {
    display: block;
  }

  .hint.wrong,
  .outcome.wrong {
    color: var(--patchcord-foreground-danger);
  }

  .outcome {
    display: flex;
    gap: 6px;
    margin-top: calc(2 * var(--patchcord-space));
    overflow-wrap: anywhere;
  }

  .outcome[hidden] {
    display: none;
  }

  .buttons {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
    margin-top: calc(3 * var(--patchcord-space));
  }

  .button.primary {
    flex: 1;
  }
`;
