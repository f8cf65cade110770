using System.Text;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsAnswerTests
{
    [Fact]
    public void Members_that_are_null_are_left_out_and_names_stay_as_they_are()
    {
        var answer = UpsAnswer.Ok(new { TrackingNumber = "1Z", HTMLImage = (string?)null, package = new[] { 1 } });

        answer.Status.ShouldBe(200);
        Encoding.UTF8.GetString(answer.Json).ShouldBe("""{"TrackingNumber":"1Z","package":[1]}""");
    }

    [Fact]
    public void A_refusal_has_the_form_of_ups()
    {
        UpsAnswer answer = UpsError.TooManyRequests;

        answer.Status.ShouldBe(429);
        Encoding.UTF8.GetString(answer.Json)
            .ShouldBe("""{"response":{"errors":[{"code":"10429","message":"Too Many Requests"}]}}""");
    }
}
