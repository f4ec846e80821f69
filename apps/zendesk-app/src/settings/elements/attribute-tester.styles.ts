import { css } from 'lit';

export const attributeTesterStyles = css`
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
    gap: calc(5 * var(--patchcord-space));
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr));
    gap: calc(3 * var(--patchcord-space));
  }

  .resolved {
    margin-top: calc(5 * var(--patchcord-space));
  }

  .resolved > .actions {
    justify-content: space-between;
  }

  textarea {
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 13px;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: calc(2 * var(--patchcord-space)) calc(4 * var(--patchcord-space));
    margin: 0;
  }

  dt {
    color: var(--patchcord-foreground-subtle);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  table {
    table-layout: fixed;
  }

  .value {
    font-weight: var(--patchcord-weight-strong);
  }

  .help {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }
`;
