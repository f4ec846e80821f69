import { css } from 'lit';

export const queueBrandsStyles = css`
  :host {
    container: table / inline-size;
  }

  .number {
    width: 40px;
    padding-top: 14px;
    color: var(--patchcord-foreground-subtle);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .brand {
    width: 32%;
  }

  .buttons {
    width: 108px;
    white-space: nowrap;
  }

  tbody tr {
    content-visibility: auto;
  }

  th.number {
    padding-top: calc(2 * var(--patchcord-space));
  }

  td.number,
  th.number {
    padding-inline: 0 calc(2 * var(--patchcord-space));
  }

  .empty {
    padding: calc(6 * var(--patchcord-space)) 0;
    color: var(--patchcord-foreground-subtle);
    text-align: center;
  }

  .foot {
    justify-content: space-between;
    padding: calc(3 * var(--patchcord-space)) 0 0;
  }

  details > summary {
    width: fit-content;
    border-radius: var(--patchcord-radius-sm);
    color: var(--patchcord-foreground-primary);
    cursor: pointer;
  }

  details > summary:focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--patchcord-space) calc(4 * var(--patchcord-space));
    margin: calc(2 * var(--patchcord-space)) 0 0;
  }

  dd {
    margin: 0;
  }

  @container table (width < 520px) {
    .number {
      display: none;
    }

    .brand {
      width: 36%;
    }
  }
`;
