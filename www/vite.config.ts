import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { siteFiles } from "./build/site-files.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root,
  base: "./", // the page works below any path
  plugins: [siteFiles(root)],
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["chrome107", "safari16.4", "firefox104"],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
