using CreatorFlow.Platform.Places;

namespace CreatorFlow.Tests.Platform.Places;

public class StateCodesTests
{
    [Theory]
    [InlineData("US", "California", "CA")]
    [InlineData("US", " new york ", "NY")]
    [InlineData("US", "tx", "TX")]
    [InlineData("US", "Nowhere", "Nowhere")]
    [InlineData("MX", "California", "California")]
    [InlineData("US", " ", null)]
    [InlineData("US", null, null)]
    public void A_state_is_told_by_its_two_letters(string country, string? state, string? code) =>
        StateCodes.Of(country, state).ShouldBe(code);
}
