namespace CreatorFlow.Channels.Diagnosis;

/// <summary>
/// What a vendor's adapter offers to find out why a shop is not reached, beside its <see cref="ISalesChannel"/>.
/// </summary>
internal interface IChannelProbe
{
    /// <summary>The channel's key.</summary>
    string Key { get; }

    /// <summary>The permissions that the shop's work needs, and what for.</summary>
    IReadOnlyList<ScopeNeed> Needs { get; }

    /// <summary>Asks for a sign of life, without a token and without a signature. A failure when none comes.</summary>
    Task<Pulse> Pulse(CancellationToken ct);

    /// <summary>What a failure says about the connection.</summary>
    ChannelFault FaultOf(Contracts.ChannelFailure failure);

    /// <summary>
    /// Makes a harmless call that needs this permission; a failure when it does not go through. False where no harmless
    /// call needs it.
    /// </summary>
    Task<bool> Try(ShopKey shop, ScopeNeed need, CancellationToken ct);
}

/// <summary>A sign of life.</summary>
/// <param name="At">The channel's own time; null when it does not tell.</param>
internal sealed record Pulse(DateTimeOffset? At);

/// <summary>A permission by the channel's name, and what does not work without it.</summary>
internal sealed record ScopeNeed(string Scope, ScopeUse Use);

/// <summary>What a permission is good for.</summary>
internal enum ScopeUse
{
    /// <summary>Knowing the shops, and being told what happens.</summary>
    Connection,

    /// <summary>New and changed orders.</summary>
    Orders,

    /// <summary>Reading what the shop lists.</summary>
    Catalogue,

    /// <summary>Sending numbers of units.</summary>
    Stock,

    /// <summary>Telling that an order was shipped.</summary>
    Shipments,

    /// <summary>Splitting and combining orders under the channel's labels.</summary>
    Packing,

    /// <summary>Knowing the shop's carriers.</summary>
    Carriers,

    /// <summary>Cancelling, and answering who asks to cancel.</summary>
    Cancellations,

    /// <summary>What the channel settled.</summary>
    Statements,

    /// <summary>How shop, products and content sell.</summary>
    Figures,

    /// <summary>Which orders creators brought.</summary>
    Affiliates,
}

/// <summary>What a failure of a call says about the connection.</summary>
internal enum ChannelFault
{
    /// <summary>Nothing about the connection: a matter of the call.</summary>
    None,

    /// <summary>The channel is down, or not reached.</summary>
    Down,

    /// <summary>The call was signed with another secret than the app's.</summary>
    Signature,

    /// <summary>The call came too early or too late by the channel's clock.</summary>
    Clock,

    /// <summary>The access token is not accepted.</summary>
    Token,

    /// <summary>The consent is over.</summary>
    ConsentExpired,

    /// <summary>The channel knows no such consent (any more).</summary>
    ConsentRevoked,

    /// <summary>The consent does not cover the call.</summary>
    Scope,
}
