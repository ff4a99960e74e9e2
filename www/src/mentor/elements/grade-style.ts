/** How the marking of one candidate is laid out: the strip, the running result, the criteria, the dock. */
import { css } from "lit";

export const gradeStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    outline: none;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    align-content: start;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .who h3 {
    font-size: 1.5rem;
    flex: 1 1 auto;
  }
  .who h3 span {
    font-size: 1rem;
    font-weight: 400;
  }
  .who button {
    min-height: 3.5rem;
    min-width: 3.5rem;
  }
  rt-mentor-running:not([told]) {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  rt-mentor-dock {
    position: sticky;
    bottom: 0;
    z-index: 3;
    margin-inline: -0.5rem;
    border-radius: var(--radius) var(--radius) 0 0;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .parts button {
    min-height: 3.5rem;
  }
  ol.criteria {
    list-style: none;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    overflow: hidden;
  }
  .criteria li + li {
    border-top: 1px solid var(--line);
  }
  .criteria .under {
    padding: 0.375rem 1rem;
    background: var(--sunken);
    color: var(--soft);
  }
  .criterion {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5rem;
    width: 100%;
    min-height: 3.5rem;
    border: 0;
    border-left: 6px solid transparent;
    border-radius: 0;
    background: transparent;
    text-align: left;
    padding: 0.375rem 1rem 0.375rem 0.5rem;
    line-height: 1.4;
  }
  .criterion[aria-current="true"] {
    border-left-color: var(--accent);
    background: var(--accent-soft);
  }
  .criterion .tick {
    text-align: center;
    color: var(--soft);
  }
  .criterion .points {
    font-weight: 650;
    text-align: right;
  }
  .criterion .points.open {
    font-weight: 400;
    color: var(--soft);
  }
  kbd {
    font: 600 1rem/1.4 var(--mono);
    padding: 0 0.375rem;
    border: 1px solid var(--edge);
    border-radius: 4px;
  }
  dl.keys {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.375rem 0.75rem;
  }
  @media (max-width: 30rem) {
    .who {
      gap: 0.25rem 0.375rem;
    }
    .who h3 {
      flex: 1 1 6rem;
      font-size: 1.25rem;
      line-height: 1.3;
    }
    .who h3 span {
      display: block;
    }
    .criterion {
      grid-template-columns: 1.5rem minmax(0, 1fr) auto;
      padding-right: 0.625rem;
    }
  }
  @media (min-width: 75rem) {
    .desk {
      grid-template-columns: 13rem minmax(0, 1fr);
      align-items: start;
    }
    rt-mentor-strip {
      position: sticky;
      top: 0.5rem;
    }
  }
  /* Where the dock takes half the screen, what is marked comes before why. */
  @media (max-height: 60rem) {
    rt-mentor-running[told] {
      order: 1;
    }
    rt-mentor-vetoes,
    rt-mentor-person,
    .work > .row,
    .work > details {
      order: 2;
    }
    rt-mentor-dock {
      order: 3;
    }
  }
  @media (max-height: 30rem) {
    rt-mentor-running,
    rt-mentor-dock {
      position: static;
    }
  }
`;
