using CreatorFlow.Inventory.Contracts;

namespace CreatorFlow.Channels.Links;

/// <summary>Why a SKU is proposed for a listing.</summary>
internal enum MatchReason
{
    /// <summary>The seller's code is the SKU's code.</summary>
    SameCode,

    /// <summary>The codes are the same without case, blanks and signs.</summary>
    NormalisedCode,

    /// <summary>The titles share most of their words.</summary>
    SimilarTitle,
}

/// <summary>A SKU that may be what a listing sells.</summary>
/// <param name="Score">From 0 to 100.</param>
internal sealed record Proposal(string Sku, string Title, MatchReason Reason, int Score);

/// <summary>Our SKUs, to find those that a listing may be. Pure.</summary>
internal sealed class SkuIndex
{
    /// <summary>From here on a proposal may be accepted without a look, when it is the only one.</summary>
    public const int SureScore = 90;

    /// <summary>More SKUs than this are not compared.</summary>
    public const int MostSkus = 100_000;

    private const int SameCodeScore = 100;
    private const int TitleScore = 85;
    private const int LeastScore = 45;
    private const int MostProposals = 3;

    /// <summary>A word of more SKUs than this tells nothing.</summary>
    private const int CommonWord = 400;

    private readonly Dictionary<string, KnownSku> byCode;
    private readonly ILookup<string, KnownSku> byNormalised;
    private readonly Lazy<ILookup<string, (KnownSku Sku, int Words)>> byWord;

    public SkuIndex(IReadOnlyCollection<KnownSku> skus)
    {
        byCode = skus.ToDictionary(sku => sku.Sku, StringComparer.Ordinal);
        byNormalised = skus.ToLookup(sku => Normalised(sku.Sku), StringComparer.Ordinal);

        // Who asks by code alone does not pay for the titles.
        byWord = new(() => skus.SelectMany(sku =>
        {
            var words = Words(sku.Title);
            return words.Select(word => (Word: word, Entry: (sku, words.Count)));
        }).ToLookup(own => own.Word, own => own.Entry, StringComparer.Ordinal));
    }

    /// <summary>Upper case, letters and digits only.</summary>
    public static string Normalised(string code) =>
        string.Concat(code.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    public bool Has(string code) => byCode.ContainsKey(code);

    /// <summary>SKUs whose code is nearly this one, but not it.</summary>
    public IEnumerable<string> Near(string code) =>
        byNormalised[Normalised(code)].Select(sku => sku.Sku).Where(own => own != code);

    /// <summary>The best first, at most three.</summary>
    public IReadOnlyList<Proposal> For(string code, string title) =>
    [
        .. ByCode(code).Concat(ByTitle(title))
            .GroupBy(own => own.Sku, StringComparer.Ordinal)
            .Select(same => same.MaxBy(own => own.Score)!)
            .OrderByDescending(own => own.Score).ThenBy(own => own.Sku, StringComparer.Ordinal)
            .Take(MostProposals),
    ];

    /// <summary>The one that may be accepted without a look; null when there is none, or more than one.</summary>
    public static Proposal? Sure(IReadOnlyList<Proposal> proposals) => proposals switch
    {
        [{ Score: >= SureScore } only] => only,
        [{ Score: >= SureScore } first, { } second, ..] when second.Score < first.Score => first,
        _ => null,
    };

    private IEnumerable<Proposal> ByCode(string code)
    {
        if (code.Length == 0)
        {
            yield break;
        }

        if (byCode.TryGetValue(code, out var same))
        {
            yield return new(same.Sku, same.Title, MatchReason.SameCode, SameCodeScore);
        }

        if (Normalised(code) is { Length: > 0 } normalised)
        {
            foreach (var near in byNormalised[normalised])
            {
                yield return new(near.Sku, near.Title, MatchReason.NormalisedCode, SureScore);
            }
        }
    }

    private IEnumerable<Proposal> ByTitle(string title)
    {
        var words = Words(title);
        var shared = words.Select(word => byWord.Value[word].ToList()).Where(found => found.Count <= CommonWord)
            .SelectMany(found => found)
            .GroupBy(own => own.Sku.Sku, StringComparer.Ordinal);

        foreach (var same in shared)
        {
            // Twice what is shared, of all words of both: 1 when the titles have the same words.
            var (sku, ofSku) = same.First();
            var score = TitleScore * 2 * same.Count() / (words.Count + ofSku);

            if (score >= LeastScore)
            {
                yield return new(sku.Sku, sku.Title, MatchReason.SimilarTitle, score);
            }
        }
    }

    private static HashSet<string> Words(string title) =>
    [
        .. new string([.. title.Select(letter =>
            char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1),
    ];
}
