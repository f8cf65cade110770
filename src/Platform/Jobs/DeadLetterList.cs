using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>What a dead letter was.</summary>
public enum DeadLetterOf
{
    /// <summary>A job that was given up after its tries.</summary>
    Job,

    /// <summary>A fact that a reaction could not handle.</summary>
    Fact,
}

/// <summary>Something that failed for good and waits for a person.</summary>
/// <param name="Kind">The kind of the job, or the name of the reaction.</param>
/// <param name="Subject">The key of the job, or the kind of the fact.</param>
/// <param name="Attempts">Tries of the job; two of a fact: in its batch and alone.</param>
/// <param name="At">When the job was asked for, or the fact was set aside.</param>
public sealed record DeadLetter(
    Guid Id, DeadLetterOf Of, string Kind, string Subject, int Attempts, string Trouble, DateTimeOffset At);

/// <summary>Which dead letters a person means: these, or all of a kind, or all.</summary>
/// <param name="All">Everything of the kind, whatever is listed; the ids are not looked at.</param>
public sealed record DeadLetterChoice(IReadOnlyCollection<Guid> Ids, bool All, string? Kind)
{
    /// <summary>Ids that one choice may name.</summary>
    public const int MaxIds = 500;

    internal IQueryable<JobRow> Jobs(AppDb db)
    {
        var dead = db.Set<JobRow>().Where(job => job.State == JobState.Dead);
        return All ? dead.Where(job => Kind == null || job.Kind == Kind) : dead.Where(job => Ids.Contains(job.Id));
    }

    internal IQueryable<DeadFact> Facts(AppDb db) => All
        ? db.Set<DeadFact>().Where(fact => Kind == null || fact.Reaction == Kind)
        : db.Set<DeadFact>().Where(fact => Ids.Contains(fact.Id));
}

/// <summary>Lists the dead letters of the workspace.</summary>
public sealed class DeadLetterList(AppDb db)
{
    /// <summary>Letters of one list.</summary>
    public const int MaxListed = 200;

    private const int TriesOfFact = 2;

    /// <summary>The newest first; of one kind, or of all.</summary>
    public async Task<IReadOnlyList<DeadLetter>> List(string? kind, int limit, CancellationToken ct)
    {
        var choice = new DeadLetterChoice([], All: true, kind);
        var jobs = await choice.Jobs(db).AsNoTracking().OrderByDescending(job => job.Id).Take(limit).ToListAsync(ct);
        var facts = await choice.Facts(db).AsNoTracking()
            .OrderByDescending(fact => fact.Id).Take(limit)
            .Join(
                db.Set<FactRow>(), dead => dead.Position, fact => fact.Position,
                (dead, fact) => new DeadLetter(
                    dead.Id, DeadLetterOf.Fact, dead.Reaction, fact.Kind, TriesOfFact, dead.Trouble, dead.At))
            .ToListAsync(ct);

        return
        [
            .. jobs.Select(job => new DeadLetter(
                    job.Id, DeadLetterOf.Job, job.Kind, job.Key, job.Attempts, job.Trouble ?? "", job.CreatedAt))
                .Concat(facts).OrderByDescending(letter => letter.At).Take(limit),
        ];
    }

    /// <summary>How many there are, by kind.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(CancellationToken ct)
    {
        var all = new DeadLetterChoice([], All: true, null);
        var jobs = await all.Jobs(db).GroupBy(job => job.Kind)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var facts = await all.Facts(db).GroupBy(fact => fact.Reaction)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        return jobs.Concat(facts).GroupBy(own => own.Key).ToDictionary(own => own.Key, own => own.Sum(n => n.Count));
    }
}
