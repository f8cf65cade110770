namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The states of cancellations. Others may appear. Source: fact sheet 4.7.</summary>
public static class CancellationStatuses
{
    /// <summary>The seller decides.</summary>
    public const string Pending = "CANCELLATION_REQUEST_PENDING";
    public const string Success = "CANCELLATION_REQUEST_SUCCESS";
    public const string Complete = "CANCELLATION_REQUEST_COMPLETE";

    /// <summary>Not carried out.</summary>
    public const string Cancelled = "CANCELLATION_REQUEST_CANCELLED";

    /// <summary>How filters and the answer to the seller spell the one before.</summary>
    public const string CancelledInFilters = "CANCELLATION_REQUEST_CANCEL";
}
