using CreatorFlow.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CreatorFlow.Tests.Identity.Answers;

public sealed class GateRefusalPageTests
{
    [Fact]
    public void A_refusal_is_a_page_with_its_sentence_and_status()
    {
        var page = new GateRefusalPage().Show("The form was open for too long.", 422)
            .ShouldBeOfType<RazorComponentResult<RefusalPage>>();

        page.StatusCode.ShouldBe(422);
        page.Parameters["Text"].ShouldBe("The form was open for too long.");
    }
}
