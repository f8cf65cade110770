using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>
/// The lines of each statement and the difference that is shown come to what the statement says, each line's parts to
/// the line. A difference of the channel's own is shown on the page and is no finding.
/// </summary>
internal sealed class StatementsAddUp : ICheck
{
    public string Name => "statements add up";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var findings = new List<string>();
        var sums = await db.Set<StatementLine>()
            .GroupBy(line => line.StatementId)
            .Select(same => new { same.Key, Lines = same.Count(), Minor = same.Sum(line => line.SettlementMinor) })
            .ToDictionaryAsync(same => same.Key, ct);
        var known = new HashSet<Guid>();

        await foreach (var statement in db.Set<ShopStatement>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            known.Add(statement.Id);
            var sum = sums.GetValueOrDefault(statement.Id);
            var (lines, minor) = (sum?.Lines ?? 0, sum?.Minor ?? 0);

            if ((lines, minor + statement.DifferenceMinor) != (statement.Lines, statement.SettlementMinor))
            {
                findings.Add($"statement {statement.Number}: says {statement.SettlementMinor} in {statement.Lines} "
                    + $"lines, has {minor} in {lines}, shows a difference of {statement.DifferenceMinor}");
            }
        }

        findings.AddRange(sums.Keys.Where(id => !known.Contains(id)).Select(id => $"lines without a statement: {id}"));
        findings.AddRange(await Lines(db, ct));
        return [.. findings.Take(CheckLimits.MaxFindings)];
    }

    private static async Task<List<string>> Lines(AppDb db, CancellationToken ct)
    {
        var findings = new List<string>();
        var lines = db.Set<StatementLine>().AsNoTracking().AsAsyncEnumerable();

        await foreach (var line in lines.WithCancellation(ct))
        {
            var parts = PartsText.Read(line.Parts).Sum(part => part.Minor);

            if (parts != line.SettlementMinor && findings.Count < CheckLimits.MaxFindings)
            {
                findings.Add($"line {line.Number}: comes to {line.SettlementMinor}, its parts to {parts}");
            }
        }

        return findings;
    }
}
