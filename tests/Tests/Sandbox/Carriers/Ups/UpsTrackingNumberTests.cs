using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsTrackingNumberTests
{
    [Theory]
    [InlineData("1Z999AA10123456784")]
    [InlineData("1Z5R89390357567127")]
    [InlineData("1Z12345E6605272234")]
    [InlineData("1Z4861WWE194914215")]
    public void A_known_number_has_the_right_check_digit(string number) =>
        UpsTrackingNumber.IsValid(number).ShouldBeTrue();

    [Theory]
    [InlineData("1Z999AA10123456785")]
    [InlineData("1Z999AA10132456784")]
    [InlineData("1z999aa10123456784")]
    [InlineData("1Z999AA1012345678")]
    [InlineData("2Z999AA10123456784")]
    [InlineData("")]
    public void A_number_with_an_error_is_not_valid(string number) =>
        UpsTrackingNumber.IsValid(number).ShouldBeFalse();

    [Fact]
    public void A_made_number_is_valid_and_keeps_its_parts()
    {
        foreach (var sequence in new[] { 1, 9, 4_711, 9_999_999 })
        {
            var number = UpsTrackingNumber.Of("CF0001", "03", sequence);

            UpsTrackingNumber.IsValid(number).ShouldBeTrue(number);
            number.ShouldStartWith("1ZCF000103");
            UpsTrackingNumber.Sequence(number).ShouldBe(sequence);
        }
    }

    [Fact]
    public void It_is_printed_in_groups() =>
        UpsTrackingNumber.Text("1ZCF00010300000016").ShouldBe("1Z CF0 001 03 0000 0016");
}
