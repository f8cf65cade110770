using System.Collections.Concurrent;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Shipping.Ups;

/// <summary>
/// The access token of each account, kept until shortly before it ends: UPS counts token calls too. Callers who find
/// none at the same moment share one call.
/// </summary>
internal sealed class UpsTokens(TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Slot> slots = new(StringComparer.Ordinal);

    public async Task<Result<string>> Of(
        UpsSettings settings, Func<CancellationToken, Task<Result<UpsToken>>> ask, CancellationToken ct)
    {
        var slot = slots.GetOrAdd(KeyOf(settings), static _ => new Slot());

        if (slot.Current is { } current && clock.GetUtcNow() < current.RenewAt)
        {
            return current.Text;
        }

        await slot.Turn.WaitAsync(ct);

        try
        {
            return slot.Current is { } renewed && clock.GetUtcNow() < renewed.RenewAt
                ? renewed.Text
                : await Renew(slot, ask, ct);
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    /// <summary>UPS rejected this token: the next caller asks for another.</summary>
    public void Forget(UpsSettings settings, string token)
    {
        if (slots.TryGetValue(KeyOf(settings), out var slot) && slot.Current is { } current && current.Text == token)
        {
            slot.Current = null;
        }
    }

    private async Task<Result<string>> Renew(
        Slot slot, Func<CancellationToken, Task<Result<UpsToken>>> ask, CancellationToken ct)
    {
        var asked = await ask(ct);

        if (asked.Refused(out var problem, out var token))
        {
            return problem;
        }

        var life = TimeSpan.FromSeconds(token.ExpiresInSeconds);
        var good = life > 2 * Early ? life - Early : life / 2;
        slot.Current = new(token.AccessToken, clock.GetUtcNow() + good);
        return token.AccessToken;
    }

    // The secret is part of the key: after it was changed the old token is not used again.
    private static string KeyOf(UpsSettings settings) =>
        $"{settings.BaseUrl}|{settings.ClientId}|{settings.ClientSecret}";

    private sealed record Held(string Text, DateTimeOffset RenewAt);

    private sealed class Slot
    {
        private Held? current;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public Held? Current
        {
            get => Volatile.Read(ref current);
            set => Volatile.Write(ref current, value);
        }
    }
}

/// <summary>What UPS hands out.</summary>
internal sealed record UpsToken(string AccessToken, int ExpiresInSeconds);
