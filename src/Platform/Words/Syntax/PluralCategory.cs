namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>The plural categories of CLDR.</summary>
internal enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
