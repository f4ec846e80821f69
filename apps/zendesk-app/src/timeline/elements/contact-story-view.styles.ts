import { css } from 'lit';

export const contactStoryViewStyles = css`
  header {
    display: grid;
    gap: var(--patchcord-space);
  }

  h2 {
    overflow-wrap: anywhere;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--patchcord-space));
    align-items: baseline;
  }

  code.id {
    color: var(--patchcord-foreground-subtle);
    font-size: 12px;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: auto 104px minmax(0, 1fr);
    gap: 0 calc(4 * var(--patchcord-space));
    padding: calc(2 * var(--patchcord-space)) 0;
    border-top: 1px solid var(--patchcord-border-subtle);
  }

  time {
    color: var(--patchcord-foreground-subtle);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .day {
    grid-column: 1 / -1;
    padding: var(--patchcord-space) 0 calc(2 * var(--patchcord-space));
    font-weight: var(--patchcord-weight-strong);
  }

  .kind {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    align-self: start;
    color: var(--patchcord-foreground-subtle);
  }

  .decision .kind {
    color: var(--patchcord-foreground-success);
  }

  .problem .kind {
    color: var(--patchcord-foreground-danger);
  }

  .request .kind {
    color: var(--patchcord-foreground-primary);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    color: var(--patchcord-foreground-subtle);
    font-size: 12px;
    line-height: 16px;
  }

  .name code {
    font-size: 12px;
  }

  #heading {
    display: flex;
    gap: calc(2 * var(--patchcord-space));
    align-items: center;
  }

  #heading .icon {
    color: var(--patchcord-foreground-subtle);
  }

  summary {
    width: fit-content;
    border-radius: var(--patchcord-radius-sm);
    color: var(--patchcord-foreground-subtle);
    font-size: var(--patchcord-font-size-sm);
    line-height: 24px;
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--patchcord-focus-ring);
  }

  summary.failed {
    color: var(--patchcord-foreground-danger);
  }

  dl {
    display: grid;
    grid-template-columns: fit-content(30%) minmax(0, 1fr);
    gap: 2px calc(3 * var(--patchcord-space));
    margin: 0 0 var(--patchcord-space);
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space));
    border-radius: var(--patchcord-radius);
    background: var(--patchcord-background-recessed);
    font-size: 13px;
  }

  dt {
    color: var(--patchcord-foreground-subtle);
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  @media (max-width: 560px) {
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .what {
      grid-column: 1 / -1;
    }
  }
`;
