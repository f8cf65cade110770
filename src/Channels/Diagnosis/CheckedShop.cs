using System.Security.Cryptography;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>A connection that is being looked through, with what the checks before have learnt.</summary>
internal sealed class CheckedShop(ShopConnection connection, ISalesChannel channel, IChannelProbe probe, ISecretBox box)
{
    public ShopConnection Connection { get; } = connection;

    public ISalesChannel Channel { get; } = channel;

    public IChannelProbe Probe { get; } = probe;

    /// <summary>Null when the channel gave no sign of life.</summary>
    public Pulse? Pulse { get; set; }

    /// <summary>Null when the key that sealed it is gone.</summary>
    public string? AccessToken { get; private set; } = Open(connection, box);

    /// <summary>The token is accepted.</summary>
    public bool HasAccess { get; private set; }

    /// <summary>Why the last look at the shops failed; null when it did not.</summary>
    public ChannelFault? LookFault { get; private set; }

    /// <summary>The shops that the token covers; null when the channel does not say.</summary>
    public IReadOnlyList<GrantedShop>? Granted { get; private set; }

    /// <summary>Why no fresh token was to be had; null when none was asked for, or one came.</summary>
    public ChannelFault? RefreshFault { get; set; }

    /// <summary>The consent is of this shop.</summary>
    public bool IsRight { get; set; }

    public ShopKey Key => Connection.KeyWith(AccessToken ?? "");

    /// <summary>Asks which shops the token covers; returns the failure.</summary>
    public async Task<ChannelFailure?> Look(string token, CancellationToken ct)
    {
        AccessToken = token;

        try
        {
            Granted = await Channel.Shops(token, ct);
            (HasAccess, LookFault) = (true, null);
            return null;
        }
        catch (AccessExpired expired)
        {
            LookFault = ChannelFault.Token;
            return expired.Failure;
        }
        catch (ChannelFailure failure)
        {
            // Without that permission the shops are not told, but the token is good.
            var fault = Probe.FaultOf(failure);
            LookFault = failure.Kind == ChannelFailureKind.Reconnect ? ChannelFault.Token : fault;
            HasAccess = fault == ChannelFault.Scope;
            return failure;
        }
    }

    private static string? Open(ShopConnection connection, ISecretBox box)
    {
        try
        {
            return connection.OpenAccessToken(box);
        }
        catch (CryptographicException)
        {
            // Sealed by a key that is gone: only a new consent helps.
            return null;
        }
    }
}
