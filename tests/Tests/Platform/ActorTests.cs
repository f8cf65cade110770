using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public class ActorTests
{
    [Fact]
    public void Each_hand_has_its_kind_and_name()
    {
        var id = new Guid(1, 0, 0, new byte[8]);

        Actor.System.ShouldBe(new Actor(ActorKind.System, "CreatorFlow"));
        Actor.Person(id, "Ana").ShouldBe(new Actor(ActorKind.Person, "Ana", id));
        Actor.Rule("Ship").ShouldBe(new Actor(ActorKind.Rule, "Ship"));
        Actor.Channel("TikTok Shop").ShouldBe(new Actor(ActorKind.Channel, "TikTok Shop"));
        Actor.Carrier("UPS").ShouldBe(new Actor(ActorKind.Carrier, "UPS"));
    }
}
