/** Styles of the bargaining table. */
import { css } from "lit";
import { payBase } from "../style.js";

export const bargainBase = [
  ...payBase,
  css`
    .up {
      color: var(--accent-strong);
      font-weight: 600;
    }
    .down {
      color: var(--warn);
      font-weight: 600;
    }
    table {
      width: 100%;
    }
    th,
    td {
      vertical-align: baseline;
    }
    tbody tr.total th,
    tbody tr.total td {
      font-weight: 600;
    }
    th:last-child,
    td:last-child {
      padding-right: 0;
    }
    button.primary:disabled {
      background: var(--sunken);
      border-color: var(--line);
      color: var(--soft);
    }
    progress {
      accent-color: var(--accent);
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }
    /* On a phone the name of a line stands above its figures. */
    @container (max-width: 30rem) {
      table.narrow,
      table.narrow tbody,
      table.narrow thead {
        display: block;
      }
      table.narrow tr {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        border-bottom: 1px solid var(--line);
      }
      table.narrow th,
      table.narrow td {
        border-bottom: 0;
        padding-right: 0.25rem;
        overflow-wrap: anywhere;
      }
      table.narrow tr > :first-child {
        grid-column: 1 / -1;
        padding-bottom: 0;
      }
    }
    .scroll:focus-visible {
      outline-offset: -3px;
    }
  `,
];
