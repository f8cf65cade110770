namespace CreatorFlow.Channels.Contracts;

/// <summary>How the calls to the shops' channels go, for alerts. Asks the database alone.</summary>
public interface ICallHealth
{
    /// <summary>Every shop that was not disconnected by a person, by name.</summary>
    Task<IReadOnlyList<ShopCallHealth>> All(CancellationToken ct);
}

/// <summary>What is wrong with the calls about one shop.</summary>
/// <param name="Resting">Families of calls that rest, since the channel is out of order.</param>
/// <param name="Ending">Versions of endpoints in use that the channel ends on a day it has said.</param>
public sealed record ShopCallHealth(
    Guid ShopId, string Shop, IReadOnlyList<RestingCalls> Resting, IReadOnlyList<EndingVersion> Ending);

/// <summary>A family of calls that rests.</summary>
/// <param name="Detail">What the channel answered, or how it did not.</param>
public sealed record RestingCalls(CallFamily Family, DateTimeOffset Since, string Detail);

/// <summary>A version of an endpoint that ends.</summary>
public sealed record EndingVersion(string Endpoint, string Version, DateOnly EndsOn);
