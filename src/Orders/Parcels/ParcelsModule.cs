using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Registers what puts parcels together.</summary>
internal static class ParcelsModule
{
    public static IServiceCollection AddParcels(this IServiceCollection services) => services
        .AddScoped<ParcelsToShip>()
        .AddScoped<AskParcels>()
        .AddScoped<StopParcels>()
        .AddScoped<LeaveParcels>()
        .AddScoped<FitParcels>()
        .AddScoped<SplitOrder>()
        .AddScoped<CombineOrders>()
        .AddScoped<UnpackOrder>()
        .AddScoped<ShipParcel>()
        .AddScoped<ShownParcels>()
        .AddScoped<Combinable>()
        .AddScoped<SplitPlan>()
        .AddScoped<FollowPackages>()
        .AddScoped<Repack>()
        .AddScoped<TakeOverPackages>()
        .AddScoped<SplitAtChannel>()
        .AddScoped<CombineAtChannel>()
        .AddScoped<UnpackAtChannel>()
        .AddScoped<CombinableAtChannel>()
        .AddScoped<ShownSplitTerms>()
        .AddReaction<FollowParcels>()
        .AddJob<ConfirmParcel>()
        .AddFact<OrderSplit>()
        .AddFact<OrderCombined>()
        .AddFact<OrderUnpacked>()
        .AddFact<ParcelLabelAsked>()
        .AddFact<ParcelShipped>()
        .AddFact<OrderPartShipped>()
        .AddFact<ParcelConfirmed>();
}
