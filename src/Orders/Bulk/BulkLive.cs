using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What browsers hear of bulk operations and of marks on orders: identifiers and counts.</summary>
internal static class BulkLive
{
    private static readonly string[] Marks =
    [
        nameof(OrderTagged), nameof(OrderUntagged), nameof(OrderUrgencySet), nameof(OrderNoted),
        nameof(OrderNoteRemoved), nameof(OrderAddressCorrected),
    ];

    public static IServiceCollection AddBulkNews(this IServiceCollection services) =>
        services.AddSingleton(new LiveChannel(
            OrdersLive.Updates,
            Permissions.OrdersRead,
            LiveEvent.On("order_marked", Marked, Marks),
            LiveEvent.On("bulk_started", Counted, nameof(BulkStarted)),
            LiveEvent.On("bulk_advanced", Counted, nameof(BulkAdvanced)),
            LiveEvent.On("bulk_ended", Counted, nameof(BulkEnded))));

    internal static OrderTold Marked(Fact fact) => new(fact.SubjectId);

    internal static BulkCounted Counted(Fact fact)
    {
        var counts = fact.Body<BulkAdvanced>();
        return new(fact.SubjectId, counts.Total, counts.Done, counts.Refused, counts.Skipped);
    }
}
