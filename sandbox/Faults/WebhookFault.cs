namespace CreatorFlow.Sandbox.Faults;

/// <summary>What goes wrong with a webhook on its way.</summary>
internal enum WebhookFault
{
    None,
    Drop,
    Duplicate,
    Delay,
    Reorder,
    WrongSignature,
    Truncate,
}
