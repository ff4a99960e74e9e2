/** Styles of the view of pay: panels, sources, marks. */
import { css } from "lit";
import { levelBase } from "../eligibility/style.js";

export const payBase = [
  ...levelBase,
  css`
    h2 {
      margin-bottom: 0.25rem;
    }
    .rank {
      display: inline-block;
      padding: 0 0.4em;
      border: 1px solid var(--edge);
      border-radius: 4px;
      line-height: 1.45;
    }
    .rank.guidance {
      border-style: dashed;
    }
    .source {
      overflow-wrap: anywhere;
    }
    .right {
      text-align: right;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums lining-nums;
    }
    th,
    td {
      padding: 0.375rem 1rem 0.375rem 0;
      text-align: left;
      vertical-align: top;
      font-weight: 400;
      border-bottom: 1px solid var(--line);
    }
    thead th {
      color: var(--soft);
    }
    th.right,
    td.right {
      text-align: right;
    }
    .warn {
      color: var(--warn);
    }
    .note {
      padding: 0.5rem 0.875rem;
      border-left: 4px solid var(--warn-line);
      background: var(--warn-soft);
      color: var(--warn);
      border-radius: 0 8px 8px 0;
    }
  `,
];

/** A list of things with a name, a state and what they come to in a row, and more below. */
export const payRows = css`
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
  }
  .name {
    font-weight: 600;
  }
`;
