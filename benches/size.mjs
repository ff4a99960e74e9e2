// What a visitor downloads: the shipped wasm and its glue, raw, gzip 9 and brotli 11.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Sizes in bytes of the files at `paths`, summed. */
export function sizes(paths) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(path);
    total.raw += bytes.length;
    total.gzip += gzipSync(bytes, { level: 9 }).length;
    total.brotli += brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length;
  }
  return total;
}

/** The files of our package that a page loads. */
export const shipped = ["rongtong_bg.wasm", "rongtong.js"].map(
  (name) => new URL(`../pkg/core/${name}`, import.meta.url),
);

if (process.argv[1] === import.meta.filename) {
  const total = sizes(shipped);
  console.log(process.argv.includes("--json") ? JSON.stringify(total) : total);
}
