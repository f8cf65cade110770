import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { targets } from "./targets.mjs";

/** The one script of the application. */
export async function buildScript() {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../src/app.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: targets,
    legalComments: "none",
    logLevel: "error",
  });

  return result.outputFiles[0].contents;
}
