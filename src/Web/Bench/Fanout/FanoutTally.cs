using System.Diagnostics;
using System.Globalization;

namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>Holds what clients got against what was told.</summary>
internal sealed class FanoutTally(
    FanoutSettings run, IReadOnlyList<FanoutClient> clients, IReadOnlyCollection<ToldFact> told)
{
    private const string LoadFile = "/proc/loadavg";

    public FanoutReport Report(long mostMemoryBytes, TimeSpan processor)
    {
        var usual = new List<double>();
        var afterCommit = new List<double>();
        var critical = new List<double>();
        var (lost, doubled, messages, resumed) = (0L, 0L, 0L, 0L);
        var byWorkspace = told.ToLookup(fact => fact.WorkspaceId);

        foreach (var client in clients)
        {
            var got = client.Got;
            messages += got.Values.Sum(own => own.Times);
            doubled += got.Values.Sum(own => own.Times - 1);

            foreach (var fact in byWorkspace[client.WorkspaceId])
            {
                if (!got.TryGetValue(fact.Id, out var own))
                {
                    lost++;
                }
                else if (fact.After >= client.Away.From && fact.Before <= client.Away.Until)
                {
                    // It was told while nobody was there: it comes late by its nature.
                    resumed++;
                }
                else
                {
                    var took = Stopwatch.GetElapsedTime(fact.Before, own.At).TotalMilliseconds;
                    (fact.IsCritical ? critical : usual).Add(took);
                    afterCommit.Add(Stopwatch.GetElapsedTime(fact.After, own.At).TotalMilliseconds);
                }
            }
        }

        return new(
            run.Database ?? "sqlite", run.Clients, run.Workspaces, run.Rate, run.Seconds,
            told.Count(fact => !fact.IsCritical), told.Count(fact => fact.IsCritical),
            messages, clients.Sum(client => client.Values), run.Cut, resumed,
            Percentile(usual, 50), Percentile(usual, 95), Percentile(usual, 99), Percentile(afterCommit, 95),
            Percentile(critical, 50), Percentile(critical, 95),
            lost, doubled, mostMemoryBytes / (1024 * 1024), Math.Round(processor.TotalSeconds, 1), Load());
    }

    private static double Percentile(List<double> of, int percent) => BenchWorld.Percentile(of, percent, digits: 1);

    private static string Load() => File.Exists(LoadFile)
        ? File.ReadAllText(LoadFile).Split(' ')[0].ToString(CultureInfo.InvariantCulture)
        : "";
}
