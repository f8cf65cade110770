using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class LabelFontTests
{
    [Theory]
    [InlineData("Maria", "MARIA")]
    [InlineData("José Núñez", "JOSE NUNEZ")]
    [InlineData("São Paulo", "SAO PAULO")]
    [InlineData("Straße Ærø Łódź", "STRASSE AERO LODZ")]
    [InlineData("李", "?")]
    [InlineData("a{b}", "A?B?")]
    public void A_text_is_set_in_capitals_without_accents(string text, string printed) =>
        LabelFont.Printable(text).ShouldBe(printed);

    [Fact]
    public void Every_glyph_leaves_ink_within_its_height()
    {
        foreach (var character in Glyphs.All.Keys)
        {
            var raster = new Raster(80, 80);
            LabelFont.Bold(40).Draw(raster, character.ToString(), 8, 20, 72);
            var side = Enumerable.Range(0, 80).ToList();
            var inked = side.Where(y => side.Exists(x => raster.IsBlack(x, y))).ToList();

            inked.ShouldNotBeEmpty($"{character}");
            inked.Min().ShouldBeGreaterThanOrEqualTo(16, $"{character}");
            inked.Max().ShouldBeLessThanOrEqualTo(66, $"{character}");
        }
    }

    [Fact]
    public void Letters_that_resemble_each_other_differ()
    {
        foreach (var pair in new[] { "O0", "I1", "S5", "B8", "Z2", "68", "17" })
        {
            Ink(pair[0]).ShouldNotBe(Ink(pair[1]), pair);
        }

        static byte[] Ink(char character)
        {
            var raster = new Raster(40, 40);
            LabelFont.Regular(24).Draw(raster, character.ToString(), 4, 8, 40);
            return raster.Rows;
        }
    }
}
