namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Labels, packing slips and other papers of packages. Source: fact sheet 4.5.</summary>
public sealed class DocumentsApi
{
    private readonly Transport transport;

    internal DocumentsApi(Transport transport) => this.transport = transport;

    /// <summary>
    /// Where a package's document is. Labels are made after the call that buys them: 11034037 says that it is still
    /// being made. Errors besides: 21023035 before the shipment is arranged, 21008017 and 11034002 for what the
    /// seller ships.
    /// </summary>
    public Task<ShippingDocument> Get(
        TikTokShopAccess access, string packageId, DocumentQuery query, CancellationToken ct) =>
        transport.Send<ShippingDocument>(
            new Call(FulfilmentEndpoints.Document).At("package_id", packageId).With(query), access, ct);
}
