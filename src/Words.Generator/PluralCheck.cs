using CreatorFlow.Platform.Words.Syntax;
using Microsoft.CodeAnalysis;

namespace CreatorFlow.Words.Generator;

/// <summary>Finds plural cases their language never uses, such as "few" in Spanish: text nobody would see.</summary>
internal static class PluralCheck
{
    private static readonly PluralCategory[] OneOther = [PluralCategory.One, PluralCategory.Other];
    private static readonly PluralCategory[] OneManyOther = [.. OneOther, PluralCategory.Many];
    private static readonly PluralCategory[] OnlyOther = [PluralCategory.Other];

    private static readonly PluralCategory[] EnglishOrdinals =
        [.. OneOther, PluralCategory.Two, PluralCategory.Few];

    public static void Run(WordsFile file, WordsEntry entry, List<MessagePart> parts, Action<Diagnostic> report)
    {
        foreach (var part in parts)
        {
            if (part is PluralPart plural)
            {
                Check(file, entry, plural, report);
                plural.Cases.ForEach(branch => Run(file, entry, branch.Parts, report));
            }
            else if (part is SelectPart select)
            {
                select.Cases.ForEach(branch => Run(file, entry, branch.Parts, report));
            }
        }
    }

    private static void Check(WordsFile file, WordsEntry entry, PluralPart plural, Action<Diagnostic> report)
    {
        var used = (file.Language, plural.Ordinal) switch
        {
            ("en", true) => EnglishOrdinals,
            (_, true) => OnlyOther,
            ("en", false) => OneOther,
            _ => OneManyOther,
        };

        foreach (var idle in plural.Cases.Where(branch => branch.Exact is null && !used.Contains(branch.Category)))
        {
            var category = idle.Category.ToString().ToLowerInvariant();
            var place = file.At(entry.PlaceOf(plural.At));
            report(Diagnostic.Create(Rules.IdleCase, place, entry.Key, file.Language, category));
        }
    }
}
