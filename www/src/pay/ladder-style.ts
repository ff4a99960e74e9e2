/** How the ladder looks. */
import { css } from "lit";

export const ladderStyle = css`
  figure {
    margin-top: 0.75rem;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(11rem, 17rem) minmax(0, 1fr);
    width: 100%;
    text-align: left;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 8px;
    background: transparent;
    color: inherit;
  }
  button.row[aria-pressed="true"] {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: inherit;
  }
  button.row:hover {
    border-color: var(--accent);
    color: inherit;
  }
  .row.next {
    background: var(--accent-soft);
    border-color: var(--accent);
  }
  .who {
    display: grid;
    align-content: center;
    gap: 0;
    padding: 0.5rem 0.75rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .who .name {
    font-weight: 600;
  }
  .badge {
    justify-self: start;
    padding: 0 0.5em;
    border-radius: 4px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .row.here .who {
    border-left: 5px solid var(--ink);
  }
  .draw {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: end;
    min-width: 0;
    min-height: 4.5rem;
  }
  .draw svg {
    display: block;
    width: 100%;
    height: 2rem;
    overflow: visible;
  }
  .draw svg.upper {
    position: absolute;
    inset: 0 0 2rem;
    height: calc(100% - 2rem);
  }
  .words {
    position: relative;
    z-index: 1;
    padding: 0.375rem 0.625rem 0;
    overflow-wrap: anywhere;
    color: var(--soft);
  }
  .words.left {
    text-align: right;
  }
  .words b {
    color: var(--accent-strong);
  }
  .words.closed b {
    color: var(--ink);
  }
  .axis .draw {
    min-height: 2rem;
  }
  text {
    font: 1rem var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    fill: var(--soft);
  }
  .now {
    stroke: var(--edge);
    stroke-dasharray: 2 5;
  }
  .line {
    stroke: var(--edge);
  }
  .riser {
    stroke: var(--ribbon);
    stroke-width: 2;
  }
  .riser.closed {
    stroke: var(--edge);
    stroke-dasharray: 5 5;
  }
  .tread {
    stroke: var(--ribbon);
    stroke-width: 5;
  }
  .tread.next {
    stroke: var(--accent);
    stroke-width: 8;
  }
  .tread.closed {
    stroke: var(--edge);
    stroke-width: 3;
    stroke-dasharray: 7 6;
  }
  circle {
    fill: var(--ribbon);
    stroke: var(--paper);
    stroke-width: 2;
  }
  circle.next {
    fill: var(--accent);
  }
  circle.closed {
    fill: var(--paper);
    stroke: var(--edge);
  }
  circle.here {
    fill: var(--ink);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    color: var(--soft);
    margin-top: 0.5rem;
  }
  .legend svg {
    display: inline;
    width: 28px;
    height: 14px;
    vertical-align: -0.1em;
    margin-right: 0.375rem;
  }
  caption {
    text-align: left;
    padding-bottom: 0.25rem;
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-top: 0.5rem;
  }
  @media (max-width: 44rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .draw {
      min-height: 3.75rem;
      margin: 0 0.5rem;
      overflow-wrap: anywhere;
    }
    .axis .who {
      display: none;
    }
    .who {
      padding-bottom: 0;
    }
  }
  @media print {
    .row.next,
    button.row[aria-pressed="true"] {
      background: none;
    }
    li {
      break-inside: avoid;
    }
  }
`;
