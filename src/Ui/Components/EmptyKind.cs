namespace CreatorFlow.Ui;

/// <summary>Why there is nothing to show.</summary>
public enum EmptyKind
{
    /// <summary>There is nothing, or nothing matches.</summary>
    Nothing,

    /// <summary>It could not be read; nothing is lost.</summary>
    Failed,

    /// <summary>There is no network.</summary>
    Offline,

    /// <summary>It is not for this person's role.</summary>
    Forbidden,
}
