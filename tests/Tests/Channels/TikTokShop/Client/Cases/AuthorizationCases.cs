using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

internal static class AuthorizationCases
{
    private const string TokenData = """{"access_token":"A","refresh_token_expire_in":4900000000}""";

    public static EndpointCase[] All { get; } =
    [
        EndpointCase.Of(
            AuthorizationEndpoints.GetToken,
            api => api.Authorization.Tokens("code-1", From.Ct),
            "/api/v2/token/get",
            "app_secret=secret-1&auth_code=code-1&grant_type=authorized_code",
            "",
            TokenData,
            tokens => tokens.RefreshTokenExpiresAt.ShouldBe(From.At(4900000000))),
        EndpointCase.Of(
            AuthorizationEndpoints.RefreshToken,
            api => api.Authorization.Refresh("refresh-1", From.Ct),
            "/api/v2/token/refresh",
            "app_secret=secret-1&grant_type=refresh_token&refresh_token=refresh-1",
            "",
            TokenData,
            tokens => tokens.AccessToken.ShouldBe("A")),
        EndpointCase.Of(
            AuthorizationEndpoints.Shops,
            api => api.Authorization.Shops("token-1", From.Ct),
            "/authorization/202309/shops",
            "",
            "",
            """{"shops":[{"id":"749","cipher":"ROW_c","seller_type":"LOCAL"}]}""",
            answer => answer.Shops![0].Cipher.ShouldBe("ROW_c")),
        EndpointCase.Of(
            AuthorizationEndpoints.SellerShops,
            api => api.Authorization.SellerShops("token-1", From.Ct),
            "/seller/202309/shops",
            "",
            "",
            """{"shops":[{"id":"749","region":"US"}]}""",
            answer => answer.Shops![0].Region.ShouldBe("US")),
        EndpointCase.Of(
            AuthorizationEndpoints.SellerPermissions,
            api => api.Authorization.SellerPermissions("token-1", From.Ct),
            "/seller/202309/permissions",
            "",
            "",
            """{"permissions":["MANAGE_GLOBAL_PRODUCT"]}""",
            answer => answer.Permissions.ShouldBe(["MANAGE_GLOBAL_PRODUCT"])),
        EndpointCase.Of(
            AuthorizationEndpoints.Webhooks,
            api => api.Webhooks.List(From.Access, From.Ct),
            "/event/202309/webhooks",
            "",
            "",
            """{"webhooks":[{"event_type":"PACKAGE_UPDATE","address":"https://a.example/","create_time":5}]}""",
            answer => (answer.Items![0].Topic, answer.Items[0].CreatedAt).ShouldBe(("PACKAGE_UPDATE", From.At(5)))),
        EndpointCase.Quiet(
            AuthorizationEndpoints.Subscribe,
            api => api.Webhooks.Subscribe(From.Access, WebhookTopics.OrderStatus, new("https://a.example/t"), From.Ct),
            "/event/202309/webhooks",
            "",
            """{"address":"https://a.example/t","event_type":"ORDER_STATUS_CHANGE"}"""),
        EndpointCase.Quiet(
            AuthorizationEndpoints.Unsubscribe,
            api => api.Webhooks.Unsubscribe(From.Access, WebhookTopics.OrderStatus, From.Ct),
            "/event/202309/webhooks",
            "",
            """{"event_type":"ORDER_STATUS_CHANGE"}"""),
    ];
}
