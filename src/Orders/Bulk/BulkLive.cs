using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What browsers hear of bulk operations and of marks on orders: identifiers and counts.</summary>
internal static class BulkLive
{
    private static readonly string[] Kinds =
    [
        nameof(BulkStarted), nameof(BulkAdvanced), nameof(BulkEnded), nameof(OrderTagged), nameof(OrderUntagged),
        nameof(OrderUrgencySet), nameof(OrderNoted), nameof(OrderNoteRemoved),
    ];

    public static IServiceCollection AddBulkNews(this IServiceCollection services) =>
        services.AddSingleton(new LiveChannel("orders:live_updates", Permissions.OrdersRead, Kinds, News));

    internal static (string Name, object Data)? News(Fact fact) => fact.Kind switch
    {
        nameof(BulkStarted) => ("bulk_started", new { bulkId = fact.SubjectId, total = Counts(fact).Total }),
        nameof(BulkAdvanced) or nameof(BulkEnded) => (
            fact.Is<BulkEnded>() ? "bulk_ended" : "bulk_advanced",
            new
            {
                bulkId = fact.SubjectId,
                total = Counts(fact).Total,
                done = Counts(fact).Done,
                refused = Counts(fact).Refused,
                skipped = Counts(fact).Skipped,
            }),
        _ => ("order_marked", new { orderId = fact.SubjectId }),
    };

    private static BulkAdvanced Counts(Fact fact) => fact.Body<BulkAdvanced>();
}
