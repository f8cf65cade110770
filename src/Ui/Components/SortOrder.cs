namespace CreatorFlow.Ui;

/// <summary>How a column is sorted.</summary>
public enum SortOrder
{
    /// <summary>Not by this column.</summary>
    None,

    /// <summary>Smallest first.</summary>
    Ascending,

    /// <summary>Largest first.</summary>
    Descending,
}
