namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>What a message needs to know of an argument; decides the type of the parameter that fills it.</summary>
internal enum FactType
{
    /// <summary>Printed as it is; becomes <see cref="Text"/> unless another use of the argument says more.</summary>
    Any,

    /// <summary>Words: <c>string</c>.</summary>
    Text,

    /// <summary>A whole number: <c>long</c>.</summary>
    Integer,

    /// <summary>A number with a fraction: <c>decimal</c>.</summary>
    Decimal,

    /// <summary>An amount of a currency: <c>Money</c>.</summary>
    Money,

    /// <summary>A moment, printed by the clock of its own offset: <c>DateTimeOffset</c>.</summary>
    Instant,
}
