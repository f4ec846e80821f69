import { css } from 'lit';

export const assignmentPanelStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  section {
    display: flex;
    flex-direction: column;
    padding: calc(2 * var(--patchcord-space)) calc(3 * var(--patchcord-space)) var(--patchcord-space) 9px;
    border-bottom: 1px solid var(--patchcord-border);
    border-left: 3px solid var(--patchcord-border-primary-emphasis);
    background: var(--patchcord-background-subtle);
  }

  h2,
  p {
    margin: 0;
  }

  h2 {
    font-size: inherit;
    font-weight: var(--patchcord-weight-strong);
  }

  .who {
    font-weight: var(--patchcord-weight-regular);
  }

  .reason,
  .hint,
  .label {
    font-size: var(--patchcord-font-size-sm);
    line-height: var(--patchcord-line-height-sm);
  }

  .reason {
    overflow-wrap: anywhere;
  }

  patchcord-candidate-list,
  .requester,
  section > .button,
  .question,
  patchcord-open-ticket-list {
    margin-top: calc(2 * var(--patchcord-space));
  }

  .requester {
    display: flex;
    flex-direction: column;
  }

  .label,
  .hint {
    color: var(--patchcord-foreground-subtle);
  }

  .hint {
    min-height: 16px;
    margin-top: var(--patchcord-space);
  }

  #create {
    margin-top: var(--patchcord-space);
  }
`;
