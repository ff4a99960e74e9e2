/** Fields in a grid, their findings below them. */
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
  [aria-invalid="true"] {
    border-color: var(--warn-line);
    border-width: 2px;
  }
  .error {
    color: var(--warn);
  }
`;
