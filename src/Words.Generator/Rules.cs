using Microsoft.CodeAnalysis;

namespace CreatorFlow.Words.Generator;

/// <summary>What the build refuses in files of words.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor UnreadableFile =
        Rule("WORDS001", "A file of words is one JSON object of texts", "{0}");

    public static readonly DiagnosticDescriptor MissingLanguage =
        Rule("WORDS002", "Every module speaks every language", "The module has no Words/{0}.json");

    public static readonly DiagnosticDescriptor MissingKey =
        Rule("WORDS003", "Every key is in every language", "\"{0}\" is missing in {1}.json");

    public static readonly DiagnosticDescriptor UnknownKey =
        Rule("WORDS004", "Keys come from English", "\"{0}\" is unknown in en.json");

    public static readonly DiagnosticDescriptor DuplicateKey =
        Rule("WORDS005", "A key is there once", "\"{0}\" is there twice");

    public static readonly DiagnosticDescriptor BadKey =
        Rule("WORDS006", "A key makes a good name", "\"{0}\": {1}");

    public static readonly DiagnosticDescriptor BadMessage =
        Rule("WORDS007", "A message is ICU syntax", "\"{0}\": {1}");

    public static readonly DiagnosticDescriptor WithoutOther =
        Rule("WORDS008", "Plural and select have a case \"other\"", "\"{0}\": {1}");

    public static readonly DiagnosticDescriptor OtherArguments =
        Rule("WORDS009", "All languages take the same arguments", "\"{0}\" takes {1} here and {2} in en.json");

    public static readonly DiagnosticDescriptor IdleCase =
        Rule("WORDS010", "A plural names no case that its language never uses", "\"{0}\": {1} has no plural \"{2}\"");

    public static readonly DiagnosticDescriptor Unused =
        Rule("WORDS011", "Every text is shown somewhere", "Nothing refers to {0}.{1}: use \"{2}\" or delete it");

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Words", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
