using CreatorFlow.Sandbox.Carriers.Labels;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public class PackingSlipTests
{
    [Fact]
    public void More_goods_make_more_lines()
    {
        Blacks(PackingSlip.Draw(SampleLabel.Of() with { References = ["1 x CUP", "2 x BOWL"] }))
            .ShouldBeGreaterThan(Blacks(PackingSlip.Draw(SampleLabel.Of() with { References = ["1 x CUP"] })));
    }

    private static int Blacks(Raster picture) => Enumerable.Range(0, picture.Height)
        .Sum(y => Enumerable.Range(0, picture.Width).Count(x => picture.IsBlack(x, y)));
}
