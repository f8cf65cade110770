using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class PngFileTests
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

        PictureReader.Png(PngFile.Write(raster)).ShouldShow(raster);
    }

    [Fact]
    public void A_label_is_read_as_it_was_written_and_small()
    {
        var raster = LabelPicture.Draw(SampleLabel.Of());
        var file = PngFile.Write(raster);

        PictureReader.Png(file).ShouldShow(raster);
        file.Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public void It_says_203_dots_an_inch_and_one_bit_a_pixel()
    {
        var file = PngFile.Write(new Raster(812, 1_218));

        file[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        file[24..26].ShouldBe([1, 0]);
        Convert.ToHexString(file).ShouldContain("70485973" + "00001F38" + "00001F38" + "01");
    }
}
