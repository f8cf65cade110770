using System.Text;
using CreatorFlow.Sandbox.Carriers.Labels;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The documents themselves, at the addresses that were handed out.</summary>
internal sealed class DocumentFiles(Seller seller)
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/documents/{**link}", (string link) => Answer(link));

    private IResult Answer(string link)
    {
        if (DocumentLink.Read(seller, link) is not { } document
            || seller.Find(document.ShopId) is not { } market)
        {
            return Results.Text("The address of the document is wrong or too old.", statusCode: 403);
        }

        ParcelLabel label;

        lock (seller.Gate)
        {
            if (market.FindPackage($"{document.PackageId}") is not var (order, parcel))
            {
                return Results.Text("The package is no more.", statusCode: 410);
            }

            label = LabelOf(market, order, parcel);
        }

        if (document.Type == DocumentTypes.Picture)
        {
            return Results.File(PngFile.Write(LabelPicture.Draw(label)), "image/png");
        }

        if (document.Format == "ZPL")
        {
            return Results.File(Encoding.ASCII.GetBytes(LabelZpl.Write(label)), "application/zpl");
        }

        var pages = DocumentTypes.PagesWithLabel(document.Type)
            .Select(isLabel => isLabel ? LabelPicture.Draw(label) : PackingSlip.Draw(label))
            .ToArray();
        return Results.File(PdfFile.Write(pages, document.Size == "A5"), "application/pdf");
    }

    private static ParcelLabel LabelOf(Market market, Order order, Parcel parcel)
    {
        var from = WarehouseAddress.Of(market.Profile);
        var to = order.Buyer;
        var service = ShippingServices.All.FirstOrDefault(known => known.Id == parcel.ServiceId);
        var goods = market.OrdersIn(order, parcel).SelectMany(of => of.UnitsIn(parcel.Id)
            .Select(unit => market.Catalogue.Skus[of.Plan.Lines[of.LineOf(unit)].Sku].SellerSku));
        return new ParcelLabel
        {
            TrackingNumber = parcel.Tracking,
            TrackingText = parcel.Tracking,
            ServiceName = (service?.Name ?? Shop.PlatformOptionName).ToUpperInvariant(),
            ServiceMark = "T",
            WeightText = "1 LBS",
            PieceText = "1 OF 1",
            ShippedOn = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(parcel.ShippedMs).UtcDateTime),
            FromLines = [market.Shop.Name, from.Line1, $"{from.City} {from.PostalCode}"],
            ToLines = [to.Name, to.Line1, .. to.Line2.Length > 0 ? (string[])[to.Line2] : []],
            ToPlace = $"{to.Place.City} {to.Place.State} {to.Place.Zip}",
            RoutingCode = $"{to.Region} {to.Place.Zip}",
            ZoneText = "001",
            SortText = to.Place.Zip[..3],
            PostalCode = to.Place.Zip.Replace(" ", "", StringComparison.Ordinal),
            BillingText = $"ORDER {order.Id}",
            References = [.. goods.CountBy(sku => sku).Select(pair => $"{pair.Value} x {pair.Key}")],
        };
    }
}
