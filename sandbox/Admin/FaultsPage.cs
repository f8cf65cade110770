using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Sandbox.TikTokShop;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>What goes wrong: calls by path, webhooks, the platform as a whole.</summary>
internal sealed class FaultsPage(TikTokShopSimulator simulator) : IAdminPage
{
    private const string Share = "min=\"0\" max=\"1\"";

    public string Path => "/admin/faults";

    public string Title => "Faults";

    public string Body(Market market, HttpRequest request) => $"""
        <section aria-labelledby="active-title">
          <div class="row"><h2 id="active-title">Faults of calls in force</h2>
            {Button("reset-faults", Path, "End all faults", css: "danger")}</div>
          {Active()}
        </section>
        <section class="grid" aria-label="Set faults">
          {Calls()}
          {Webhooks(simulator.Faults.Webhooks)}
          {Platform(simulator.Faults.Platform)}
        </section>
        """;

    private string Active() => Table(
        "active", "Faults of calls in force",
        Head("Paths", "#Errors", "#429", "#No answer", "#504 after effect", "#Cut", "#Latency", "#Outage"),
        simulator.Faults.Calls.Select(fault => "<tr>"
            + Cell(fault.PathPrefix.Length == 0 ? "all" : fault.PathPrefix)
            + NumberCell($"{fault.ErrorRate:P0} as {fault.ErrorStatus}")
            + NumberCell($"{fault.TooManyRate:P0}, next {fault.TooManyBurst}")
            + NumberCell($"{fault.TimeoutAfterEffectRate:P0}") + NumberCell($"{fault.GatewayTimeoutRate:P0}")
            + NumberCell($"{fault.TruncateRate:P0}") + NumberCell($"{fault.LatencyMs} ms")
            + NumberCell($"{fault.OutageSeconds} s") + "</tr>"),
        "None.");

    private string Calls() => Form("faults", Path, $"""
        <h2>Calls</h2>
        {Text("Path begins with", "pathPrefix", "", "all")}
        {Number("Error rate", "errorRate", "0", Share)}
        {Number("Error status", "errorStatus", "500", "min=\"400\" max=\"599\"")}
        {Number("429 rate", "tooManyRate", "0", Share)}
        {Number("429 for the next calls", "tooManyBurst", "0")}
        {Number("503 for seconds", "outageSeconds", "0")}
        {Number("Latency, ms", "latencyMs", "0")}
        {Number("No answer after effect", "timeoutAfterEffectRate", "0", Share)}
        {Number("Held open, ms", "timeoutMs", "30000")}
        {Number("504 after effect", "gatewayTimeoutRate", "0", Share)}
        {Number("Answer cut", "truncateRate", "0", Share)}
        <button class="primary">Set</button>
        """, wrap: "calls");

    private string Webhooks(WebhookFaults now) => Form("faults", Path, $"""
        <h2>Webhooks</h2>
        {Rate("Sent twice", "duplicateRate", now.DuplicateRate)}
        {Rate("Lost", "dropRate", now.DropRate)}
        {Rate("Delayed", "delayRate", now.DelayRate)}
        {Number("Delay, ms", "delayMs", now.DelayMs.ToString(Culture))}
        {Rate("Out of order", "reorderRate", now.ReorderRate)}
        {Rate("Wrongly signed", "wrongSignatureRate", now.WrongSignatureRate)}
        {Rate("Body cut", "truncateRate", now.TruncateRate)}
        <button class="primary">Set</button>
        """, wrap: "webhooks");

    private string Platform(PlatformFaults now) => Form("faults", Path, $"""
        <h2>Platform</h2>
        {Number("Its clock is ahead, s", "clockSkewSeconds", now.ClockSkewSeconds.ToString(Culture), "")}
        {Rate("Parts of calls fail", "partialErrorRate", now.PartialErrorRate)}
        {Tick("Callers are not on the allow list", "callerBlocked", now.CallerBlocked)}
        <button class="primary">Set</button>
        """, wrap: "platform");

    private static string Rate(string label, string name, double value) =>
        Number(label, name, value.ToString(Culture), Share);
}
