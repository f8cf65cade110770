using CreatorFlow.Sandbox.TikTokShop;
using CreatorFlow.Sandbox.TikTokShop.Scripts;
using Microsoft.AspNetCore.Http;
using static CreatorFlow.Sandbox.Admin.Html;

namespace CreatorFlow.Sandbox.Admin;

/// <summary>Days that can be played, and the one that is.</summary>
internal sealed class ScenariosPage(TikTokShopSimulator simulator) : IAdminPage
{
    public string Path => "/admin/scenarios";

    public string Title => "Scenarios";

    public string Body(Market market, HttpRequest request) => $"""
        <section aria-labelledby="running-title">
          <h2 id="running-title">Now</h2>
          <div class="card" id="running" data-live>{Running()}</div>
        </section>
        <section class="grid" aria-label="Scenarios">{string.Concat(Library.All.Select(script => Card(script, market)))}
        </section>
        """;

    private string Running()
    {
        lock (simulator.Seller.Gate)
        {
            if (simulator.Director.Running is not { } play)
            {
                return "<p>No scenario is played.</p>";
            }

            var happened = string.Concat(play.Happened.Select(text => $"<li>{E(text)}</li>"));
            return $"""
                <h3>{E(play.Name)}, seed {play.Seed}</h3>
                <p>{play.Share:P0} of {play.Minutes.ToString("0.#", Culture)} minutes, {N(play.Orders)} orders.</p>
                <progress value="{play.Share.ToString(Culture)}" max="1" aria-label="How far it is"></progress>
                <ul>{happened}</ul>
                {Button("scenarios/stop", Path, "Stop", css: "danger")}
                """;
        }
    }

    private string Card(Script script, Market market)
    {
        var cues = string.Concat(script.Cues.Select(cue => $"<li>{cue.At:P0}: {E(cue.Text)}</li>"));
        return Form("scenarios", Path, $"""
            <h2>{E(script.Name)}</h2>
            <p>{E(script.Text)}</p>
            <details><summary>What happens</summary><ul>{cues}</ul></details>
            <input type="hidden" name="name" value="{E(script.Name)}">
            <input type="hidden" name="shop" value="{market.Shop.Id}">
            {Number("Seed", "seed", "7")}
            {Number("Minutes", "minutes", "10", "min=\"0.1\" max=\"1440\"")}
            <button class="primary">Start</button>
            """);
    }
}
