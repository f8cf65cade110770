using System.Globalization;
using System.Text;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>The same label in the printer language ZPL II, for 203 dots an inch.</summary>
internal static class LabelZpl
{
    public static string Write(ParcelLabel content)
    {
        var label = content.Printable();
        var zpl = new StringBuilder(2_048);
        zpl.Append("^XA^CI28^LH0,0^PW812^LL1218^PON^FWN\n");
        AddSender(zpl, label);
        AddReceiver(zpl, label);
        AddRouting(zpl, label);
        AddService(zpl, label);
        AddReferences(zpl, label);
        return zpl.Append("^PQ1,0,1,N^XZ\n").ToString();
    }

    private static void AddSender(StringBuilder zpl, ParcelLabel label)
    {
        var y = 22;

        foreach (var line in label.FromLines.Take(5))
        {
            AddText(zpl, 22, y, 24, line);
            y += 26;
        }

        AddText(zpl, 486, 22, 36, label.WeightText);
        AddText(zpl, 660, 22, 36, label.PieceText);
        AddText(zpl, 486, 66, 24, "SHP WT: " + label.WeightText);
        var shippedOn = label.ShippedOn.ToString("dd MMM yyyy", CultureInfo.InvariantCulture).ToUpperInvariant();
        AddText(zpl, 486, 92, 24, "DATE: " + shippedOn);
    }

    private static void AddReceiver(StringBuilder zpl, ParcelLabel label)
    {
        var y = 208;
        AddText(zpl, 22, 178, 28, "SHIP TO:");

        foreach (var line in label.ToLines.Take(5))
        {
            AddText(zpl, 112, y, 34, line);
            y += 34;
        }

        AddText(zpl, 112, Math.Min(y, 372), 48, label.ToPlace);
    }

    private static void AddRouting(StringBuilder zpl, ParcelLabel label)
    {
        AddBox(zpl, 0, 420, 812, 3);
        AddBox(zpl, 220, 420, 3, 226);
        AddText(zpl, 22, 446, 24, "ZONE");
        AddText(zpl, 22, 470, 70, label.ZoneText);
        AddText(zpl, 22, 546, 24, "SORT");
        AddText(zpl, 22, 572, 70, label.SortText);
        AddText(zpl, 250, 446, 66, label.RoutingCode);
        AddBars(zpl, 280, 516, 3, 110, label.PostalCode);
    }

    private static void AddService(StringBuilder zpl, ParcelLabel label)
    {
        AddBox(zpl, 0, 646, 812, 10);
        AddText(zpl, 22, 672, 60, label.ServiceName);
        AddText(zpl, 22, 736, 30, "TRACKING #: " + label.TrackingText);
        AddBox(zpl, 694, 668, 96, 96);
        AddText(zpl, 712, 684, 72, label.ServiceMark, reversed: true);
        AddBox(zpl, 0, 776, 812, 3);
        AddBars(zpl, 94, 800, 4, 212, label.TrackingNumber);
        AddBox(zpl, 0, 1_032, 812, 10);
    }

    private static void AddReferences(StringBuilder zpl, ParcelLabel label)
    {
        AddText(zpl, 22, 1_056, 26, label.BillingText);
        var y = 1_084;

        for (var i = 0; i < Math.Min(label.References.Count, 2); i++)
        {
            AddText(zpl, 22, y, 26, $"REF {i + 1}: {label.References[i]}");
            y += 28;
        }

        AddText(zpl, 80, 1_170, 22, "CREATORFLOW SANDBOX - TEST LABEL, NOT VALID FOR SHIPMENT");
    }

    // A printable text has no caret and no tilde, so that it can't be taken for a command.
    private static void AddText(StringBuilder zpl, int x, int y, int height, string text, bool reversed = false) => zpl
        .Append(CultureInfo.InvariantCulture, $"^FO{x},{y}^A0N,{height},{height}")
        .Append(reversed ? "^FR" : "")
        .Append(CultureInfo.InvariantCulture, $"^FD{text}^FS\n");

    private static void AddBox(StringBuilder zpl, int x, int y, int width, int height) =>
        zpl.Append(CultureInfo.InvariantCulture, $"^FO{x},{y}^GB{width},{height},{Math.Min(width, height)}^FS\n");

    // Mode A lets the printer choose the code sets.
    private static void AddBars(StringBuilder zpl, int x, int y, int module, int height, string text) => zpl
        .Append(CultureInfo.InvariantCulture, $"^FO{x},{y}^BY{module}^BCN,{height},N,N,N,A^FD{text}^FS\n");
}
