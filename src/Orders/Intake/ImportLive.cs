using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Intake;

/// <summary>What browsers hear of files with orders: counts.</summary>
internal static class ImportLive
{
    public static IServiceCollection AddImportNews(this IServiceCollection services) =>
        services.AddSingleton(new LiveChannel(
            OrdersLive.Updates,
            Permissions.OrdersRead,
            LiveEvent.On("import_advanced", Counted, nameof(OrdersFileAdvanced)),
            LiveEvent.On("import_ended", Counted, nameof(OrdersFileEnded))));

    private static FileCounted Counted(Fact fact)
    {
        var counts = fact.Body<OrdersFileAdvanced>();
        return new(fact.SubjectId, counts.Made, counts.Bad, counts.Known);
    }
}
