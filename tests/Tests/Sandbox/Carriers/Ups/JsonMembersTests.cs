using System.Text.Json;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class JsonMembersTests
{
    [Fact]
    public void A_member_that_is_null_counts_as_absent()
    {
        var holder = JsonDocument.Parse("""{"a":1,"b":null}""").RootElement;

        holder.Has("a", out var value).ShouldBeTrue();
        value.GetInt32().ShouldBe(1);
        holder.Has("b").ShouldBeFalse();
        holder.Has("c").ShouldBeFalse();
    }
}
