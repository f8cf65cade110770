// What can be wrong with a connection: found, told in three languages, and repaired or explained.
import assert from "node:assert/strict";
import { control, until } from "./lib/demo.mjs";
import { test } from "./lib/tests.mjs";
import { isTold } from "./lib/told.mjs";
import { connectAgain, finds, look, startWizard } from "./lib/wizard.mjs";

const WELL = {
  Reach: "ChannelAnswers", Clock: "ClockRight", Signature: "SignatureTaken", Token: ["TokenTaken", "TokenRefreshed"],
  Consent: "ConsentHolds", Shop: "ShopRight", Scopes: "ScopesGranted", Webhooks: "WebhooksRegistered",
  WebhookAddress: "AddressAnswers",
};
const RETURNS = "seller.return_refund.basic";
let started;

/** All states at one demo, in this order; each leaves the connection well. */
function state(name, run) {
  test(name, async ({ note }) => {
    started ??= startWizard();
    const wizard = await started;
    await run(wizard, note);
    assert.deepEqual(wizard.page.troubles, []);
  }, { timeoutSeconds: 240 });
}

state("a connection that is well says so at each check", async (wizard) => {
  await look(wizard, WELL);
  await isTold(wizard, ["reconnect.well", "check.webhook_address", "found.address_answers"]);
});

state("a token that ran out is refreshed", async (wizard) => {
  await control(wizard.demo, "/control/faults", refreshFails(600));
  await control(wizard.demo, "/control/authorization/expire-access", {});
  await look(wizard, { Signature: "SignatureTaken", Token: "TokenUnclear", Shop: "NotChecked" });
  await isTold(wizard, ["found.token_unclear", "next.wait", "outcome.wait", "reconnect.since"]);

  await control(wizard.demo, "/control/reset-faults", {});
  await look(wizard, WELL);
  await isTold(wizard, ["reconnect.well"]);
});

state("a consent that is over asks the seller to agree again, and then all goes on", async (wizard) => {
  await control(wizard.demo, "/control/authorization/expire-refresh", {});
  await control(wizard.demo, "/control/authorization/expire-access", {});
  await look(wizard, { Token: "TokenRefused", Consent: "ConsentExpired", Webhooks: "NotChecked" });
  await isTold(wizard, ["found.consent_expired", "next.consent", "outcome.consent", "found.not_checked"]);
  await isLost(wizard);

  await connectAgain(wizard);
  await finds(wizard, WELL);
  await isTold(wizard, ["reconnect.well"]);
});

state("a consent that was taken back is told from one that ran out", async (wizard) => {
  await control(wizard.demo, "/control/authorization/revoke", {});
  await look(wizard, { Token: "TokenRefused", Consent: "ConsentRevoked" });
  await isTold(wizard, ["found.consent_revoked", "next.consent"]);
  await isLost(wizard);

  await connectAgain(wizard);
  await finds(wizard, WELL);
});

state("a missing permission is named, with what stands still without it", async (wizard) => {
  const endpoints = await control(wizard.demo, "/control/endpoints");
  const scopes = [...new Set(endpoints.map(({ scope }) => scope))].filter((scope) => scope !== RETURNS);
  await control(wizard.demo, "/control/scopes", { scopes: scopes.join(",") });
  await look(wizard, { Token: WELL.Token, Scopes: "ScopesMissing", Webhooks: "WebhooksRegistered" });
  await isTold(wizard, ["stops.cancellations", "next.scopes", "outcome.consent"]);
  assert.equal(await wizard.page.locator("#check-Scopes li").innerText().then((text) => text.split(":")[0]), RETURNS);

  await connectAgain(wizard);
  await finds(wizard, WELL);
});

