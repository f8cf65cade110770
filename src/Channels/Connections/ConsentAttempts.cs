using System.Security.Cryptography;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Sellers on the way to a consent page: who comes back with a state is the one who left with it, within half an hour,
/// once. States are remembered for a day, so that one that comes twice or late is told apart from a stranger's.
/// </summary>
internal sealed class ConsentAttempts(AppDb db, TimeProvider clock)
{
    private const int StateBytes = 24;
    private static readonly TimeSpan StateLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>A state to leave with.</summary>
    /// <param name="shopId">The shop that shall be connected again; null when any may come.</param>
    public async Task<string> Leave(string channel, Guid? shopId, Actor by, CancellationToken ct)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        var now = clock.GetUtcNow();
        var forgotten = now - Remembered;
        await using var work = await db.Begin(ct);
        await db.Set<ConnectAttempt>().Where(attempt => attempt.ExpiresAt < forgotten).ExecuteDeleteAsync(ct);
        db.Add(new ConnectAttempt
        {
            WorkspaceId = db.Scope.Id,
            State = state,
            Channel = channel,
            UserId = by.UserId,
            ShopId = shopId,
            ExpiresAt = now + StateLife,
        });
        await work.Commit(ct);
        return state;
    }

    /// <summary>Comes back with a state, which is spent by that.</summary>
    public async Task<Result<ConnectAttempt>> Return(string state, Actor by, CancellationToken ct)
    {
        if (await Find(state, by, ct) is not { } attempt)
        {
            return ConsentProblems.ConsentUnknown();
        }

        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var spent = await db.Set<ConnectAttempt>()
            .Where(row => row.State == state && row.SpentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SpentAt, now), ct);

        if (spent == 0)
        {
            return ConsentProblems.ConsentUsed();
        }

        await work.Commit(ct);
        return attempt.ExpiresAt < now ? ConsentProblems.ConsentExpired() : attempt;
    }

    /// <summary>The shop that shall be connected again by it; null when there is none.</summary>
    public async Task<Guid?> ShopOf(string? state, Actor by, CancellationToken ct) =>
        string.IsNullOrEmpty(state) ? null : (await Find(state, by, ct))?.ShopId;

    private Task<ConnectAttempt?> Find(string state, Actor by, CancellationToken ct) =>
        db.Set<ConnectAttempt>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.State == state && row.UserId == by.UserId, ct);
}
