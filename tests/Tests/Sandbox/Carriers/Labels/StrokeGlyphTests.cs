using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class StrokeGlyphTests
{
    [Fact]
    public void Lines_go_from_point_to_point_and_a_move_lifts_the_pen()
    {
        var glyph = StrokeGlyph.Parse("6 M0 0 L3 10 M1 5 L5 5");

        glyph.Width.ShouldBe(6);
        glyph.Pieces.ShouldBe([new(0, 0, 3, 10), new(1, 5, 5, 5)]);
    }

    [Fact]
    public void A_curve_becomes_pieces_that_join()
    {
        var pieces = StrokeGlyph.Parse("6 M0 0 Q6 0 6 10").Pieces;

        pieces.Count.ShouldBe(10);
        (pieces[0].FromX, pieces[0].FromY).ShouldBe((0, 0));
        (pieces[^1].ToX, pieces[^1].ToY).ShouldBe((6, 10));
        pieces.Zip(pieces.Skip(1)).ShouldAllBe(pair => pair.First.ToX == pair.Second.FromX);
    }

    [Fact]
    public void The_letters_digits_and_signs_of_addresses_are_there()
    {
        const string Wanted = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-/#&'\"()+=*%!?_$@";

        Glyphs.All.Keys.Order().ShouldBe(Wanted.Order());
    }
}
