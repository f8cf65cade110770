using System.Collections.Immutable;
using CreatorFlow.Platform.Words.Syntax;
using Microsoft.CodeAnalysis;

namespace CreatorFlow.Words.Generator;

/// <summary>A text that is right in all languages.</summary>
internal sealed class Word(WordsEntry english, string spanish, string portuguese, List<MessageArgument> arguments)
{
    public WordsEntry English { get; } = english;

    public string Spanish { get; } = spanish;

    public string Portuguese { get; } = portuguese;

    public List<MessageArgument> Arguments { get; } = arguments;
}

/// <summary>The texts of a module, checked across its languages.</summary>
internal sealed class ModuleWords
{
    private static readonly string[] Translations = ["es", "pt-BR"];

    private ModuleWords(WordsFile file) => EnglishFile = file;

    public WordsFile EnglishFile { get; }

    public bool IsPublic { get; private set; }

    public List<Word> Words { get; } = [];

    /// <summary>Null when the module has no texts, that is no en.json.</summary>
    public static ModuleWords? Check(ImmutableArray<WordsFile> files, Action<Diagnostic> report)
    {
        var english = files.FirstOrDefault(file => file.Language == "en");

        if (english is null)
        {
            return null;
        }

        var module = new ModuleWords(english);
        var source = LanguageWords.Read(english, report, out var isPublic);
        var others = Translations.Select(code => module.Translation(code, files, report)).ToArray();
        module.IsPublic = isPublic;
        module.RefuseSameNames(source, report);

        foreach (var key in source.Keys)
        {
            module.Add(source, others, key, report);
        }

        foreach (var other in others)
        {
            other?.ReportUnknown(source, report);
        }

        return module;
    }

    private LanguageWords? Translation(string code, ImmutableArray<WordsFile> files, Action<Diagnostic> report)
    {
        var file = files.FirstOrDefault(one => one.Language == code);

        if (file is not null)
        {
            return LanguageWords.Read(file, report, out _);
        }

        report(Diagnostic.Create(Rules.MissingLanguage, EnglishFile.At(0), code));
        return null;
    }

    private void RefuseSameNames(LanguageWords source, Action<Diagnostic> report)
    {
        var clashes = source.Keys
            .Where(key => !MemberNames.IsForCode(key))
            .GroupBy(MemberNames.OfKey)
            .Where(same => same.Count() > 1);

        foreach (var same in clashes)
        {
            var entry = source.Entry(same.Last());
            var fault = $"it makes the same name {same.Key} as \"{same.First()}\"";
            report(Diagnostic.Create(Rules.BadKey, EnglishFile.At(entry), entry.Key, fault));
        }
    }

    private void Add(LanguageWords source, LanguageWords?[] others, string key, Action<Diagnostic> report)
    {
        var english = source.Entry(key);

        foreach (var other in others)
        {
            other?.Compare(source, key, report);
        }

        // A text that is wrong somewhere still gets its member, so that the report is not buried under its users.
        var arguments = source.Arguments(key) ?? [];
        var translated = others.Select(other => other?.TextOf(key) ?? english.Text).ToArray();
        var clash = Words.Any(word => MemberNames.OfKey(word.English.Key) == MemberNames.OfKey(key));

        if (!clash)
        {
            Words.Add(new Word(english, translated[0], translated[1], arguments));
        }
    }
}
