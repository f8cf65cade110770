using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Fact: a person gave dead letters up for good.</summary>
public sealed record DeadLettersDropped(string? Kind, int Count);

/// <summary>A person decided that the chosen dead letters are not to be done any more.</summary>
public sealed class DropDeadLetters(AppDb db)
{
    /// <summary>How many are gone.</summary>
    public async Task<Result<int>> Run(DeadLetterChoice choice, Actor by, CancellationToken ct)
    {
        if (choice.Ids.Count > DeadLetterChoice.MaxIds)
        {
            return JobProblems.TooManyChosen(choice.Ids.Count);
        }

        await using var work = await db.Begin(ct);
        var count = await choice.Jobs(db).ExecuteDeleteAsync(ct) + await choice.Facts(db).ExecuteDeleteAsync(ct);

        if (count == 0)
        {
            return JobProblems.NoDeadLetters();
        }

        db.Tell(new DeadLettersDropped(choice.All ? choice.Kind : null, count), db.Scope.Id, by);
        await work.Commit(ct);
        return count;
    }
}
