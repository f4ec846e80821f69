import { css } from 'lit';

export const soundPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
    border-bottom: 1px solid var(--patchcord-border);
    background: var(--patchcord-background);
  }

  section,
  .companion,
  fieldset {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--patchcord-space));
    min-width: 0;
  }

  section {
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space))
      calc(3 * var(--patchcord-space));
  }

  h2,
  h3,
  p,
  dl,
  dd {
    margin: 0;
  }

  h2,
  h3,
  legend {
    font-size: inherit;
    font-weight: var(--patchcord-weight-strong);
  }

  h2 {
    width: fit-content;
    border-radius: var(--patchcord-radius-sm);
  }

  h2:focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  .notice {
    color: var(--patchcord-foreground-warning);
  }

  .companion,
  fieldset {
    width: 100%;
    padding: calc(2 * var(--patchcord-space)) 0 0;
    border: 0;
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .companion {
    gap: var(--patchcord-space);
  }

  .companion .button {
    margin-top: var(--patchcord-space);
  }

  dl {
    display: grid;
    width: 100%;
  }

  dl > div {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
  }

  dt {
    flex: 0 0 96px;
    color: var(--patchcord-foreground-subtle);
  }

  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  fieldset {
    margin: 0;
  }

  legend {
    float: inline-start;
    padding: 0;
  }

  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(2 * var(--patchcord-space));
    align-items: center;
    width: 100%;
  }

  label .line {
    grid-column: 2;
  }

  input {
    margin: 0;
    accent-color: var(--patchcord-background-primary-emphasis);
  }

  .line {
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }
`;
