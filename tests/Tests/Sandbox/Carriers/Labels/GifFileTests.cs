using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class GifFileTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(8, 8, 3)]
    [InlineData(65, 40, 4)]
    [InlineData(300, 300, 5)]
    public void Any_picture_is_read_as_it_was_written(int width, int height, int seed)
    {
        var raster = SampleRaster.Noise(width, height, seed);

        PictureReader.Gif(GifFile.Write(raster)).ShouldShow(raster);
    }

    [Fact]
    public void A_label_is_read_as_it_was_written_and_small()
    {
        var raster = LabelPicture.Draw(SampleLabel.Of());
        var file = GifFile.Write(raster);

        PictureReader.Gif(file).ShouldShow(raster);
        file.Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public void It_is_a_gif_with_two_colours()
    {
        var file = GifFile.Write(new Raster(812, 1_218));

        Convert.ToHexString(file[..19]).ShouldBe("474946383961" + "2C03C204" + "800000" + "000000FFFFFF");
        file[^1].ShouldBe((byte)';');
    }
}
