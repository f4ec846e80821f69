import { css } from 'lit';

export const contactListStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border-bottom: 1px solid var(--patchcord-border-subtle);
    content-visibility: auto;
    contain-intrinsic-size: auto 60px;
  }

  li:has([aria-current='true']) {
    background: var(--patchcord-background-recessed);
    box-shadow: inset 3px 0 0 var(--patchcord-border-primary-emphasis);
  }

  .contact {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 calc(2 * var(--patchcord-space));
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space));
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .contact::before {
    content: '';
    position: absolute;
    inset: 0;
  }

  .contact:hover .who {
    text-decoration: underline;
  }

  .contact:focus-visible {
    box-shadow: none;
  }

  .contact:focus-visible::before {
    border-radius: var(--patchcord-radius);
    box-shadow: inset 0 0 0 2px var(--patchcord-border-primary-emphasis);
  }

  .contact .icon {
    margin-top: 2px;
    color: var(--patchcord-foreground-subtle);
  }

  .who {
    font-weight: var(--patchcord-weight-strong);
  }

  .small {
    grid-column: 2;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .problem {
    color: var(--patchcord-foreground-danger);
  }

  .side {
    display: grid;
    align-content: start;
    justify-items: end;
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space)) 0 0;
  }

  .side .link-button {
    position: relative;
    line-height: 24px;
  }

  .more {
    padding: calc(3 * var(--patchcord-space));
  }
`;
