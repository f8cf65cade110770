using CreatorFlow.Sandbox.TikTokShop;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>The last calls that came in and the last webhooks that went out.</summary>
internal sealed class LogPage(TikTokShopSimulator simulator) : IAdminPage
{
    private const int Rows = 60;

    public string Path => "/admin/log";

    public string Title => "Log";

    public string Body(Market market, HttpRequest request) => $"""
        <section aria-labelledby="calls-title">
          <h2 id="calls-title">Last calls</h2>
          {Calls()}
        </section>
        <section aria-labelledby="webhooks-title">
          <h2 id="webhooks-title">Last webhooks</h2>
          {Webhooks()}
        </section>
        """;

    private string Calls() => Table(
        "calls", "Last calls", Head("Time", "Method", "Path", "#Status", "#Code", "#Took", "Fault"),
        simulator.Seller.Calls.Latest().Take(Rows).Select(call => "<tr>"
            + Cell(call.At.ToString("HH:mm:ss.f", Culture)) + Cell(call.Method)
            + $"<td><code>{E(call.Path)}</code></td>"
            + NumberCell(call.Status.ToString(Culture)) + NumberCell(call.Code?.ToString(Culture) ?? "")
            + NumberCell($"{call.TookMs} ms") + Cell(call.Fault) + "</tr>"),
        "No calls yet.");

    private string Webhooks() => Table(
        "webhooks", "Last webhooks", Head("Time", "#Number", "Topic", "State", "#Attempts", "Answer", "Body"),
        simulator.Seller.Deliveries.Log.Latest().Take(Rows).Select(sent => "<tr>"
            + Cell(sent.At.ToString("HH:mm:ss", Culture)) + NumberCell(sent.Sequence.ToString(Culture))
            + Cell(sent.Topic) + $"<td class=\"{(sent.State == "delivered" ? "good" : "bad")}\">{E(sent.State)}</td>"
            + NumberCell(sent.Attempts.ToString(Culture)) + Cell(sent.Answer)
            + $"<td><code>{E(sent.Body)}</code></td></tr>"),
        "No webhooks yet.");
}
