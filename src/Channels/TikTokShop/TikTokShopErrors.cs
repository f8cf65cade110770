using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What TikTok Shop's errors mean for the shops: its client's table, in the words of the channels.</summary>
internal static class TikTokShopErrors
{
    private const long MissingScope = 105005;
    private const string UnknownPackage = "21011028";
    private static readonly string[] UnknownProduct = ["12052032", "12052260"];

    /// <summary>Makes a call; its failures are <see cref="ChannelFailure"/>s.</summary>
    public static async Task<T> Translated<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (TikTokShopException refused)
        {
            throw Of(refused);
        }
    }

    /// <summary>A token that ran out is told apart: a fresh one may help.</summary>
    public static Exception Of(TikTokShopException refused)
    {
        var digits = refused.Code?.ToString(CultureInfo.InvariantCulture);
        var told = new ChannelFailure(KindOf(refused), refused.Message, digits, refused);
        var failure = new ChannelFailure(told.Kind, told.Message, digits, refused)
        {
            IsOfConnection = TikTokShopFaults.Of(told) is ChannelFault.Signature or ChannelFault.Clock,
        };
        return refused.Class == ErrorClass.AfterRefresh ? new AccessExpired(failure) : failure;
    }

    /// <summary>True when the order was marked as shipped by an earlier call.</summary>
    public static bool MeansShippedBefore(this ChannelFailure failure) =>
        failure.Has(ErrorTraits.AlreadyShipped);

    /// <summary>True when an earlier call may have cancelled the order, or something else ended it.</summary>
    public static bool MeansCancelling(this ChannelFailure failure) => failure.Has(ErrorTraits.AlreadyEnded);

    /// <summary>True when the shop has no such package: its order was cancelled, or it went into another.</summary>
    public static bool MeansUnknownPackage(this ChannelFailure failure) => failure.Code == UnknownPackage;

    /// <summary>True when the shop has no such product: it was deleted.</summary>
    public static bool MeansUnknownProduct(this ChannelFailure failure) => UnknownProduct.Contains(failure.Code);

    /// <summary>True when the app or the seller's consent lacks what the call needs; other calls may go on.</summary>
    public static bool MeansMissingScope(this ChannelFailure failure) =>
        failure.Kind == ChannelFailureKind.ScopeMissing;

    /// <summary>True when nobody knows whether the call took effect.</summary>
    public static bool LeavesOutcomeOpen(this ChannelFailure failure) => failure.Kind == ChannelFailureKind.Retry;

    private static bool Has(this ChannelFailure failure, ErrorTraits trait) =>
        long.TryParse(failure.Code, CultureInfo.InvariantCulture, out var code)
        && KnownErrors.Find(code).Traits.HasFlag(trait);

    private static ChannelFailureKind KindOf(TikTokShopException refused) => refused.Class switch
    {
        _ when refused.Code == MissingScope => ChannelFailureKind.ScopeMissing,
        _ when refused.Is(ErrorTraits.NeedsConsent) => ChannelFailureKind.Reconnect,
        ErrorClass.AfterRefresh => ChannelFailureKind.Reconnect,
        ErrorClass.RetryLater when refused.Is(ErrorTraits.RateLimited) => ChannelFailureKind.RateLimited,
        ErrorClass.RetryNow or ErrorClass.RetryLater or ErrorClass.VendorDown => ChannelFailureKind.Retry,
        _ => ChannelFailureKind.Refused,
    };
}
