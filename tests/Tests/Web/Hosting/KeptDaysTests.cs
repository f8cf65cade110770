using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Tests.Web.Hosting;

public sealed class KeptDaysTests
{
    [Theory]
    [InlineData(null, 30)]
    [InlineData("", 30)]
    [InlineData("1", 1)]
    [InlineData("365", 365)]
    public void Webhooks_are_kept_as_long_as_the_environment_says(string? text, int days) =>
        KeptDays.Read(text).ShouldBe(TimeSpan.FromDays(days));

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("3651")]
    [InlineData("a month")]
    public void What_is_no_number_of_days_is_refused_at_the_start(string text) =>
        Should.Throw<CommandRefused>(() => KeptDays.Read(text)).Message.ShouldBe(
            $"CREATORFLOW_WEBHOOK_DAYS is '{text}'. Give it a number of days from 1 to 3650.");
}
