import { css } from 'lit';

export const requestListStyles = css`
  :host {
    font-size: 12px;
    line-height: 16px;
  }

  li {
    border-top: 1px solid var(--border-subtle);
  }

  summary {
    display: grid;
    padding: 4px 16px;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover {
    background: var(--background-hover);
  }

  .line {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-width: 0;
  }

  .method {
    font-weight: 600;
  }

  .path,
  .query {
    flex: auto;
    min-width: 0;
  }

  .path {
    font-family: var(--font-mono);
    overflow-wrap: anywhere;
  }

  .query {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .query,
  time {
    color: var(--foreground-subtle);
  }

  time {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .status {
    display: inline-flex;
    flex: none;
    gap: 4px;
    align-items: center;
  }

  .second {
    align-items: center;
  }

  .status .icon {
    width: 12px;
    height: 12px;
  }

  .waiting {
    color: var(--foreground-subtle);
  }

  .danger {
    color: var(--foreground-danger);
  }

  .address,
  pre {
    padding: 0 16px 8px;
    font-family: var(--font-mono);
    overflow-wrap: anywhere;
  }

  pre {
    max-height: 240px;
    margin: 0 16px 8px;
    padding: 8px;
    overflow: auto;
    border-radius: 4px;
    background: var(--background-hover);
    white-space: pre-wrap;
  }

  .ring {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 4px 16px;
    background: var(--background-primary);
    font-weight: 600;
  }

  .ring time {
    font-weight: 400;
  }

  .empty {
    padding: 8px 16px;
  }
`;
