import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { targets } from "./targets.mjs";

const INSTALL_STYLE = "document.head.insertBefore(this.stylesheetElement, document.head.firstChild);";

// Turbo puts a style element for its progress bar into every page, which the content security policy refuses with an
// error in the console. Our style sheet draws the bar from the aria-busy mark, so theirs is left out.
const withoutInlineStyle = {
  name: "turbo-without-inline-style",
  setup(bundle) {
    bundle.onLoad({ filter: /@hotwired[\\/]turbo[\\/].*\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");

      if (!source.includes(INSTALL_STYLE)) {
        throw new Error("Turbo changed how it installs its style element: look at build/script.mjs");
      }

      return { contents: source.replace(INSTALL_STYLE, ""), loader: "js" };
    });
  },
};

/** A script and all it imports as one file: the application's own, and those fetched only when they are asked for. */
export async function buildScript(entry) {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: targets,
    legalComments: "none",
    plugins: [withoutInlineStyle],
    logLevel: "error",
  });

  return result.outputFiles[0].contents;
}

/** The service worker: a script of its own, at the root, that knows the built files. */
export async function buildWorker(files) {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../worker/sw.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: targets,
    legalComments: "none",
    define: { BUILT_FILES: JSON.stringify(files) },
    logLevel: "error",
  });

  return result.outputFiles[0].contents;
}
