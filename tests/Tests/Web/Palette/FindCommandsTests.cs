using CreatorFlow.Ui;
using CreatorFlow.Web.Palette;

namespace CreatorFlow.Tests.Web.Palette;

public sealed class FindCommandsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_source_is_asked_for_what_was_typed_and_the_list_ends()
    {
        var (few, many) = (new Source(2), new Source(100));

        var found = await new FindCommands([few, many]).Run("  ord ", Ct);

        found.Count.ShouldBe(FindCommands.MaxCommands);
        (few.Asked, many.Asked).ShouldBe(("ord", "ord"));
    }

    [Fact]
    public async Task Nothing_typed_and_far_too_much_typed_are_both_answered()
    {
        var source = new Source(1);
        var find = new FindCommands([source]);

        await find.Run(null, Ct);
        source.Asked.ShouldBe("");
        await find.Run(new string('x', 5_000), Ct);
        source.Asked.ShouldBe(new string('x', FindCommands.MaxQueryLength));
    }

    private sealed class Source(int count) : ICommandSource
    {
        public string? Asked { get; private set; }

        public Task<IReadOnlyList<PaletteCommand>> Find(string query, CancellationToken ct)
        {
            Asked = query;
            return Task.FromResult<IReadOnlyList<PaletteCommand>>(
                [.. Enumerable.Range(0, count).Select(at => new PaletteCommand("G", $"C{at}", Icons.Orders, "/"))]);
        }
    }
}
