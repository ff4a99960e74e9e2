/** How the cells of the bargaining table look. */
import { css } from "lit";

export const sectionStyle = css`
  :host {
    container-type: inline-size;
    border-bottom: 1px solid var(--line);
  }
  summary {
    padding: 0.25rem 0;
  }
  summary .mark {
    white-space: normal;
  }
  summary b {
    color: var(--ink);
  }
  .body {
    padding-bottom: 0.875rem;
  }
  .terms {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 0.5rem 1.25rem;
  }
  .term label {
    display: block;
    overflow-wrap: anywhere;
  }
  .set {
    display: grid;
    grid-template-columns: 2.75rem minmax(0, 1fr) 2.75rem;
    gap: 0.25rem;
    max-width: 16rem;
  }
  .set button {
    padding: 0;
  }
  input {
    text-align: right;
    padding-inline: 0.5rem;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .changed input {
    border-color: var(--accent);
    border-width: 2px;
    background: var(--accent-soft);
    font-weight: 600;
  }
  .was {
    color: var(--soft);
    text-align: right;
  }
  .was::before {
    content: "✎ ";
    color: var(--accent-strong);
  }
  .term .was {
    text-align: left;
  }
  .doubt {
    color: var(--warn);
    overflow-wrap: anywhere;
  }
  .doubt::before {
    content: "！";
  }
  .grid {
    table-layout: fixed;
  }
  .grid th,
  .grid td {
    border: 0;
    padding: 0.25rem 0.25rem 0.25rem 0;
    vertical-align: top;
  }
  .grid tbody th {
    padding-top: 0.75rem;
    overflow-wrap: anywhere;
  }
  .cell.chosen input {
    outline: 2px solid var(--edge);
    outline-offset: 1px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-top: 0.375rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--sunken);
  }
  .bar .what {
    flex: 1 1 10rem;
  }
  .bar .set {
    grid-template-columns: 2.75rem auto 2.75rem;
    align-items: center;
    gap: 0.5rem;
  }
  @container (max-width: 34rem) {
    .grid,
    .grid tbody,
    .grid tr,
    .grid th,
    .grid td {
      display: block;
      width: auto;
    }
    .grid thead {
      display: none;
    }
    .grid tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 0.75rem;
      padding-bottom: 0.5rem;
    }
    .grid tbody th {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .grid td::before {
      content: attr(data-label);
      color: var(--soft);
    }
  }
`;
