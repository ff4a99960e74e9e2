/** Styles of the view of levels: states, sections. */
import { css } from "lit";
import { base } from "../style/base.js";

export const levelBase = [
  base,
  css`
    .state {
      display: inline-flex;
      align-items: baseline;
      gap: 0.375em;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .sign {
      flex: none;
      width: 1em;
      text-align: center;
    }
    .state.held,
    .state.holds {
      color: var(--accent-strong);
    }
    .state.unknown {
      color: var(--warn);
    }
    .state.missing {
      color: var(--soft);
    }
    details > summary {
      min-height: 2.75rem;
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      cursor: pointer;
      color: var(--accent);
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary::before {
      content: "▸";
      display: inline-block;
    }
    details[open] > summary::before {
      transform: rotate(90deg);
    }
    button.link {
      text-align: left;
      margin-left: -0.5rem;
    }
    @media print {
      /* Paper cannot be tapped: what is folded is shown, what leads elsewhere is not. */
      .unfold::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      details > summary {
        min-height: 0;
      }
      summary::before {
        display: none;
      }
      button.link {
        display: none;
      }
    }
  `,
];
