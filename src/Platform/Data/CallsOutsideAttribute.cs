namespace CreatorFlow.Platform.Data;

/// <summary>
/// Marks a route or a page that only reads and asks somebody outside of this process: it keeps no connection, since one
/// would be held for as long as the other takes to answer.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CallsOutsideAttribute : Attribute;
