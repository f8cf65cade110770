import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "./lib/tests.mjs";

const READS = { "Accept-Encoding": "gzip, br", Accept: "text/html" };

test("pages are compressed for those who asked for them, and not for another site", async ({ demo }) => {
  const own = await ask(demo, "/sign-in", { ...READS, "Sec-Fetch-Site": "none" });
  assert.equal(own["content-encoding"], "br");

  for (const site of ["cross-site", "same-site", undefined]) {
    const other = await ask(demo, "/sign-in", { ...READS, ...(site ? { "Sec-Fetch-Site": site } : {}) });
    assert.equal(other["content-encoding"], undefined, `asked for by ${site}`);
  }
});

test("built files come as small as can be, and are kept for good", async ({ demo }) => {
  const { paths } = await ask(demo, "/sign-in", { Accept: "text/html" });

  for (const ending of [".js", ".css"]) {
    const path = paths.find((own) => own.includes(`${ending}?v=`));
    const headers = await ask(demo, path, READS);
    assert.equal(headers["content-encoding"], "br", path);
    assert.match(headers["cache-control"], /max-age=31536000, immutable/);
    assert.match(headers["content-type"], ending === ".js" ? /^text\/javascript/ : /^text\/css/);
    assert.equal((await ask(demo, path, {}))["content-encoding"], undefined);
  }
});

test("the service worker is asked for anew each time, and rules the whole site", async ({ demo }) => {
  const headers = await ask(demo, "/sw.js", READS);
  assert.equal(headers["cache-control"], "no-cache");
  assert.match(headers["content-type"], /^text\/javascript/);
});

/** The headers of an answer, and the addresses in it. */
function ask(demo, path, headers) {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, demo.url), { headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const paths = [...Buffer.concat(parts).toString().matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1]);
        resolve({ ...answer.headers, status: answer.statusCode, paths });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}
