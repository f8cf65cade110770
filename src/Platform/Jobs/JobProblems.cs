using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Everything that is refused about the queue.</summary>
internal static class JobProblems
{
    public static Problem NoDeadLetters() => new(
        "platform.no_dead_letters", ProblemKind.Conflict,
        "None of these is a dead letter (any more); nothing was changed. Choose from the list as it is now.");

    public static Problem TooManyChosen(int count) => new(
        "platform.too_many_chosen", ProblemKind.Invalid,
        $"{count} dead letters were named; at most {DeadLetterChoice.MaxIds} may be. Choose fewer, or all.")
    {
        Facts = new Dictionary<string, object> { ["count"] = count, ["most"] = DeadLetterChoice.MaxIds },
        Field = "ids",
    };

    public static Problem UnknownKind(string kind) => new(
        "platform.job_kind_unknown", ProblemKind.NotFound,
        $"There is no kind of work named '{kind}'. Take one of the list, or * for all.")
    {
        Facts = new Dictionary<string, object> { ["kind"] = kind },
    };

    public static Problem AlreadyPaused(string kind) => new(
        "platform.jobs_already_paused", ProblemKind.Conflict, $"{kind} is paused already; nothing was changed.")
    {
        Facts = new Dictionary<string, object> { ["kind"] = kind },
    };

    public static Problem NotPaused(string kind) => new(
        "platform.jobs_not_paused", ProblemKind.Conflict, $"{kind} is not paused; nothing was changed.")
    {
        Facts = new Dictionary<string, object> { ["kind"] = kind },
    };
}
