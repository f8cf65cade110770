using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

internal static class SampleRaster
{
    /// <summary>A picture in which a third of the pixels, or fewer, are black; the same for the same seed.</summary>
    public static Raster Noise(int width, int height, int seed)
    {
        var dice = new Random(seed);
        var raster = new Raster(width, height);

        for (var i = 0; i < width * height / 3; i++)
        {
            raster.Fill(dice.Next(width), dice.Next(height), 1, 1);
        }

        return raster;
    }

    public static void ShouldShow(this ReadPicture read, Raster raster)
    {
        (read.Width, read.Height).ShouldBe((raster.Width, raster.Height));
        var differences = Enumerable.Range(0, raster.Height).Sum(y =>
            Enumerable.Range(0, raster.Width).Count(x => read.Black[x, y] != raster.IsBlack(x, y)));
        differences.ShouldBe(0);
    }
}
