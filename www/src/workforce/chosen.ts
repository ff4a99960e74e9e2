/** The table the visitor chose, kept from one view to another until the page is closed: two views work on the same table. */

/** A table to be read. */
export interface Source {
  readonly table: Blob;
  /** Name of the visitor's own file; none of the sample. */
  readonly name: string | undefined;
}

let own: { readonly source: Source; readonly day: string } | undefined;

/** The visitor's own table and the day it is reckoned for; none while it is the sample. */
export const chosenTable = (): typeof own => own;

export function choose(source: Source, day: string): void {
  own = source.name === undefined ? undefined : { source, day };
}
