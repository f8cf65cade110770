namespace CreatorFlow.Orders.List;

/// <summary>The views of the order list, each a question somebody asks in the morning.</summary>
internal enum OrderView
{
    /// <summary>Every order.</summary>
    All,

    /// <summary>What is to be shipped now?</summary>
    Ship,

    /// <summary>What will be late, or is?</summary>
    Late,

    /// <summary>What is late already?</summary>
    Overdue,

    /// <summary>What must leave within three hours, or is late?</summary>
    Due3h,

    /// <summary>What waits for stock?</summary>
    NoStock,

    /// <summary>Of which does the buyer ask to cancel?</summary>
    CancelAsked,

    /// <summary>What does something stand in the way of?</summary>
    Trouble,

    /// <summary>What waits for a second look?</summary>
    Review,

    /// <summary>What has not been released by the channel?</summary>
    Waiting,

    /// <summary>What did we stop ourselves?</summary>
    Held,

    /// <summary>What has left?</summary>
    Shipped,

    /// <summary>What was cancelled?</summary>
    Cancelled,
}

/// <summary>In which order the list stands.</summary>
internal enum OrderSort
{
    /// <summary>The nearest deadline first.</summary>
    Deadline,

    /// <summary>The latest order first.</summary>
    Newest,

    /// <summary>The first order first.</summary>
    Oldest,

    /// <summary>The largest total first.</summary>
    Largest,

    /// <summary>The smallest total first.</summary>
    Smallest,
}
