using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

internal static class ErrorsExample
{
    // example: errors
    public static string WhatToDo(TikTokShopException refused) => refused.Class switch
    {
        ErrorClass.RetryNow => "again in a moment; a write is read first",
        ErrorClass.RetryLater => "again after a while, longer each time",
        ErrorClass.AfterRefresh => "refresh the token, then once again",
        ErrorClass.AskSeller when refused.Is(ErrorTraits.NeedsConsent) => "the seller must agree again",
        ErrorClass.AskSeller => $"tell a person: {refused.Message}",
        ErrorClass.VendorDown => "stop asking for a while",
        _ => $"a bug: {refused.Endpoint.Name}, request {refused.RequestId}",
    };
    // end
}
