using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class ParcelLabelTests
{
    [Fact]
    public void Every_text_from_outside_is_made_printable()
    {
        var label = (SampleLabel.Of() with { References = ["año~1"] }).Printable();

        label.FromLines[0].ShouldBe("LUNA & SOL CANDLE CO.");
        label.ToLines[0].ShouldBe("JOSE NUNEZ-O'BRIEN");
        label.ToPlace.ShouldBe("SAN FRANCISCO CA 94103");
        label.References.ShouldBe(["ANO?1"]);
    }
}
