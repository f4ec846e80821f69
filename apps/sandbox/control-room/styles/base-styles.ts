import { css } from 'lit';

/** What every element of the control room starts from: font, box model, focus ring, Garden's compact controls. */
export const baseStyles = css`
  :host {
    display: block;
    color: var(--foreground);
    font: 14px/20px var(--font);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  pre {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }

  :is(button, select, input, a, summary, [tabindex]):focus-visible {
    outline: 2px solid transparent;
    border-radius: 4px;
    box-shadow: var(--focus-ring);
  }

  .button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--border-primary-emphasis);
    border-radius: 4px;
    background: transparent;
    color: var(--foreground-primary);
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--background-hover);
  }

  .button:active {
    background: var(--background-active);
  }

  .button.primary {
    background: var(--background-primary-emphasis);
    color: var(--foreground-on-emphasis);
    font-weight: 600;
  }

  .button.primary:hover {
    filter: brightness(0.94);
  }

  .button.danger {
    border-color: var(--background-danger-emphasis);
    background: var(--background-danger-emphasis);
    color: var(--foreground-on-emphasis);
  }

  .button.small {
    min-height: 24px;
    padding: 1px 8px;
    font-size: 12px;
  }

  .button[aria-disabled='true'] {
    border-color: var(--border);
    background: transparent;
    color: var(--foreground-disabled);
    cursor: default;
  }

  .plain-button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--foreground-primary);
    font-size: 12px;
    line-height: 16px;
    text-decoration: none;
    cursor: pointer;
  }

  .plain-button:hover {
    background: var(--background-hover);
  }

  .field {
    display: block;
    width: 100%;
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--border-emphasis);
    border-radius: 4px;
    background: var(--background);
  }

  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }

  .hint {
    color: var(--foreground-subtle);
    font-size: 12px;
    line-height: 16px;
  }

  .icon {
    flex: none;
    display: block;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .success {
    color: var(--foreground-success);
  }

  .warning {
    color: var(--foreground-warning);
  }

  .danger-text {
    color: var(--foreground-danger);
  }

  .failure {
    display: flex;
    gap: 8px;
    color: var(--foreground-danger);
    font-size: 12px;
    line-height: 16px;
  }
`;
