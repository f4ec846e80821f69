import { css } from 'lit';

export const selfTestPanelStyles = css`
  ul {
    display: grid;
    gap: calc(2 * var(--patchcord-space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(2 * var(--patchcord-space));
  }

  .remedy {
    grid-column: 2 / -1;
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .passed .icon,
  .passed .outcome {
    color: var(--patchcord-foreground-success);
  }

  .failed .icon,
  .failed .outcome {
    color: var(--patchcord-foreground-danger);
  }

  .failed .outcome {
    font-weight: var(--patchcord-weight-strong);
  }

  .advice .outcome,
  .advice .icon,
  .unknown .outcome,
  .unknown .icon {
    color: var(--patchcord-foreground-subtle);
  }
`;