state("a consent of another shop, in another region, is not taken for ours", async (wizard) => {
  await control(wizard.demo, "/control/authorization/other-seller", {});
  await look(wizard, { Token: WELL.Token, Shop: "ShopOther", Webhooks: "NotChecked" });
  await isTold(wizard, ["next.shop_other", "outcome.consent"]);
  assert.match(await wizard.page.locator("#check-Shop").innerText(), /Harbour Lane Home \(GB\)/);

  await connectAgain(wizard, { asOther: true });
  const alert = await wizard.page.locator("main .alert").first().innerText();
  assert.match(alert, /Harbour Lane Home \(GB\).*Golden Hour Goods \(US\)/);

  await connectAgain(wizard);
  await finds(wizard, WELL);
});

for (const [finding, clockSkewSeconds, word] of [["ClockBehind", 400, "behind"], ["ClockAhead", -45, "ahead"]]) {
  state(`a clock that goes ${word} is told by how much`, async (wizard) => {
    await control(wizard.demo, "/control/faults", { platform: { clockSkewSeconds } });
    await look(wizard, { Clock: finding, Signature: "SignatureUnclear" });
    await isTold(wizard, ["next.clock", "outcome.operator", "check.clock"]);
    const seconds = clockSkewSeconds > 0 ? /\b(399|40\d)\b/ : /\b4[4-9]\b/;
    assert.match(await wizard.page.locator("#check-Clock").innerText(), seconds);

    await control(wizard.demo, "/control/reset-faults", {});
    await look(wizard, WELL);
  });
}

state("topics that are not sent here are registered", async (wizard) => {
  const { changed } = await control(wizard.demo, "/control/registrations", {});
  await look(wizard, { Webhooks: "WebhooksRepaired" });
  await isTold(wizard, ["check.webhooks", "outcome.mended", "reconnect.well"]);
  const { webhooks } = await control(wizard.demo, "/control/state");
  const addresses = Object.values(webhooks.registered);
  assert.equal(addresses.length, changed);
  assert.ok(addresses.every((own) => own.startsWith(wizard.proxy.url)), addresses.join(" "));
});

state("an address that the channel does not take is explained", async (wizard) => {
  await control(wizard.demo, "/control/registrations", {});
  await control(wizard.demo, "/control/switches", { loopbackWebhooks: false });
  await look(wizard, { Webhooks: "WebhooksRefused" });
  await isTold(wizard, ["found.webhooks_refused", "next.address", "outcome.operator"]);

  await control(wizard.demo, "/control/switches", { loopbackWebhooks: true });
  await look(wizard, { ...WELL, Webhooks: "WebhooksRepaired" });
});

state("an address that nobody answers, or somebody else, is explained", async (wizard) => {
  wizard.proxy.turn("silent");
  await look(wizard, { WebhookAddress: "AddressSilent" });
  await isTold(wizard, ["found.address_silent", "next.address"]);

  wizard.proxy.turn("other");
  await look(wizard, { WebhookAddress: "AddressOther" });
  await isTold(wizard, ["next.address", "outcome.operator"]);
  assert.match(await wizard.page.locator("#check-WebhookAddress").innerText(), /404/);

  wizard.proxy.turn("pass");
  await look(wizard, WELL);
});

state("a channel that is down is waited for", async (wizard) => {
  await control(wizard.demo, "/control/faults", { calls: [{ pathPrefix: "", outageSeconds: 600 }] });
  await look(wizard, { Reach: "ChannelDown", Token: "NotChecked" });
  await isTold(wizard, ["found.channel_down", "next.wait", "outcome.wait", "reconnect.waiting"]);

  await control(wizard.demo, "/control/reset-faults", {});
  await finds(wizard, WELL, 90);
  assert.equal(await wizard.page.evaluate(() => globalThis.sameDocument), true, "the page was loaded anew");
});

test("the demo whose connection was broken ends", async () => {
  await (await started)?.stop();
});

/** The page says that the work of the shop is at rest. */
const isLost = ({ page }) => until("the shop is at rest", async () =>
  (await page.locator("#reconnect .alert").count()) > 0);

const refreshFails = (outageSeconds) => ({ calls: [{ pathPrefix: "/api/v2/token/refresh", outageSeconds }] });
