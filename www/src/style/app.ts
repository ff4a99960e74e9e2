/** How the page is laid out: head, views, the record beside the answer. */
import { css } from "lit";

export const appStyle = css`
  :host {
    min-height: 100vh;
  }
  .frame {
    max-width: 80rem;
    margin: 0 auto;
    padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 1rem 0 0.75rem;
  }
  h1 {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    min-width: 0;
    align-items: baseline;
    gap: 0 0.75rem;
    font-size: 1.375rem;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  h1 span {
    font-size: 1rem;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--soft);
  }
  header button {
    margin-left: auto;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    margin-bottom: 1rem;
    border-bottom: 1px solid var(--line);
  }
  .views a {
    display: inline-grid;
    align-items: center;
    min-height: 2.75rem;
    min-width: 2.75rem;
    border-bottom: 3px solid transparent;
    color: var(--soft);
    text-decoration: none;
  }
  .views a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .places a {
    display: inline-grid;
    align-items: center;
    min-height: 2.75rem;
    padding: 0 1rem;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    text-decoration: none;
  }
  .places a[aria-current] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent-strong);
    font-weight: 650;
  }
  .work {
    margin-top: 1.25rem;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  main {
    min-width: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    align-content: start;
  }
  @media (min-width: 68rem) {
    .work.beside {
      grid-template-columns: minmax(24rem, 5fr) 8fr;
      align-items: start;
    }
    .work.beside rt-record-pane {
      position: sticky;
      top: 1rem;
    }
  }
  /* Where the record stands above its result, the figure stays in view while it is typed. */
  .live {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0.625rem 1rem;
    border-top: 2px solid var(--accent);
    background: var(--accent-soft);
  }
  @media (min-width: 68rem) {
    .live {
      display: none;
    }
  }
  .note {
    padding: 0.5rem 0.875rem;
    border-left: 4px solid var(--warn-line);
    background: var(--warn-soft);
    color: var(--warn);
    border-radius: 0 8px 8px 0;
  }
  /* An answer to what was asked before: without colour, at full contrast. */
  .stale > :not(.note) {
    filter: grayscale(1);
  }
  footer {
    margin-top: 2.5rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
    color: var(--soft);
  }
  .dropping {
    position: fixed;
    inset: 0.75rem;
    z-index: 9;
    display: grid;
    place-items: center;
    border: 3px dashed var(--accent);
    border-radius: 16px;
    background: color-mix(in srgb, var(--paper) 88%, transparent);
    font-size: 1.5rem;
    font-weight: 600;
    color: var(--accent-strong);
    pointer-events: none;
  }
  /* Room below the last thing would be an empty page of its own. */
  @media print {
    :host {
      min-height: 0;
    }
    .frame {
      padding-bottom: 0;
    }
  }
`;
