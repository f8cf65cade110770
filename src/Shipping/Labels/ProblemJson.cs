using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Labels;

/// <summary>A problem as it is kept beside a label, so that it can be said in each language later.</summary>
internal static class ProblemJson
{
    public static string Write(Problem problem) => JsonSerializer.Serialize(
        new Kept(problem.Code, problem.Kind.ToString(), problem.Detail, ToReason(problem).ToJson()));

    public static Problem Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        var facts = Reason.FromJson(kept.Facts).Facts;
        return new(kept.Code, Enum.Parse<ProblemKind>(kept.Kind), kept.Detail) { Facts = facts };
    }

    private static Reason ToReason(Problem problem) => new(problem.Code) { Facts = problem.Facts };

    private sealed record Kept(string Code, string Kind, string Detail, string Facts);
}
