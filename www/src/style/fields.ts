/** Fields in a grid, their findings below them, and boxes to tick. */
import { css } from "lit";

export const fieldStyle = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.75rem, 1fr));
    gap: 0.625rem 0.75rem;
    padding: 0.75rem 0.5rem 1rem;
  }
  .field {
    display: grid;
    align-content: start;
    min-width: 0;
  }
  .field.full {
    grid-column: 1 / -1;
  }
  label {
    color: var(--soft);
  }
  select {
    width: 100%;
  }
  .box {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    min-height: 2.75rem;
    color: var(--ink);
  }
  .box input {
    flex: none;
    width: 1.375rem;
    height: 1.375rem;
    accent-color: var(--accent);
  }
  [aria-invalid="true"] {
    border-color: var(--warn-line);
    border-width: 2px;
  }
  .error {
    color: var(--warn);
  }
`;
