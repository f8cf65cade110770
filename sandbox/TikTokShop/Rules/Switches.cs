using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>Where nobody knows for sure what the platform does, or where it does both: which of them.</summary>
public sealed record Switches
{
    /// <summary>HTTP statuses by result code, over the usual ones.</summary>
    public IReadOnlyDictionary<int, int> HttpStatuses { get; init; } = new Dictionary<int, int>();

    /// <summary>HTTP status of refusals by the token host.</summary>
    public int TokenErrorStatus { get; init; } = 200;

    /// <summary>A refresh ends the refresh token it was made with.</summary>
    public bool RefreshTokenRotates { get; init; }

    /// <summary>Scopes are named granted_permissions in token answers.</summary>
    public bool GrantedPermissions { get; init; }

    /// <summary>Orders are on hold after payment.</summary>
    public bool HasHold { get; init; } = true;

    /// <summary>Packages exist from payment on; null for what the market does.</summary>
    public bool? PackageFromPayment { get; init; }

    /// <summary>The order webhook spells a cancelled order CANCEL; else CANCELLED.</summary>
    public bool WebhookSaysCancel { get; init; } = true;

    /// <summary>A quantity of 0 may be set; else 1 is the least.</summary>
    public bool TakesZeroQuantity { get; init; } = true;

    /// <summary>A webhook keeps its notification identifier when it is sent again.</summary>
    public bool RetryKeepsNotificationId { get; init; } = true;

    /// <summary>Orders and products carry a member that no document names.</summary>
    public bool UnknownMembers { get; init; } = true;

    /// <summary>The legacy webhook 2 is sent beside 11 and 12.</summary>
    public bool LegacyReverseWebhook { get; init; }

    /// <summary>Webhook addresses may be http on this machine, with a port.</summary>
    public bool LoopbackWebhooks { get; init; } = true;

    /// <summary>Answers of a shipping document before it is ready.</summary>
    public int LabelPolls { get; init; } = 1;

    internal int StatusOf(int code) =>
        HttpStatuses.TryGetValue(code, out var status) ? status : Codes.HttpStatus(code);
}
