using CreatorFlow.Platform.Words.Syntax;
using Microsoft.CodeAnalysis;

namespace CreatorFlow.Words.Generator;

/// <summary>The texts of a module in one language.</summary>
internal sealed class LanguageWords
{
    private readonly WordsFile file;
    private readonly Dictionary<string, WordsEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MessageArgument>?> arguments = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    private LanguageWords(WordsFile file) => this.file = file;

    /// <summary>The well-formed keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => keys;

    public static LanguageWords Read(WordsFile file, Action<Diagnostic> report, out bool isPublic)
    {
        var words = new LanguageWords(file);
        isPublic = false;

        try
        {
            var json = FlatJson.Read(file.Content);
            isPublic = json.IsPublic;
            json.Entries.ForEach(entry => words.Take(entry, report));
        }
        catch (FlatJsonException fault)
        {
            report(Diagnostic.Create(Rules.UnreadableFile, file.At(fault.At), fault.Message));
        }

        return words;
    }

    public WordsEntry Entry(string key) => entries[key];

    /// <summary>Null when the message can't be read.</summary>
    public List<MessageArgument>? Arguments(string key) => arguments[key];

    /// <summary>The message; null when it is absent or can't be read.</summary>
    public string? TextOf(string key) =>
        arguments.TryGetValue(key, out var known) && known is not null ? entries[key].Text : null;

    public void Compare(LanguageWords english, string key, Action<Diagnostic> report)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            var place = english.file.At(english.Entry(key));
            report(Diagnostic.Create(Rules.MissingKey, place, key, file.Language));
            return;
        }

        var (mine, theirs) = (arguments[key], english.Arguments(key));

        if (mine is not null && theirs is not null && Said(mine) != Said(theirs))
        {
            report(Diagnostic.Create(Rules.OtherArguments, file.At(entry), key, Said(mine), Said(theirs)));
        }
    }

    public void ReportUnknown(LanguageWords english, Action<Diagnostic> report)
    {
        foreach (var key in keys.Where(key => !english.entries.ContainsKey(key)))
        {
            report(Diagnostic.Create(Rules.UnknownKey, file.At(entries[key]), key));
        }
    }

    private static string Said(List<MessageArgument> arguments)
    {
        var said = arguments
            .OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}: {argument.Type}");

        return arguments.Count == 0 ? "no arguments" : string.Join(", ", said);
    }

    private void Take(WordsEntry entry, Action<Diagnostic> report)
    {
        if (MemberNames.FaultOf(entry.Key) is { } fault)
        {
            report(Diagnostic.Create(Rules.BadKey, file.At(entry), entry.Key, fault));
            return;
        }

        if (entries.ContainsKey(entry.Key))
        {
            report(Diagnostic.Create(Rules.DuplicateKey, file.At(entry), entry.Key));
            return;
        }

        entries.Add(entry.Key, entry);
        keys.Add(entry.Key);
        arguments.Add(entry.Key, Parse(entry, report));
    }

    private List<MessageArgument>? Parse(WordsEntry entry, Action<Diagnostic> report)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(entry.Text))
            {
                throw new MessageSyntaxException(MessageFault.Syntax, 0, "the text is empty");
            }

            var parts = MessageParser.Parse(entry.Text);
            var found = MessageArguments.Of(parts);
            RefuseNames(found);
            PluralCheck.Run(file, entry, parts, report);
            return found;
        }
        catch (MessageSyntaxException fault)
        {
            var rule = fault.Fault == MessageFault.WithoutOther ? Rules.WithoutOther : Rules.BadMessage;
            report(Diagnostic.Create(rule, file.At(entry.PlaceOf(fault.At)), entry.Key, fault.Message));
            return null;
        }
    }

    private static void RefuseNames(List<MessageArgument> found)
    {
        if (found.Find(argument => !MemberNames.IsArgument(argument.Name)) is { } bad)
        {
            throw new MessageSyntaxException(MessageFault.Syntax, 0, $"{bad.Name} can't be the name of a parameter");
        }

        if (found.GroupBy(argument => MemberNames.OfArgument(argument.Name)).Any(same => same.Count() > 1))
        {
            throw new MessageSyntaxException(MessageFault.Syntax, 0, "two arguments make the same parameter");
        }
    }
}
