namespace CreatorFlow.Channels.Contracts;

/// <summary>What a shop's labels are printed as. Kept as text and named by the API; never rename one.</summary>
public enum LabelPaper
{
    /// <summary>A page.</summary>
    Pdf,

    /// <summary>A page, and one more that lists what is in the parcel.</summary>
    PdfWithSlip,

    /// <summary>An image.</summary>
    Picture,

    /// <summary>For thermal printers, where the channel makes such labels.</summary>
    Zpl,
}

/// <summary>How large the pages are.</summary>
public enum LabelSize
{
    /// <summary>105 x 148 mm.</summary>
    A6,

    /// <summary>148 x 210 mm.</summary>
    A5,
}

/// <summary>How parcels reach the channel's carrier.</summary>
public enum Handover
{
    /// <summary>The seller takes them there.</summary>
    DropOff,

    /// <summary>The carrier comes for them.</summary>
    Pickup,
}

/// <summary>What a person sets for the labels that a channel sells to a shop.</summary>
public sealed record LabelTerms(LabelPaper Paper, LabelSize Size, Handover Handover)
{
    /// <summary>Where nobody set anything.</summary>
    public static LabelTerms Usual { get; } = new(LabelPaper.Pdf, LabelSize.A6, Handover.DropOff);
}

/// <summary>Fact: a person set how labels of a channel are printed and handed over. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
public sealed record LabelTermsSet(string Shop, LabelPaper Paper, LabelSize Size, Handover Handover);
