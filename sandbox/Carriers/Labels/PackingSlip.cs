namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>Draws what lies in a parcel, for whoever packs it.</summary>
internal static class PackingSlip
{
    private const int Margin = 40;
    private const int LineHeight = 44;
    private const int MaxLines = 20;

    public static Raster Draw(ParcelLabel content)
    {
        var label = content.Printable();
        var picture = new Raster(LabelPicture.WidthDots, LabelPicture.HeightDots);
        var width = LabelPicture.WidthDots - (2 * Margin);
        LabelFont.Bold(40).Draw(picture, "PACKING SLIP", Margin, Margin, width);
        LabelFont.Regular(24).Draw(picture, label.BillingText, Margin, Margin + 64, width);
        LabelFont.Regular(24).Draw(picture, label.ToLines[0], Margin, Margin + 100, width);
        picture.Fill(Margin, Margin + 150, width, 3);
        var y = Margin + 180;

        foreach (var line in label.References.Take(MaxLines))
        {
            LabelFont.Regular(24).Draw(picture, line, Margin, y, width);
            y += LineHeight;
        }

        return picture;
    }
}
