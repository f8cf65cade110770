import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const demo = JSON.parse(readFileSync("/tmp/demo.out","utf8").trim().split("\n").pop());
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const wanted = process.argv.slice(2);
for (const [w, scheme] of [[1440,"light"],[390,"dark"]]) {
  const ctx = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, baseURL: demo.url });
  const p = await ctx.newPage();
  p.on("console", m => { if (m.type()==="error") console.log("console", m.text()); });
  p.on("pageerror", e => console.log("pageerror", e.message));
  await p.goto("/sign-in"); 
  if (w===390||true) await p.screenshot({ path: `/tmp/shots/sign-in-${w}.png` });
  await p.fill("input[name=email]", demo.email); await p.fill("input[name=password]", demo.password);
  await Promise.all([p.waitForURL(u => !u.pathname.startsWith("/sign-in")), p.click("button.button-primary, form button[type=submit], form .button-wide").catch(()=>p.keyboard.press("Enter"))]);
  const shot = async (n, path) => { const r = await p.goto(path); console.log(n, r.status(), path); await p.waitForTimeout(700); await p.screenshot({ path: `/tmp/shots/${n}-${w}.png`, fullPage: n!=="x" }); };
  await shot("home","/"); await shot("orders","/orders"); 
  const o = await p.$eval('main a[href^="/orders/"]', a => a.getAttribute("href")).catch(()=>null);
  if (o) await shot("order", o);
  await p.goto("/orders?view=shipped"); const s = await p.$eval('main a[href^="/orders/"]', a => a.getAttribute("href")).catch(()=>null);
  if (s) { await shot("shipped", s); const l = await p.$eval('a[href*="/label"]', a => a.getAttribute("href")).catch(()=>null); console.log("label",l); if (l) await shot("label", l); }
  await shot("stock","/stock"); const k = await p.$eval('main a[href^="/stock/"]', a => a.getAttribute("href")).catch(()=>null); if (k) await shot("sku", k);
  await shot("channels","/channels"); 
  await ctx.close();
}
await b.close();
