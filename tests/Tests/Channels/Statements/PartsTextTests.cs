using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;

namespace CreatorFlow.Tests.Channels.Statements;

public sealed class PartsTextTests
{
    [Fact]
    public void Parts_are_kept_by_their_names_and_read_back()
    {
        MoneyPart[] parts = [new(MoneyKind.Sales, 100), new(MoneyKind.Tax, -7)];

        PartsText.Of(parts).ShouldBe("""[{"kind":"Sales","minor":100},{"kind":"Tax","minor":-7}]""");
        PartsText.Read(PartsText.Of(parts)).ShouldBe(parts);
    }

    [Fact]
    public void Sums_have_one_part_of_a_kind_and_none_of_nothing() => PartsText.Sums(
        [new(MoneyKind.Tax, -7), new(MoneyKind.Sales, 60), new(MoneyKind.Sales, 40), new(MoneyKind.RefundFee, 0)])
        .ShouldBe([new(MoneyKind.Sales, 100), new(MoneyKind.Tax, -7)]);
}
