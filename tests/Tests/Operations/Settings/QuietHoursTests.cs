using CreatorFlow.Operations.Settings;

namespace CreatorFlow.Tests.Operations.Settings;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00", "07:00", "22:00-07:00")]
    [InlineData("13:05", "14:00", "13:05-14:00")]
    public void Two_times_of_day_are_quiet_hours(string from, string to, string kept)
    {
        QuietHours.Read(from, to)!.ToText().ShouldBe(kept);
        QuietHours.FromText(kept)!.ToText().ShouldBe(kept);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("22:00", "")]
    [InlineData("22:00", "22:00")]
    [InlineData("24:00", "07:00")]
    [InlineData("10 pm", "7 am")]
    public void Anything_else_is_none(string from, string to) => QuietHours.Read(from, to).ShouldBeNull();

    [Fact]
    public void The_refusal_of_unclear_hours_names_its_field()
    {
        var problem = CreatorFlow.Operations.OperationsProblems.QuietHoursUnclear();

        (problem.Code, problem.Field).ShouldBe(("operations.quiet_hours_unclear", "quietFrom"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("always")]
    [InlineData("1-2-3")]
    public void A_kept_text_that_is_none_is_no_quiet(string? text) => QuietHours.FromText(text).ShouldBeNull();
}
