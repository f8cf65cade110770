using System.Collections.Concurrent;
using System.Globalization;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>Draws a label of 4 by 6 inches at 203 dots an inch.</summary>
internal static class LabelPicture
{
    public const int WidthDots = 812;
    public const int HeightDots = 1_218;

    private const int Margin = 22;
    private const int TextWidth = WidthDots - (2 * Margin);
    private const int ReceiverTop = 178;
    private const int RoutingTop = 420;
    private const int ServiceTop = 646;
    private const int TrackingTop = 776;
    private const int ReferenceTop = 1_052;
    private const int RoutingLeft = 236;
    private const int MarkSize = 96;
    private const int TrackingModule = 4;
    private const int PostalModule = 3;
    private const int MaxReceiverLines = 5;

    private static readonly ConcurrentDictionary<(string, string), Raster> Templates = new();

    public static Raster Draw(ParcelLabel content)
    {
        var label = content.Printable();
        var picture = Templates.GetOrAdd((label.ServiceName, label.ServiceMark), static key => Template(key)).Copy();
        DrawSender(picture, label);
        DrawReceiver(picture, label);
        DrawRouting(picture, label);
        DrawTracking(picture, label);
        DrawReferences(picture, label);
        return picture;
    }

    private static Raster Template((string Name, string Mark) service)
    {
        var picture = new Raster(WidthDots, HeightDots);
        LabelFont.Bold(20).Draw(picture, "SHIP TO:", Margin, ReceiverTop, TextWidth);
        picture.Fill(0, RoutingTop, WidthDots, 3);
        picture.Fill(RoutingLeft - 16, RoutingTop, 3, ServiceTop - RoutingTop);
        picture.Fill(0, ServiceTop, WidthDots, 10);
        picture.Fill(0, TrackingTop, WidthDots, 3);
        picture.Fill(0, ReferenceTop - 20, WidthDots, 10);
        var nameWidth = TextWidth - MarkSize - Margin;
        Fitting(service.Name, nameWidth, 46, 40, 34).Draw(picture, service.Name, Margin, ServiceTop + 28, nameWidth);
        LabelFont.Regular(24).Draw(picture, "TRACKING #:", Margin, ServiceTop + 90, TextWidth);
        DrawMark(picture, service.Mark);
        DrawNotice(picture);
        return picture;
    }

    private static void DrawMark(Raster picture, string mark)
    {
        var font = LabelFont.Bold(mark.Length > 1 ? 40 : 62);
        var left = WidthDots - Margin - MarkSize;
        var top = ServiceTop + 22;
        picture.Fill(left, top, MarkSize, MarkSize);
        var x = left + ((MarkSize - font.Measure(mark) + (font.Height / 7)) / 2);
        font.Draw(picture, mark, x, top + ((MarkSize - font.Height) / 2), MarkSize, white: true);
    }

    private static void DrawNotice(Raster picture)
    {
        const string Notice = "CREATORFLOW SANDBOX - TEST LABEL, NOT VALID FOR SHIPMENT";
        var font = LabelFont.Regular(16);
        picture.Frame(Margin, HeightDots - 58, TextWidth, 38, 2);
        font.Draw(picture, Notice, (WidthDots - font.Measure(Notice)) / 2, HeightDots - 47, TextWidth);
    }

    private static void DrawSender(Raster picture, ParcelLabel label)
    {
        var font = LabelFont.Regular(17);
        var y = Margin;

        foreach (var line in label.FromLines.Take(5))
        {
            font.Draw(picture, line, Margin, y, 440);
            y += 26;
        }

        DrawRight(picture, LabelFont.Bold(26), label.PieceText, Margin);
        LabelFont.Bold(26).Draw(picture, label.WeightText, 486, Margin, 180);
        font.Draw(picture, "SHP WT: " + label.WeightText, 486, Margin + 44, 300);
        var shippedOn = label.ShippedOn.ToString("dd MMM yyyy", CultureInfo.InvariantCulture).ToUpperInvariant();
        font.Draw(picture, "DATE: " + shippedOn, 486, Margin + 70, 300);
    }

    private static void DrawReceiver(Raster picture, ParcelLabel label)
    {
        const int Left = 112;
        var y = ReceiverTop + 30;

        foreach (var line in label.ToLines.Take(MaxReceiverLines))
        {
            LabelFont.Regular(24).Draw(picture, line, Left, y, WidthDots - Left - Margin);
            y += 34;
        }

        var place = Fitting(label.ToPlace, WidthDots - Left - Margin, 38, 32, 26);
        place.Draw(picture, label.ToPlace, Left, Math.Min(y + 2, RoutingTop - 44), WidthDots - Left - Margin);
    }

    private static void DrawRouting(Raster picture, ParcelLabel label)
    {
        var zone = LabelFont.Bold(50);
        LabelFont.Regular(17).Draw(picture, "ZONE", Margin, RoutingTop + 22, 180);
        zone.Draw(picture, label.ZoneText, Margin, RoutingTop + 50, 190);
        LabelFont.Regular(17).Draw(picture, "SORT", Margin, RoutingTop + 126, 180);
        zone.Draw(picture, label.SortText, Margin, RoutingTop + 154, 190);

        var width = WidthDots - RoutingLeft - Margin;
        var routing = Fitting(label.RoutingCode, width, 48, 40, 32);
        routing.Draw(picture, label.RoutingCode, RoutingLeft + 14, RoutingTop + 26, width);
        picture.Bars(Code128.Widths(label.PostalCode), RoutingLeft + 44, RoutingTop + 96, PostalModule, 110);
    }

    private static void DrawTracking(Raster picture, ParcelLabel label)
    {
        var font = LabelFont.Regular(24);
        font.Draw(picture, label.TrackingText, Margin + font.Measure("TRACKING #: "), ServiceTop + 90, 520);

        var widths = Code128.Widths(label.TrackingNumber);
        var module = TrackingModule;

        while ((widths.Sum() + (2 * Code128.QuietModules)) * module > WidthDots)
        {
            module--;
        }

        picture.Bars(widths, (WidthDots - (widths.Sum() * module)) / 2, TrackingTop + 24, module, 212);
    }

    private static void DrawReferences(Raster picture, ParcelLabel label)
    {
        var font = LabelFont.Regular(18);
        font.Draw(picture, label.BillingText, Margin, ReferenceTop + 6, TextWidth);
        var y = ReferenceTop + 34;

        for (var i = 0; i < Math.Min(label.References.Count, 2); i++)
        {
            font.Draw(picture, $"REF {i + 1}: {label.References[i]}", Margin, y, TextWidth);
            y += 28;
        }
    }

    private static void DrawRight(Raster picture, LabelFont font, string text, int y) =>
        font.Draw(picture, text, WidthDots - Margin - font.Measure(text), y, TextWidth);

    private static LabelFont Fitting(string text, int width, params ReadOnlySpan<int> heights)
    {
        foreach (var height in heights)
        {
            if (LabelFont.Bold(height).Measure(text) <= width)
            {
                return LabelFont.Bold(height);
            }
        }

        return LabelFont.Bold(heights[^1]);
    }
}
