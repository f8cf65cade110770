namespace CreatorFlow.Orders.Validation;

/// <summary>When an order is checked. Named by the API; never rename one.</summary>
internal enum CheckStage
{
    /// <summary>As it came in: is it a whole order, of products that are known?</summary>
    Receipt,

    /// <summary>Before it is worked on: is it released, in stock, looked at, wanted?</summary>
    Processing,

    /// <summary>Before it leaves: is it known where to, is there a label, is there time?</summary>
    Fulfilment,
}
