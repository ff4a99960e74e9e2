// Compiled, never run: what TypeScript must accept and what it must refuse.
import { init, initSync, RongtongError, version, versionSync, type RongtongErrorCode } from "rongtong";

export async function use(): Promise<string> {
  await init();
  await init(new URL("https://example.org/rongtong_bg.wasm"));
  initSync(new Uint8Array());
  const now: string = versionSync();
  try {
    return now + (await version());
  } catch (error) {
    if (!(error instanceof RongtongError)) throw error;
    const code: RongtongErrorCode = error.code;
    return code;
  }
}

// @ts-expect-error null is no source
init(null);
// @ts-expect-error no such code
export const wrong: RongtongErrorCode = "internal";
