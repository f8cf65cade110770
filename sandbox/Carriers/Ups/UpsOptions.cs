namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The account that the simulated UPS knows and the pace of its parcels.</summary>
public sealed record UpsOptions
{
    /// <summary>The user name of the token request.</summary>
    public string ClientId { get; init; } = "ups-sandbox-client";

    /// <summary>The password of the token request.</summary>
    public string ClientSecret { get; init; } = "ups-sandbox-secret";

    /// <summary>The account that ships and pays: six characters.</summary>
    public string ShipperNumber { get; init; } = "CF0001";

    /// <summary>From the purchase of a label to the origin scan.</summary>
    public TimeSpan ScanAfter { get; init; } = TimeSpan.FromHours(6);

    /// <summary>From the purchase of a label to the delivery; the steps between are spread over the way.</summary>
    public TimeSpan DeliverAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>The life of a token.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromSeconds(14_399);

    /// <summary>How long a lost answer keeps the caller waiting before the connection is cut.</summary>
    public TimeSpan LostAnswerHang { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The seed of the faults that come by chance.</summary>
    public int Seed { get; init; } = 1;
}
