using CreatorFlow.Ui;

namespace CreatorFlow.Web.Palette;

/// <summary>Asks every module what it offers for what was typed.</summary>
internal sealed class FindCommands(IEnumerable<ICommandSource> sources)
{
    public const int MaxQueryLength = 100;
    public const int MaxCommands = 24;

    public async Task<IReadOnlyList<PaletteCommand>> Run(string? query, CancellationToken ct)
    {
        var typed = (query ?? "").Trim();
        var asked = typed[..Math.Min(typed.Length, MaxQueryLength)];
        var found = new List<PaletteCommand>();

        // One after another: they share the connection of the request.
        foreach (var source in sources)
        {
            found.AddRange(await source.Find(asked, ct));
        }

        return [.. found.Take(MaxCommands)];
    }
}
