namespace CreatorFlow.Ui;

/// <summary>How a chart stands.</summary>
public enum ChartState
{
    /// <summary>It shows what it is to show.</summary>
    Ready,

    /// <summary>Its values are on their way.</summary>
    Loading,

    /// <summary>Nothing has happened yet.</summary>
    Empty,

    /// <summary>Its values could not be read.</summary>
    Failed,

    /// <summary>It shows what was true some time ago.</summary>
    Stale,

    /// <summary>There is no connection; it shows what was known last.</summary>
    Offline,

    /// <summary>The person may not see it.</summary>
    NoPermission,
}
