namespace CreatorFlow.Platform;

/// <summary>What kind of hand made a change.</summary>
public enum ActorKind
{
    /// <summary>A signed-in person.</summary>
    Person,

    /// <summary>A rule of the automation.</summary>
    Rule,

    /// <summary>A sales channel, such as TikTok Shop.</summary>
    Channel,

    /// <summary>A carrier.</summary>
    Carrier,

    /// <summary>The program itself: sweeps, repairs, migrations.</summary>
    System,
}

/// <summary>Who makes a change. Travels with every operation as a parameter and is written with every fact.</summary>
/// <param name="Kind">What kind of hand.</param>
/// <param name="Name">A person's display name, a rule's name, a channel's or carrier's name.</param>
/// <param name="UserId">The person, when it is one.</param>
public sealed record Actor(ActorKind Kind, string Name, Guid? UserId = null)
{
    /// <summary>The program itself.</summary>
    public static Actor System { get; } = new(ActorKind.System, "CreatorFlow");

    /// <summary>A signed-in person.</summary>
    public static Actor Person(Guid userId, string name) => new(ActorKind.Person, name, userId);

    /// <summary>A rule of the automation.</summary>
    public static Actor Rule(string name) => new(ActorKind.Rule, name);

    /// <summary>A sales channel.</summary>
    public static Actor Channel(string name) => new(ActorKind.Channel, name);

    /// <summary>A carrier.</summary>
    public static Actor Carrier(string name) => new(ActorKind.Carrier, name);
}
