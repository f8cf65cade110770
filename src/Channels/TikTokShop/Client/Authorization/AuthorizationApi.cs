namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Consents, their tokens and their shops. Source: fact sheet 1.</summary>
public sealed class AuthorizationApi
{
    private readonly Transport transport;
    private readonly TikTokShopApiOptions app;

    internal AuthorizationApi(Transport transport, TikTokShopApiOptions app)
    {
        this.transport = transport;
        this.app = app;
    }

    /// <summary>
    /// Where the seller's browser goes to agree. It comes back with <c>code</c> and this state; from TikTok Shop's own
    /// app store without a state.
    /// </summary>
    public Uri ConsentPage(string state) => new UriBuilder(app.ConsentAddress)
    {
        Query = $"service_id={Uri.EscapeDataString(app.ServiceId)}&state={Uri.EscapeDataString(state)}",
    }.Uri;

    /// <summary>
    /// Turns the code of a consent into tokens; the code works once and for 30 minutes. Errors: 36004004 when it is not
    /// valid. The address holds the app's secret: never log it.
    /// </summary>
    public Task<Tokens> Tokens(string authCode, CancellationToken ct) => transport.Ask<Tokens>(
        new Call(AuthorizationEndpoints.GetToken)
            .With("app_key", app.AppKey)
            .With("app_secret", app.AppSecret)
            .With("auth_code", authCode)
            .With("grant_type", "authorized_code"),
        ct);

    /// <summary>
    /// Buys new tokens. Keep the old pair until the new one is stored. Errors: 36004001 when the consent has ended,
    /// 36004005 when the token is unknown: the seller must agree again.
    /// </summary>
    public Task<Tokens> Refresh(string refreshToken, CancellationToken ct) => transport.Ask<Tokens>(
        new Call(AuthorizationEndpoints.RefreshToken)
            .With("app_key", app.AppKey)
            .With("app_secret", app.AppSecret)
            .With("refresh_token", refreshToken)
            .With("grant_type", "refresh_token"),
        ct);

    /// <summary>The shops that a token covers, each with the cipher that other calls take.</summary>
    public Task<AuthorizedShops> Shops(string accessToken, CancellationToken ct) => transport.Send<AuthorizedShops>(
        new(AuthorizationEndpoints.Shops), new(accessToken, null), ct);

    /// <summary>All shops of the seller, also those that the token does not cover.</summary>
    public Task<SellerShops> SellerShops(string accessToken, CancellationToken ct) => transport.Send<SellerShops>(
        new(AuthorizationEndpoints.SellerShops), new(accessToken, null), ct);

    /// <summary>What the seller may do beyond one shop.</summary>
    public Task<SellerPermissions> SellerPermissions(string accessToken, CancellationToken ct) =>
        transport.Send<SellerPermissions>(
            new(AuthorizationEndpoints.SellerPermissions), new(accessToken, null), ct);
}
