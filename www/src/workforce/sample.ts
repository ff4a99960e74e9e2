/** The sample: some three thousand invented workers of the employers that the shipped documents know. */

/** The day it is made for. */
export const SAMPLE_DAY = "2026-11-22";
export const SAMPLE_NAME = "workforce.csv";
export const SAMPLE_ADDRESS = `workers/${SAMPLE_NAME}`;

export async function sampleTable(): Promise<Blob> {
  const response = await fetch(new URL(SAMPLE_ADDRESS, document.baseURI));
  if (!response.ok) throw new Error(`${SAMPLE_ADDRESS}: ${response.status}`);
  return response.blob();
}
