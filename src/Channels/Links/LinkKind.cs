namespace CreatorFlow.Channels.Links;

/// <summary>How a listing came to its SKU. Kept as text; never rename one.</summary>
internal enum LinkKind
{
    /// <summary>The seller's code at the channel is the code of the SKU.</summary>
    Automatic,

    /// <summary>A person chose the SKU.</summary>
    Chosen,

    /// <summary>It is linked to nothing yet: its stock is not sent, its orders wait.</summary>
    None,

    /// <summary>A person said that it is none of ours.</summary>
    Ignored,
}
