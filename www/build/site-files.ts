/** Vite plugin: puts policies and sample records into the build, and a service worker that keeps all of it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Every file of these kinds below `folder`, by its path there, sorted so that builds are alike. */
function filesOf(folder: string, kinds = [".json"]): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.some((kind) => entry.name.endsWith(kind)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: relative(folder, file).split(sep).join("/"), text: readFileSync(file, "utf8") }));
}

/** Adds `policies/`, `records/`, `sessions/` and `workers/` of `data`, and `sw.js`, to what Vite writes. */
export function siteFiles(root: string, data = root): Plugin {
  return {
    name: "rongtong-site-files",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const hash = createHash("sha256");
        const kept = ["./"];
        const keep = (fileName: string, source: string | Uint8Array) => {
          kept.push(`./${fileName}`);
          hash.update(fileName).update(source);
        };
        const add = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });

        for (const file of Object.values(bundle)) keep(file.fileName, file.type === "chunk" ? file.code : file.source);
        for (const file of readdirSync(join(root, "public"))) keep(file, readFileSync(join(root, "public", file)));
        // Single policy files are for reading; the page itself needs only `all.json` of them.
        const policies = filesOf(join(data, "policies"));
        for (const { name, text } of policies) add(`policies/${name}`, text);
        const files = policies.filter(({ name }) => name !== "index.json");
        const shipped = [
          { name: "policies/all.json", text: JSON.stringify({ files }) },
          ...["records", "sessions", "workers"].flatMap((folder) =>
            filesOf(join(data, folder), [".json", ".csv"]).map(({ name, text }) => ({ name: `${folder}/${name}`, text })),
          ),
        ];
        for (const { name, text } of shipped) {
          add(name, text);
          keep(name, text);
        }
        const worker = readFileSync(join(root, "build", "service-worker.js"), "utf8");
        add(
          "sw.js",
          worker
            .replace("__VERSION__", JSON.stringify(`rongtong-${hash.digest("hex").slice(0, 16)}`))
            .replace("__FILES__", JSON.stringify([...new Set(kept)].sort())),
        );
      },
    },
  };
}
