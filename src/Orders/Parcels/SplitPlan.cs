using System.Globalization;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// What the form of a split says. A person types what goes into the second and the later parcels; the first one gets
/// the rest of what is still here, so that nothing is forgotten.
/// </summary>
internal sealed class SplitPlan(AppDb db)
{
    public const string SeenField = "seen";

    /// <summary>What is still here of an order, by SKU in the order of its lines.</summary>
    public async Task<IReadOnlyList<Units>> Here(Guid orderId, CancellationToken ct)
    {
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == orderId)
            .OrderBy(line => line.Line).ToListAsync(ct);
        var packed = await PackedOrders.Load(db, [orderId], ct);
        return [.. OpenUnits.Of(lines, packed, orderId).Select(own => new Units(own.Key, own.Value))];
    }

    /// <summary>How the form says the order was packed when it was shown; null when it does not say.</summary>
    public static IReadOnlyList<int>? Seen(IFormCollection form) => form.TryGetValue(SeenField, out var seen)
        ? [.. seen.ToString().Split(',').Select(text => int.TryParse(
            text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(own => own > 0)]
        : null;

    /// <summary>What the form is to say of how the order is packed.</summary>
    public async Task<string> Packed(Guid orderId, CancellationToken ct) =>
        string.Join(',', await ParcelNumbers.Of(db, orderId, ct));

    /// <summary>The parcels as typed; what is no number counts as none.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Units>>> Read(
        Guid orderId, IFormCollection form, CancellationToken ct)
    {
        var here = await Here(orderId, ct);
        var typed = Enumerable.Range(2, ParcelProblems.MaxParcels - 1)
            .Select(ParcelActions.FieldOf)
            .Select(field => here.Select((own, line) => new Units(own.Sku, form.Units(field, line)))
                .Where(own => own.Quantity != 0).ToList())
            .Where(parcel => parcel.Count > 0)
            .ToList();
        var first = here.Select(own => own with
        {
            Quantity = own.Quantity - typed.SelectMany(parcel => parcel).Where(other => other.Sku == own.Sku)
                .Sum(other => other.Quantity),
        }).Where(own => own.Quantity != 0).ToList();
        return [first, .. typed];
    }
}
