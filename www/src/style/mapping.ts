/** How the picture looks. */
import { css } from "lit";

export const mappingStyle = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    padding: 1.25rem clamp(0rem, 2vw, 1.5rem) 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    padding-inline: 0.75rem;
  }
  .ledgers {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.25rem;
  }
  section > button {
    justify-self: start;
  }
  .map {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(4rem, 18%) minmax(0, 1fr);
    align-items: start;
    padding-bottom: 0.5rem;
  }
  .map.three {
    grid-template-columns: minmax(0, 1fr) minmax(4rem, 9%) minmax(8rem, 13rem) minmax(4rem, 9%) minmax(0, 1fr);
  }
  .side.left {
    grid-column: 1;
  }
  .side.right {
    grid-column: -2;
  }
  .rules {
    grid-column: 3;
    align-self: stretch;
    display: flex;
    flex-direction: column;
  }
  h3 {
    padding: 0.25rem 0.75rem 0.5rem;
    color: var(--soft);
    font-weight: 500;
  }
  .rules h3 {
    text-align: center;
  }
  .rules ul {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: space-evenly;
    gap: 0.5rem;
  }
  .rules li {
    position: relative;
    z-index: 1;
    display: grid;
    place-items: center;
    text-align: center;
    line-height: 1.35;
  }
  .label > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .label {
    padding: 0.25rem 0.5rem;
    border-radius: 6px;
    background: var(--paper);
    border: 1px solid var(--line);
    pointer-events: none;
  }
  .rules li.lit .label {
    border-color: var(--accent);
  }
  .rules li.refused .label {
    border-style: dashed;
    border-color: var(--warn-line);
    color: var(--warn);
  }
  .ribbons {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .lane {
    fill: none;
    stroke: var(--ribbon);
    stroke-opacity: 0.5;
  }
  .lane.refused {
    stroke: var(--warn-line);
    stroke-opacity: 0.9;
    stroke-dasharray: 5 5;
  }
  .lane.lit {
    stroke: var(--accent);
    stroke-opacity: 0.95;
  }
  .lane.refused.lit {
    stroke: var(--warn);
    stroke-width: 2.5;
  }
  .lane.dim {
    stroke-opacity: 0.16;
  }
  .stub {
    fill: var(--accent);
  }
  .touch {
    fill: none;
    stroke: transparent;
    pointer-events: stroke;
    cursor: pointer;
  }
  .heading,
  .row {
    position: relative;
    display: grid;
    align-items: center;
    width: 100%;
    border: 0;
    border-radius: 6px;
    background: transparent;
    text-align: left;
    line-height: 1.4;
    padding: 0.25rem 0.75rem;
  }
  .heading {
    grid-template-columns: auto auto 1fr;
    gap: 0.5rem;
    font-weight: 650;
  }
  .heading .soft {
    white-space: nowrap;
    font-weight: 400;
    justify-self: end;
  }
  .group.folded .heading {
    background: var(--sunken);
    margin-block: 2px;
  }
  .chevron {
    width: 0.5rem;
    height: 0.5rem;
    border: solid var(--soft);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  .heading[aria-expanded="true"] .chevron {
    rotate: 45deg;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-content: center;
    gap: 0 0.75rem;
  }
  .facts {
    color: var(--soft);
    margin-left: auto;
    text-align: right;
  }
  .facts b {
    color: var(--ink);
    font-weight: 650;
  }
  .row.missed .name {
    color: var(--soft);
  }
  .no {
    color: var(--warn);
  }
  .row.lit,
  .heading.lit {
    background: var(--accent-soft);
  }
  .row.missed.lit {
    background: var(--warn-soft);
  }
  @media (hover: hover) {
    .row:hover {
      color: inherit;
    }
  }
  rt-clause {
    position: absolute;
    z-index: 3;
  }
  rt-clause.peek {
    pointer-events: none;
  }
`;
