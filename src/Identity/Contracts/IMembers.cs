namespace CreatorFlow.Identity.Contracts;

/// <summary>Who belongs to the workspace of the scope, for those who give people something to look after.</summary>
public interface IMembers
{
    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<Member>> All(CancellationToken ct);

    /// <summary>The one with this e-mail address or id; null when nobody here has it.</summary>
    Task<Member?> Find(string emailOrId, CancellationToken ct);
}

/// <summary>A person who belongs to a workspace.</summary>
/// <param name="Name">As shown beside what the person does.</param>
public sealed record Member(Guid Id, string Name, string Email);
