using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class RasterTests
{
    [Theory]
    [InlineData(0, 0, 1, 1)]
    [InlineData(3, 2, 2, 4)]
    [InlineData(7, 1, 2, 2)]
    [InlineData(5, 0, 20, 3)]
    [InlineData(8, 3, 8, 1)]
    [InlineData(0, 0, 30, 10)]
    public void A_filled_rectangle_is_black_and_nothing_else_is(int x, int y, int width, int height)
    {
        var raster = new Raster(30, 10);

        raster.Fill(x, y, width, height);

        for (var row = 0; row < 10; row++)
        {
            for (var column = 0; column < 30; column++)
            {
                var isInside = column >= x && column < x + width && row >= y && row < y + height;
                raster.IsBlack(column, row).ShouldBe(isInside, $"{column},{row}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    public void A_stamp_lands_where_it_is_put(int x)
    {
        var raster = new Raster(100, 4);

        raster.Stamp([0x8000_0000_0000_0001, 0, 1UL << 63], x, 1);

        Black(raster).ShouldBe([(x, 1), (x + 63, 1), (x, 3)]);
    }

    [Fact]
    public void A_stamp_is_cut_at_the_edges()
    {
        var raster = new Raster(16, 2);

        raster.Stamp([ulong.MaxValue, ulong.MaxValue, ulong.MaxValue], 10, -1);

        Black(raster).Count.ShouldBe(2 * 6);
        raster.Rows[0].ShouldBe((byte)0);
        raster.Rows[raster.Stride].ShouldBe((byte)0);
    }

    [Fact]
    public void White_on_black_leaves_the_rest_black()
    {
        var raster = new Raster(16, 1);
        raster.Fill(0, 0, 16, 1);

        raster.Stamp([1UL << 63], 4, 0, white: true);

        Enumerable.Range(0, 16).Where(x => !raster.IsBlack(x, 0)).ShouldBe([4]);
    }

    [Fact]
    public void A_copy_has_its_own_ink()
    {
        var raster = new Raster(8, 1);

        raster.Copy().Fill(0, 0, 8, 1);

        Black(raster).ShouldBeEmpty();
    }

    private static List<(int X, int Y)> Black(Raster raster) =>
    [
        .. Enumerable.Range(0, raster.Height).SelectMany(y => Enumerable.Range(0, raster.Width).Select(x => (x, y)))
            .Where(point => raster.IsBlack(point.x, point.y)),
    ];
}
