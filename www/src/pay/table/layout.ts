/** How the bargaining table is laid out: amounts and results beside each other where there is room. */
import { css } from "lit";

export const layout = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    container-type: inline-size;
  }
  .panel {
    padding: 1rem 1.125rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    min-width: 0;
  }
  .sides,
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    align-content: start;
    min-width: 0;
  }
  .note {
    margin-top: 0.75rem;
  }
  .result > .note {
    margin: 0;
  }
  /* What was asked before: without colour, at full contrast. */
  .stale > :not(.note) {
    filter: grayscale(1);
  }
  .sticky {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0.75rem -1.125rem -1.125rem;
    padding: 0.25rem 1.125rem;
    border-top: 2px solid var(--accent);
    border-radius: 0 0 var(--radius) var(--radius);
    background: var(--accent-soft);
  }
  @container (min-width: 60rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
    /* The amounts stay beside whatever is looked at. */
    .terms {
      position: sticky;
      top: 0.75rem;
      max-height: calc(100vh - 1.5rem);
      overflow-y: auto;
    }
    .sticky {
      display: none;
    }
  }
  @media print {
    .panel {
      border: 0;
      padding: 0;
      margin-bottom: 1rem;
    }
  }
`;
