/** How the view of pay is laid out: the figure and what would settle it, then the rest; beside each other where there is room. */
import { css } from "lit";

export const payLayout = css`
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
  .pay,
  .rest {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    align-content: start;
    min-width: 0;
  }
  @container (min-width: 58rem) {
    .pay {
      grid-template-columns: minmax(0, 8fr) minmax(19rem, 4fr);
      grid-template-areas: "total side" "rest side";
      grid-template-rows: auto 1fr;
    }
    /* Nothing is asked that pay depends on, and the form is folded: the answer has the room. */
    .pay.calm {
      grid-template-columns: minmax(0, 1fr) 16rem;
    }
    .total {
      grid-area: total;
    }
    .side {
      grid-area: side;
    }
    .rest {
      grid-area: rest;
    }
  }
  .span {
    margin-top: 0.75rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--line);
  }
  .span label {
    display: block;
    color: var(--soft);
  }
  .span input {
    width: 9rem;
  }
  .span input[aria-invalid="true"] {
    border-color: var(--warn-line);
    border-width: 2px;
  }
  .samples {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5rem;
  }
  .samples button {
    text-align: left;
  }
  .stale {
    filter: grayscale(1);
  }
  @media print {
    .pay {
      display: block;
    }
    .panel {
      margin-bottom: 1rem;
    }
  }
`;
