/** Files dropped anywhere on the page. */
export interface Drops {
  /** Whether a file is of use just now. */
  wanted(): boolean;
  /** A file is held over the page, or no longer. */
  over(dropping: boolean): void;
  take(file: File): void;
}

export function takeDrops({ wanted, over, take }: Drops): void {
  addEventListener("dragover", (event) => {
    if (!wanted() || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener("drop", (event) => {
    over(false);
    const file = event.dataTransfer?.files[0];
    if (!file || !wanted()) return;
    event.preventDefault();
    take(file);
  });
}
