import { css } from 'lit';

export const numberOfferStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .added {
    display: flex;
    align-items: center;
    gap: 6px;
    width: fit-content;
    height: 24px;
    color: var(--patchcord-foreground-success);
  }

  p {
    display: flex;
    gap: 6px;
    margin: var(--patchcord-space) 0 2px;
    color: var(--patchcord-foreground-danger);
    overflow-wrap: anywhere;
  }
`;
