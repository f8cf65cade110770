using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CreatorFlow.Tests.Platform.Problems.Answers;

public sealed class FormStateTests
{
    private static readonly Problem Wrong = new("test.wrong", ProblemKind.Invalid, "Wrong.") { Field = "count" };

    [Fact]
    public void A_page_that_was_asked_for_has_no_trouble()
    {
        var state = new FormState(new ProblemWords([]));

        state.TroubleOf("any").ShouldBeNull();
        state.ErrorOf("any", "count").ShouldBeNull();
        state.ValueOf("any", "count", "5").ShouldBe("5");
    }

    [Fact]
    public void A_fault_of_a_field_stands_at_the_field_with_what_was_typed()
    {
        var state = new FormState(new ProblemWords([]));
        state.Refuse("adjust", Wrong, new FormCollection(new Dictionary<string, StringValues> { ["count"] = "many" }));

        state.ErrorOf("adjust", "count").ShouldBe("Wrong.");
        state.ErrorOf("adjust", "reason").ShouldBeNull();
        state.ErrorOf("other", "count").ShouldBeNull();
        state.TroubleOf("adjust", "count", "reason").ShouldBeNull();
        state.ValueOf("adjust", "count", "5").ShouldBe("many");
        state.ValueOf("other", "count", "5").ShouldBe("5");
    }

    [Fact]
    public void A_fault_of_no_field_on_the_page_stands_above_the_form()
    {
        var state = new FormState(new ProblemWords([]));
        state.Refuse("adjust", Wrong, null);

        state.TroubleOf("adjust", "reason").ShouldBe("Wrong.");
        state.TroubleOf("other").ShouldBeNull();
    }
}
