using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class LabelZplTests
{
    [Fact]
    public void The_label_is_one_complete_format_of_four_by_six_inches()
    {
        var zpl = LabelZpl.Write(SampleLabel.Of());

        zpl.ShouldStartWith("^XA");
        zpl.ShouldEndWith("^XZ\n");
        zpl.Split("^XA").Length.ShouldBe(2);
        zpl.ShouldContain("^PW812^LL1218");
        zpl.Split("^FO").Length.ShouldBe(zpl.Split("^FS").Length);
    }

    [Fact]
    public void It_has_the_address_and_both_bar_codes()
    {
        var zpl = LabelZpl.Write(SampleLabel.Of());

        zpl.ShouldContain("^FDJOSE NUNEZ-O'BRIEN^FS");
        zpl.ShouldContain("^FDSAN FRANCISCO CA 94103^FS");
        zpl.ShouldContain("^BCN,212,N,N,N,A^FD1ZCF00010300000016^FS");
        zpl.ShouldContain("^BCN,110,N,N,N,A^FD42094103^FS");
    }

    [Fact]
    public void An_address_cannot_smuggle_in_commands()
    {
        var label = SampleLabel.Of() with { ToLines = ["^XZ^XA~JA\\5E"] };

        LabelZpl.Write(label).ShouldContain("^FD?XZ?XA?JA?5E^FS");
    }
}
