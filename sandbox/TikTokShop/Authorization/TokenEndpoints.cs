using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>The token host: unsigned GETs with everything in the query. Refusals are answered with HTTP 200.</summary>
internal sealed class TokenEndpoints(Seller seller)
{
    private const string GetPath = "/api/v2/token/get";
    private const string RefreshPath = "/api/v2/token/refresh";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(GetPath, context => Answer(context, "authorized_code", Redeem));
        routes.MapGet(RefreshPath, context => Answer(context, "refresh_token", Refresh));

        // Clients that post get what a path that does not exist gets.
        foreach (var path in (string[])[GetPath, RefreshPath])
        {
            routes.MapMethods(path, ["POST", "PUT", "DELETE", "PATCH"], NotFound);
        }
    }

    private async Task Answer(HttpContext context, string grantType, Func<IQueryCollection, Reply> run)
    {
        var reply = Check(context.Request.Query, grantType) ?? run(context.Request.Query);
        await seller.Journal.Save();
        var status = reply.Code == Codes.Success ? StatusCodes.Status200OK : seller.Switches.TokenErrorStatus;
        await Envelope.Write(context, reply, seller.RequestIds.Next(), status);
    }

    private Reply? Check(IQueryCollection query, string grantType)
    {
        if (query["app_key"] != seller.App.Key || query["app_secret"] != seller.App.Secret)
        {
            return Reply.Refused(36004003, "invalid app_key or app_secret");
        }

        return query["grant_type"] == grantType ? null : Reply.Refused(36004002, "invalid grant_type");
    }

    private Reply Redeem(IQueryCollection query) =>
        seller.Grants.Redeem(query["auth_code"].ToString(), Now) is { } grant
            ? Tokens(grant)
            : Reply.Refused(Codes.WrongAuthCode, "invalid auth code");

    private Reply Refresh(IQueryCollection query)
    {
        if (seller.Grants.OfRefreshToken(query["refresh_token"].ToString())
            is not { IsRevoked: false, IsUsedUp: false } known)
        {
            return Reply.Refused(Codes.WrongRefreshToken, "can not find related auth record");
        }

        return known.RefreshExpiresAt <= Now
            ? Reply.Refused(Codes.ExpiredRefreshToken, "refresh token expired")
            : Tokens(seller.Grants.Renew(known, Now, seller.Switches.RefreshTokenRotates));
    }

    private long Now => seller.Clock.GetUtcNow().ToUnixTimeSeconds();

    private Reply Tokens(Grant grant) => new(Codes.Success, "success", data => Write(data, grant));

    private void Write(Utf8JsonWriter data, Grant grant)
    {
        data.WriteString("access_token"u8, grant.AccessToken);
        data.WriteNumber("access_token_expire_in"u8, grant.AccessExpiresAt);
        data.WriteString("refresh_token"u8, grant.RefreshToken);
        data.WriteNumber("refresh_token_expire_in"u8, grant.RefreshExpiresAt);
        data.WriteString("open_id"u8, grant.OpenId);
        data.WriteString("seller_name"u8, seller.Markets[0].Shop.Name);
        data.WriteString("seller_base_region"u8, seller.Markets[0].Shop.Region);
        data.WriteNumber("user_type"u8, 0);
        data.Strings(
            seller.Switches.GrantedPermissions ? "granted_permissions"u8 : "granted_scopes"u8, grant.Scopes);
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("404 page not found");
    }
}
