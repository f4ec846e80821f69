import { css } from 'lit';

export const contactsPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .tools {
    display: grid;
    grid-template-columns: minmax(200px, 1fr) 160px 220px;
    gap: calc(3 * var(--patchcord-space));
    align-items: end;
  }

  .below {
    justify-content: space-between;
  }

  .switch {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    cursor: pointer;
  }

  .switch input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--patchcord-background-primary-emphasis);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(280px, 380px) minmax(0, 1fr);
    gap: calc(4 * var(--patchcord-space));
    align-items: start;
  }

  .list {
    position: sticky;
    top: calc(4 * var(--patchcord-space));
    max-height: calc(100vh - 32px);
    padding: 0;
    overflow: hidden auto;
  }

  .none {
    padding: calc(4 * var(--patchcord-space));
  }

  .whole {
    padding: 0;
  }

  dialog {
    width: min(520px, calc(100vw - 32px));
  }

  .button.danger {
    border-color: var(--patchcord-border-danger-emphasis);
    color: var(--patchcord-foreground-danger);
  }

  @media (max-width: 900px) {
    .tools,
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .list {
      position: static;
      max-height: 320px;
    }
  }
`;
