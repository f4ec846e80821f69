import { css } from 'lit';

export const openTicketListStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  h3,
  p {
    margin: 0;
    font-size: var(--patchcord-font-size-sm);
    font-weight: var(--patchcord-weight-regular);
    line-height: var(--patchcord-line-height-sm);
  }

  h3,
  p,
  .facts {
    color: var(--patchcord-foreground-subtle);
  }

  /* The same room for one ticket and for twenty-five, also before they are known: the control panel below stays where it is. */
  .room {
    height: 140px;
    margin: 0 -4px;
    padding: 4px 4px 0;
    overflow-y: auto;
  }

  p + button {
    margin-top: calc(2 * var(--patchcord-space));
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template: 20px 16px / minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(2 * var(--patchcord-space));
    padding: 4px 0;
  }

  li + li {
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  .facts {
    grid-row: 2;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .link-button {
    justify-self: start;
    max-width: 100%;
  }

  .attach {
    grid-area: 1 / 2 / 3;
  }
`;
