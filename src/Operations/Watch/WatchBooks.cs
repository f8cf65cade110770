using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Operations.Watch;

/// <summary>Does the stock add up: the ledger to the levels, the reservations to what is reserved?</summary>
internal sealed class WatchBooks(IEnumerable<ICheck> checks, AppDb db) : IWatch
{
    private const int FindingsShown = 3;

    private static readonly string[] OfTheStock = ["ledger sums to levels", "reserved equals open reservations"];

    public string Name => "books";

    public bool IsThorough => true;

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.StockBooksWrong];

    public IReadOnlyCollection<string> Facts { get; } = [];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var wrong = new List<string>();

        foreach (var check in checks.Where(check => OfTheStock.Contains(check.Name)))
        {
            wrong.AddRange(await check.Findings(db, ct));
        }

        return wrong.Count == 0
            ? []
            :
            [
                new(AlertKind.StockBooksWrong, nameof(AlertKind.StockBooksWrong), AlertSeverity.Critical, wrong.Count)
                {
                    Link = "/stock",
                    Detail = string.Join("; ", wrong.Take(FindingsShown)),
                },
            ];
    }
}
