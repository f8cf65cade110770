namespace CreatorFlow.Shipping.Contracts;

/// <summary>The form of a label.</summary>
public enum LabelFormat
{
    /// <summary>An image, 4 x 6 inch.</summary>
    Png,

    /// <summary>An image, 4 x 6 inch.</summary>
    Gif,

    /// <summary>For thermal printers.</summary>
    Zpl,
}
