using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class LabelPictureTests
{
    private const int TrackingBarsY = 900;
    private const int PostalBarsY = 560;
    private const int RightOfTheDivider = 224;

    [Fact]
    public void A_label_is_four_by_six_inches_at_203_dots()
    {
        var picture = LabelPicture.Draw(SampleLabel.Of());

        (picture.Width, picture.Height).ShouldBe((812, 1_218));
    }

    [Theory]
    [InlineData("1ZCF00010300000016")]
    [InlineData("1ZA123451300000015")]
    [InlineData("1ZABCDEF9300000010")]
    public void Its_large_bar_code_says_the_tracking_number(string trackingNumber)
    {
        var file = PngFile.Write(LabelPicture.Draw(SampleLabel.Of(trackingNumber)));

        BarcodeReader.Read(PictureReader.Png(file).Line(TrackingBarsY)).ShouldBe(trackingNumber);
    }

    [Fact]
    public void The_bars_are_the_same_over_their_whole_height()
    {
        var picture = PictureReader.Png(PngFile.Write(LabelPicture.Draw(SampleLabel.Of())));

        picture.Line(801).ShouldBe(picture.Line(TrackingBarsY));
        picture.Line(1_011).ShouldBe(picture.Line(TrackingBarsY));
        picture.Line(1_013).ShouldAllBe(black => !black);
    }

    [Fact]
    public void Its_postal_bar_code_says_420_and_the_postal_code()
    {
        var picture = PictureReader.Png(PngFile.Write(LabelPicture.Draw(SampleLabel.Of())));

        BarcodeReader.Read(picture.Line(PostalBarsY, RightOfTheDivider)).ShouldBe("42094103");
    }

    [Fact]
    public void Every_part_of_the_label_has_ink()
    {
        var picture = PictureReader.Png(PngFile.Write(LabelPicture.Draw(SampleLabel.Of())));

        picture.HasInk(22, 22, 400, 20).ShouldBeTrue("sender");
        picture.HasInk(486, 22, 100, 26).ShouldBeTrue("weight");
        picture.HasInk(112, 208, 400, 24).ShouldBeTrue("receiver");
        picture.HasInk(250, 440, 400, 48).ShouldBeTrue("routing");
        picture.HasInk(22, 674, 400, 40).ShouldBeTrue("service");
        picture.HasInk(250, 736, 300, 24).ShouldBeTrue("tracking number");
        picture.HasInk(22, 1_058, 200, 18).ShouldBeTrue("billing");
    }

    [Fact]
    public void Two_labels_do_not_share_their_ink()
    {
        var first = LabelPicture.Draw(SampleLabel.Of());
        var before = first.Rows.ToArray();

        LabelPicture.Draw(SampleLabel.Of("1ZA123451300000015"));

        first.Rows.ShouldBe(before);
        LabelPicture.Draw(SampleLabel.Of()).Rows.ShouldBe(before);
    }

    [Fact]
    public void Texts_too_long_for_the_label_are_cut_and_harm_nothing()
    {
        var label = SampleLabel.Of() with
        {
            FromLines = [.. Enumerable.Repeat(new string('W', 200), 9)],
            ToLines = [.. Enumerable.Repeat(new string('W', 200), 9)],
            ToPlace = new string('W', 200),
            References = [.. Enumerable.Repeat(new string('W', 200), 9)],
        };
        var picture = PictureReader.Png(PngFile.Write(LabelPicture.Draw(label)));

        BarcodeReader.Read(picture.Line(TrackingBarsY)).ShouldBe(label.TrackingNumber);
        picture.HasInk(440 + 30, 60, 10, 60).ShouldBeFalse("the sender stays left of the weight");
        picture.HasInk(805, 200, 7, 200).ShouldBeFalse("the right margin stays white");
    }
}
