namespace CreatorFlow.Tidy.Types
{
    /// <summary>
    /// What another module may use of a module stands in its Contracts folder. Open besides are its pages, which the
    /// framework must see, its registration, its words, and clients of vendors that are usable alone.
    /// </summary>
    internal sealed class PublicTypesAreContracts : TypeRule
    {
        public override IReadOnlyList<Type> Bad => [typeof(Specimens.Orders.OpenOrder)];

        public override IReadOnlyList<Type> Good =>
        [
            typeof(Specimens.Orders.ClosedOrder),
            typeof(Specimens.Orders.Contracts.StatedOrder),
            typeof(Specimens.Orders.Vendor.Client.VendorApi),
            typeof(Specimens.Orders.OrdersModule),
        ];

        public override bool Judges(Type type) => IsWritten(type) && Product.IsModule(type);

        public override string? Finding(Type type) =>
            !type.IsVisible || IsStated(type) || IsComponent(type) || IsRegistration(type)
                ? null
                : "is public outside Contracts";

        private static bool IsRegistration(Type type) => type.Name.EndsWith("Module", StringComparison.Ordinal);

        private static bool IsStated(Type type) => type.Namespace!.Split('.').Contains("Contracts") || IsClient(type);

        /// <summary>ClientsStandAlone sees that it uses nothing of the product.</summary>
        private static bool IsClient(Type type) => type.Namespace!.EndsWith(".Client", StringComparison.Ordinal);
    }
}

namespace CreatorFlow.Tidy.Specimens.Orders
{
    public sealed record OpenOrder(Guid Id);

    internal sealed record ClosedOrder(Guid Id);

    public static class OrdersModule;

    namespace Contracts
    {
        public sealed record StatedOrder(Guid Id);
    }

    namespace Vendor.Client
    {
        public sealed record VendorApi(Uri Address);
    }
}
