/** Styles every element shares: text, controls, focus. */
import { css } from "lit";

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  p,
  dd {
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: 650;
  }
  h3 {
    font-size: 1rem;
    line-height: 1.5;
    font-weight: 650;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: var(--accent);
  }
  button,
  .button,
  select,
  input:not([type="checkbox"], [type="file"]) {
    min-height: 2.75rem;
    border-radius: 8px;
    border: 1px solid var(--edge);
    background: var(--paper);
    padding: 0.375rem 0.875rem;
  }
  select {
    padding-right: 0.5rem;
    max-width: 100%;
    text-overflow: ellipsis;
  }
  input {
    width: 100%;
  }
  button {
    cursor: pointer;
    min-width: 2.75rem;
  }
  @media (hover: hover) {
    button:hover {
      border-color: var(--accent);
      color: var(--accent-strong);
    }
    button.primary:hover {
      color: var(--on-accent);
      background: var(--accent-strong);
    }
  }
  button[aria-pressed="true"],
  button[aria-expanded="true"].toggle {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: var(--accent-strong);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    padding-inline: 0.5rem;
  }
  button.quiet:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  button:disabled {
    cursor: default;
    color: var(--soft);
    border-color: var(--line);
  }
  button.quiet:disabled {
    border-color: transparent;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .num {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .soft {
    color: var(--soft);
  }
  .mark {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid var(--warn-line);
    border-radius: 4px;
    color: var(--warn);
    font-size: 1rem;
    line-height: 1.45;
    font-weight: 500;
    white-space: nowrap;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    select,
    input {
      transition:
        border-color 0.12s,
        background-color 0.12s,
        color 0.12s;
    }
  }
  .print-only {
    display: none;
  }
  @media print {
    .screen {
      display: none !important;
    }
    .print-only {
      display: block;
      font-weight: 600;
    }
  }
`;
