namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The documents of a package. Source: fact sheet 4.5.</summary>
public static class DocumentTypes
{
    public const string Label = "SHIPPING_LABEL";
    public const string PackingSlip = "PACKING_SLIP";
    public const string LabelAndPackingSlip = "SHIPPING_LABEL_AND_PACKING_SLIP";

    /// <summary>PNG.</summary>
    public const string LabelPicture = "SHIPPING_LABEL_PICTURE";
    public const string HazardLabel = "HAZMAT_LABEL";

    /// <summary>In Brazil.</summary>
    public const string InvoiceLabel = "INVOICE_LABEL";
}
