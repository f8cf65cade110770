using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>An authorisation code: lives 30 minutes, works once.</summary>
internal sealed record AuthCode(string Code, long ExpiresAt) : ISaved
{
    public IReadOnlyList<string> Scopes { get; init; } = Authorization.Scopes.All;

    /// <summary>Another seller gave it.</summary>
    public bool IsOfOther { get; init; }

    public const string Kind = "tiktok.code";

    public bool IsUsed { get; set; }

    public SandboxDocument Document() =>
        IsUsed ? SandboxDocument.Gone(Kind, Code) : SandboxDocument.Of(Kind, Code, this);
}

/// <summary>A pair of tokens with their ends, in epoch seconds.</summary>
internal sealed record Grant(string AccessToken, string RefreshToken, string OpenId) : ISaved
{
    public const string Kind = "tiktok.grant";

    public long AccessExpiresAt { get; set; }

    public long RefreshExpiresAt { get; set; }

    /// <summary>The seller took the authorisation back.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>Refreshed already, where a refresh ends the refresh token.</summary>
    public bool IsUsedUp { get; set; }

    public IReadOnlyList<string> Scopes { get; set; } = Authorization.Scopes.All;

    /// <summary>It covers the shop of another seller.</summary>
    public bool IsOfOther { get; set; }

    public SandboxDocument Document() => SandboxDocument.Of(Kind, AccessToken, this);
}

/// <summary>The codes and tokens handed out. All members are safe to call at once.</summary>
internal sealed class Grants
{
    private const string OwnOpenId = "sandboxOpenId000001";
    private const long CodeSeconds = 30 * 60;

    // Authorisations that end after the year 2100 occur: the number does not fit 32 bits.
    private const long RefreshEnd = 4_900_000_000;

    private readonly Journal journal;
    private readonly App app;
    private readonly Lock gate;
    private readonly Dictionary<string, AuthCode> codes;
    private readonly Dictionary<string, Grant> byAccess;
    private readonly Dictionary<string, Grant> byRefresh;
    private readonly long accessSeconds;
    private long issued;

    public Grants(SandboxStore store, Journal journal, App app, Lock gate, TimeSpan accessLife)
    {
        accessSeconds = (long)accessLife.TotalSeconds;
        this.journal = journal;
        this.app = app;
        this.gate = gate;
        codes = new(store.Load<AuthCode>(AuthCode.Kind), StringComparer.Ordinal);
        byAccess = new(store.Load<Grant>(Grant.Kind), StringComparer.Ordinal);
        byRefresh = byAccess.Values.ToDictionary(grant => grant.RefreshToken, StringComparer.Ordinal);
    }

    /// <summary>Whether a grant is in force.</summary>
    public bool IsAuthorised
    {
        get
        {
            lock (gate)
            {
                return byAccess.Values.Any(grant => !grant.IsRevoked);
            }
        }
    }

    /// <summary>The scopes of the grant in force; null when there is none.</summary>
    public IReadOnlyList<string>? GrantedScopes
    {
        get
        {
            lock (gate)
            {
                return byAccess.Values.LastOrDefault(grant => !grant.IsRevoked)?.Scopes;
            }
        }
    }

    /// <summary>When the seller's authorisation ends, epoch seconds; null when there is none.</summary>
    public long? AuthorisedUntil
    {
        get
        {
            lock (gate)
            {
                var live = byAccess.Values.Where(grant => !grant.IsRevoked).ToArray();
                return live.Length == 0 ? null : live.Max(grant => grant.RefreshExpiresAt);
            }
        }
    }

    public AuthCode NewCode(long now, IReadOnlyList<string> scopes, bool isOfOther)
    {
        lock (gate)
        {
            var code = new AuthCode($"ROW_{Secret("code", now)}", now + CodeSeconds)
            {
                Scopes = scopes,
                IsOfOther = isOfOther,
            };
            codes.Add(code.Code, code);
            journal.Changed(code);
            return code;
        }
    }

    /// <summary>Turns a code into tokens; null when it is unknown, used or too old.</summary>
    public Grant? Redeem(string code, long now)
    {
        lock (gate)
        {
            if (!codes.Remove(code, out var found) || found.ExpiresAt <= now)
            {
                return null;
            }

            found.IsUsed = true;
            journal.Changed(found);
            return Issue(now, found.Scopes, RefreshEnd, found.IsOfOther);
        }
    }

    public Grant? OfRefreshToken(string token)
    {
        lock (gate)
        {
            return byRefresh.GetValueOrDefault(token);
        }
    }

    public Grant? OfAccessToken(string token)
    {
        lock (gate)
        {
            return byAccess.GetValueOrDefault(token);
        }
    }

    /// <summary>
    /// A new pair for the rest of the authorisation. The old refresh token stays good, so that a client that lost the
    /// answer can ask again, unless refreshing is told to end it.
    /// </summary>
    public Grant Renew(Grant known, long now, bool endsOld)
    {
        lock (gate)
        {
            if (endsOld)
            {
                known.IsUsedUp = true;
                journal.Changed(known);
            }

            return Issue(now, known.Scopes, known.RefreshExpiresAt, known.IsOfOther);
        }
    }

    /// <summary>The seller's authorisation ends then.</summary>
    public void EndAt(long end) => ForAll(grant => grant.RefreshExpiresAt = end);

    /// <summary>The grants hold these scopes from now on.</summary>
    public void Narrow(IReadOnlyList<string> scopes) => ForAll(grant => grant.Scopes = scopes);

    public void ExpireAccess(long now) => ForAll(grant => grant.AccessExpiresAt = Math.Min(grant.AccessExpiresAt, now));

    public void ExpireRefresh(long now) =>
        ForAll(grant => grant.RefreshExpiresAt = Math.Min(grant.RefreshExpiresAt, now));

    public void Revoke() => ForAll(grant => grant.IsRevoked = true);

    /// <summary>The grants cover the shop of another seller from now on.</summary>
    public void GiveToOther() => ForAll(grant => grant.IsOfOther = true);

    private void ForAll(Action<Grant> change)
    {
        lock (gate)
        {
            foreach (var grant in byAccess.Values)
            {
                change(grant);
                journal.Changed(grant);
            }
        }
    }

    private Grant Issue(long now, IReadOnlyList<string> scopes, long refreshEnd, bool isOfOther)
    {
        var openId = isOfOther ? OtherSeller.OpenId : OwnOpenId;
        var grant = new Grant($"TTP_{Secret("access", now)}", $"TTP_{Secret("refresh", now)}", openId)
        {
            AccessExpiresAt = now + accessSeconds,
            RefreshExpiresAt = refreshEnd,
            Scopes = scopes,
            IsOfOther = isOfOther,
        };
        byAccess.Add(grant.AccessToken, grant);
        byRefresh.Add(grant.RefreshToken, grant);
        journal.Changed(grant);
        return grant;
    }

    private string Secret(string purpose, long now)
    {
        issued++;
        var mark = Dice.Mix((ulong)(now * 1_000) + (ulong)issued + (ulong)codes.Count + (ulong)(byAccess.Count << 8));
        var text = string.Create(CultureInfo.InvariantCulture, $"{purpose}{issued}{byAccess.Count}{mark}");
        return Wire.Signature.OfWebhook(text, app.Secret, []);
    }
}
