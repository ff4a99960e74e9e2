/** How the preview of a class list is laid out: a table, on a phone a card for each row. */
import { css } from "lit";

export const importStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 2.75rem;
    color: inherit;
  }
  .check input {
    width: 1.5rem;
    height: 1.5rem;
    flex: none;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    text-align: left;
    padding: 0.25rem 0;
    font-weight: 650;
  }
  th {
    color: var(--soft);
    font-weight: 500;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 0.5rem 0.75rem 0.5rem 0;
    border-bottom: 1px solid var(--line);
  }
  .ok {
    color: var(--accent-strong);
    white-space: nowrap;
  }
  .no {
    color: var(--warn);
    font-weight: 600;
    white-space: nowrap;
  }
  .why {
    color: var(--warn);
  }
  .mend {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    gap: 0.5rem 0.75rem;
    padding: 0.5rem 0 0.75rem;
  }
  .mend [aria-invalid="true"] {
    border-color: var(--warn-line);
    border-width: 2px;
  }
  @media (max-width: 40rem) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    caption {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding: 0.375rem 0;
      border-bottom: 1px solid var(--line);
    }
    td {
      display: inline-block;
      padding: 0 0.75rem 0 0;
      border: 0;
    }
    td.whole {
      display: block;
    }
    td:empty {
      display: none;
    }
  }
`;
