using System.Globalization;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Compliance;

/// <summary>What is refused about the limits of a shop.</summary>
internal static class ComplianceProblems
{
    public static Problem LimitOutOfRange(string field, decimal least, decimal most) =>
        new(
            "orders.own_limit_out_of_range", ProblemKind.Invalid,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Write {least:0.##} to {most:0.##} per cent: your own limit is never laxer than the channel's."))
        {
            Facts = new Dictionary<string, object> { ["least"] = least, ["most"] = most },
            Field = field,
        };
}
