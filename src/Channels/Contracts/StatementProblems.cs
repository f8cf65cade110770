using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>What is refused about statements, wherever they are asked for.</summary>
public static class StatementProblems
{
    /// <summary>It is not there, or another workspace's.</summary>
    public static Problem Unknown(Guid id) => new(
        "channels.unknown_statement", ProblemKind.NotFound, "This workspace has no statement with that id.")
    {
        Facts = new Dictionary<string, object> { ["id"] = id },
    };
}
