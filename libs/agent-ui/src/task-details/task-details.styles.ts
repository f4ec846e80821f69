import { css } from 'lit';

export const taskDetailsStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .toggle {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--patchcord-space));
    width: 100%;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: var(--patchcord-radius-sm);
    background: none;
    color: var(--patchcord-foreground-subtle);
    text-align: start;
    cursor: pointer;
  }

  .toggle:hover {
    background: var(--patchcord-background-hover);
    color: var(--patchcord-foreground);
  }

  .toggle .ellipsis {
    flex: 1;
    color: var(--patchcord-foreground);
  }

  .toggle[aria-expanded='true'] .ellipsis {
    color: inherit;
  }

  .count {
    flex: none;
  }

  .body:not([hidden]) {
    display: grid;
    gap: var(--patchcord-space);
    padding: 2px 0 var(--patchcord-space) 24px;
  }

  .description {
    max-height: 96px;
    margin: 0;
    overflow-y: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  :is(.description, a):focus-visible {
    outline: 2px solid transparent;
    border-radius: var(--patchcord-radius-sm);
    box-shadow: var(--patchcord-focus-ring);
  }

  ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    min-height: 20px;
  }

  a {
    display: inline-flex;
    align-items: center;
    gap: var(--patchcord-space);
    flex: 0 1 auto;
    min-width: 0;
    color: var(--patchcord-foreground-primary);
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }

  a .icon {
    width: 12px;
    height: 12px;
  }

  .host {
    flex: 1 1 80px;
    color: var(--patchcord-foreground-subtle);
  }

  .fact {
    color: var(--patchcord-foreground-subtle);
  }

  .value {
    color: var(--patchcord-foreground);
  }
`;
