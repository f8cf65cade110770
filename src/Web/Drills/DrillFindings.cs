using CreatorFlow.Orders.Contracts;
using CreatorFlow.Web.Checks;

namespace CreatorFlow.Web.Drills;

/// <summary>What a drill found at its end, when nothing was left to do.</summary>
/// <param name="Lost">Orders or changes that the simulators have and we have not, and work that was given up.</param>
/// <param name="Doubled">Orders only we have, and histories that are no path: something happened twice.</param>
/// <param name="Oversold">Levels that do not equal their ledger and reservations.</param>
/// <param name="LabelsTwice">Orders with more than one paid label, as the carrier counts.</param>
/// <param name="Other">Findings of all other checks.</param>
internal sealed record DrillFindings(
    int Orders, int Shipped, int Lost, int Doubled, int Oversold, int LabelsTwice, int Other,
    IReadOnlyList<string> Texts)
{
    private const string AsTheSimulators = "orders equal the simulators'";
    private const string LabelsText = "more than one paid label";
    private const string OnlyHereText = "unknown to the channel";

    public bool AddsUp => Lost + Doubled + Oversold + LabelsTwice + Other == 0;

    public static DrillFindings Of(OrderTotals totals, IReadOnlyList<CheckAnswer> answers)
    {
        var compared = answers.Where(own => own.Check == AsTheSimulators).SelectMany(own => own.Findings).ToList();
        var labels = compared.Count(text => text.Contains(LabelsText, StringComparison.Ordinal));
        var onlyHere = compared.Count(text => text.Contains(OnlyHereText, StringComparison.Ordinal));
        var givenUp = Count(answers, "nothing was given up");
        var histories = Count(answers, "histories are paths of the lifecycle");
        var stock = Count(answers, "ledger sums to levels") + Count(answers, "reserved equals open reservations");
        var all = answers.Sum(own => own.Findings.Count);

        return new(
            totals.Orders, totals.Confirmed, compared.Count - labels - onlyHere + givenUp, onlyHere + histories, stock,
            labels, all - compared.Count - givenUp - histories - stock,
            [.. answers.SelectMany(own => own.Findings.Select(text => $"{own.Check}: {text}"))]);
    }

    private static int Count(IReadOnlyList<CheckAnswer> answers, string check) =>
        answers.Where(own => own.Check == check).Sum(own => own.Findings.Count);
}
