using System.Runtime.CompilerServices;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of a list.</summary>
public interface IPage<out T>
{
    /// <summary>What the page holds.</summary>
    IReadOnlyList<T>? Items { get; }

    /// <summary>Empty or null on the last page.</summary>
    string? NextPageToken { get; }
}

/// <summary>Walks over the pages of a list, one call after another as they are wanted.</summary>
internal static class Pages
{
    /// <summary>More than any list of the vendor has.</summary>
    private const int MaxPages = 100_000;

    public static async IAsyncEnumerable<T> Walk<T, TPage>(
        PageRequest first, Func<PageRequest, Task<TPage>> fetch, [EnumeratorCancellation] CancellationToken ct)
        where TPage : IPage<T>
    {
        var request = first;

        for (var i = 0; i < MaxPages; i++)
        {
            ct.ThrowIfCancellationRequested();
            var page = await fetch(request);

            foreach (var item in page.Items ?? [])
            {
                yield return item;
            }

            if (string.IsNullOrEmpty(page.NextPageToken))
            {
                yield break;
            }

            if (page.NextPageToken == request.Token)
            {
                throw new InvalidDataException("TikTok Shop named the same page as the next one.");
            }

            request = request with { Token = page.NextPageToken };
        }

        throw new InvalidDataException($"A list of more than {MaxPages} pages.");
    }
}
