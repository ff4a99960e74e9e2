/** Styles of the mentor's view: bigger targets, and a red that is used for vetoes only. */
import { css } from "lit";
import { base } from "../style/base.js";

const own = css`
  :host {
    --veto: #a3121f;
    --veto-soft: #fdecec;
    --veto-line: #c0303c;
    --on-veto: #ffffff;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --veto: #ff9a95;
      --veto-soft: #3a1416;
      --veto-line: #e0625f;
      --on-veto: #2a0507;
    }
  }
  @media print {
    :host {
      --veto: #8a0f1a;
      --veto-soft: #ffffff;
      --veto-line: #8a0f1a;
    }
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 1rem 1.125rem 1.125rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .big {
    min-height: 3.5rem;
    min-width: 3.5rem;
    font-size: 1.125rem;
    font-weight: 600;
  }
  .note {
    padding: 0.5rem 0.875rem;
    border-left: 4px solid var(--warn-line);
    background: var(--warn-soft);
    color: var(--warn);
    border-radius: 0 8px 8px 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .spread {
    margin-left: auto;
  }
  label,
  .label {
    color: var(--soft);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    align-items: start;
  }
  .fields > div {
    display: grid;
    gap: 0.125rem;
    min-width: 0;
  }
  .fields .full {
    grid-column: 1 / -1;
  }
  .fields select {
    width: 100%;
  }
  textarea {
    width: 100%;
    padding: 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--ground);
    resize: vertical;
  }
  button.danger {
    border-color: var(--veto-line);
    color: var(--veto);
  }
  button.struck {
    background: var(--veto);
    border-color: var(--veto);
    color: var(--on-veto);
  }
  @media (hover: hover) {
    button.danger:hover {
      color: var(--veto);
      background: var(--veto-soft);
    }
    button.struck:hover {
      color: var(--on-veto);
      background: var(--veto);
    }
  }
  summary {
    min-height: 2.75rem;
    align-content: center;
    cursor: pointer;
    color: var(--accent);
  }
  .saved {
    color: var(--accent-strong);
  }
  .unsaved {
    color: var(--warn);
    font-weight: 600;
  }
`;

export const mentorBase = [base, own];

/** A view, or a room of one: panels below each other. */
export const mentorRoom = [
  ...mentorBase,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
  `,
];
