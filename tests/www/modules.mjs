// The page's own modules, loaded by themselves: what decides nothing but has to be right.
import { fileURLToPath } from "node:url";
import { after } from "node:test";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../../www/", import.meta.url));

/** What modules below a folder of `www/src` export, for all tests of a file. */
export async function modules(folder, names) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  after(() => server.close());
  const loaded = await Promise.all(names.map((name) => server.ssrLoadModule(`/src/${folder}/${name}.ts`)));
  return Object.assign({}, ...loaded);
}
