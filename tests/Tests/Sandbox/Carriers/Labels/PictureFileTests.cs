using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class PictureFileTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(8, 8, 3)]
    [InlineData(65, 40, 4)]
    [InlineData(300, 300, 5)]
    public void Any_picture_survives_both_formats(int width, int height, int seed)
    {
        var raster = Noise(width, height, seed);

        ShouldEqual(PictureReader.Png(PngFile.Write(raster)), raster);
        ShouldEqual(PictureReader.Gif(GifFile.Write(raster)), raster);
    }

    [Fact]
    public void A_label_survives_as_gif()
    {
        var raster = LabelPicture.Draw(SampleLabel.Of());

        ShouldEqual(PictureReader.Gif(GifFile.Write(raster)), raster);
    }

    private static Raster Noise(int width, int height, int seed)
    {
        var dice = new Random(seed);
        var raster = new Raster(width, height);

        for (var i = 0; i < width * height / 3; i++)
        {
            raster.Fill(dice.Next(width), dice.Next(height), 1, 1);
        }

        return raster;
    }

    private static void ShouldEqual(ReadPicture read, Raster raster)
    {
        (read.Width, read.Height).ShouldBe((raster.Width, raster.Height));
        var differences = Enumerable.Range(0, raster.Height).Sum(y =>
            Enumerable.Range(0, raster.Width).Count(x => read.Black[x, y] != raster.IsBlack(x, y)));
        differences.ShouldBe(0);
    }
}
